import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Matter } from './schema.ts';

/** The columns of a matter under their names in the program; both stores have them. */
export const matterColumns = sql<Matter>`m.id::text as key, m.kind, m.field_code as "fieldCode", m.area_id as "areaId", m.subject, m.words,
  m.received_on as "receivedOn", m.unit_id as "unitId", m.holder_unit_ids as "holderUnitIds", cardinality(m.holder_unit_ids) > 1 as "isHandedOver",
  m.state, m.due_on as "dueOn", m.refused_reason as "refusedReason", m.answer, m.answer_paper as "answerPaper", m.answered_on as "answeredOn",
  m.verdict, m.verdict_words as "verdictWords", m.verdict_on as "verdictOn", m.joined_to::text as "joinedTo",
  m.joined_to is not null and m.answered_on is null as "isJoined", m.may_publish as "mayPublish", m.public_question as "publicQuestion",
  m.public_answer as "publicAnswer", m.published_on as "publishedOn",
  m.published_on is not null and m.answered_anew as "isAnsweredAnew", m.version`;

/** Null where the policy hides it. */
export async function findFeedback(ctx: Viewing, key: string): Promise<Matter | null> {
  const { rows } = await sql<Matter>`select ${matterColumns} from opinion.feedback m where m.id = ${key}::uuid`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
}

export interface HandedOver {
  on: string;
  fromUnitId: number;
  toUnitId: number;
  reason: string;
  dueOn: string;
}

/** Oldest first. */
export async function handOversOf(ctx: Viewing, key: string): Promise<HandedOver[]> {
  return ctx.db
    .selectFrom('opinion.hand_over')
    .select(['on_day as on', 'from_unit_id as fromUnitId', 'to_unit_id as toUnitId', 'reason', 'due_on as dueOn'])
    .where('feedback_id', '=', key)
    .orderBy('position')
    .execute();
}

/** Which pictures there are, by place. */
export async function picturesOf(ctx: Viewing, key: string): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('opinion.picture')
    .select('position')
    .where('feedback_id', '=', key)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.position);
}

/** Null where the policy hides the feedback. */
export async function pictureBytes(ctx: Viewing, key: string, position: number): Promise<Uint8Array | null> {
  const row = await ctx.db
    .selectFrom('opinion.picture')
    .select('bytes')
    .where('feedback_id', '=', key)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.bytes ?? null;
}
