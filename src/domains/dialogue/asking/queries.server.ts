import { sql } from 'kysely';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { alikeFrom, overlap } from '#domains/opinion/feedback/words/rules.ts';

export interface AskingPlace {
  unitName: string;
  fields: { code: string; name: string }[];
  /** The unit's own territory first, then what lies directly below it. */
  areas: { id: number; name: string }[];
}

/** What the form offers below the site of a unit; null where the unit has ended. Three queries. */
export async function askingPlace(ctx: Viewing, unitId: number): Promise<AskingPlace | null> {
  const unit = await ctx.db
    .selectFrom('organisation.unit')
    .select(['name', 'territory_id'])
    .where('id', '=', unitId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (!unit) return null;
  const fields = await listFields(ctx);
  const { rows: areas } = await sql<{ id: number; name: string }>`
    select f.territory_id as id, f.name from organisation.territory_fact f
    where f.valid_until is null and (f.territory_id = ${unit.territory_id} or f.parent_id = ${unit.territory_id})
    order by f.territory_id = ${unit.territory_id} desc, f.sort_key, f.territory_id`.execute(ctx.db);
  return { unitName: unit.name, fields, areas };
}

/** A dialogue that takes questions until a day that has not passed; null for any other. One query. */
export async function askableDialogue(ctx: Viewing, id: number, unitId: number) {
  const row = await ctx.db
    .selectFrom('dialogue.dialogue')
    .select(['id', 'subject', 'held_on as heldOn', 'questions_until as until'])
    .where('id', '=', id)
    .where((on) => on.or([on('unit_id', '=', unitId), on('host_unit_id', '=', unitId)]))
    .where('plan_public_on', 'is not', null)
    .where('state', '=', 'planned')
    .where('questions_until', '>=', ctx.today)
    .executeTakeFirst();
  return row ?? null;
}

export interface PublicAnswer {
  question: string;
  answer: string;
  publishedOn: string;
}

const mostAlike = 3;

/** Answers that are public already, of the same field and place, those that speak of the same first. Two queries. */
export async function alikeAnswers(
  ctx: Viewing,
  asked: { unitId: number; field: string; areaIds: number[]; text: string },
): Promise<PublicAnswer[]> {
  const { unitId, field, areaIds, text } = asked;
  const areas = sql`${areaIds}::bigint[]`;
  const columns = sql`question, answer, published_on as "publishedOn"`;
  const named = await sql<PublicAnswer>`
    select ${columns} from dialogue.public_answers(${unitId}, ${field}, ${areas})`.execute(ctx.db);
  const anonymous = await sql<PublicAnswer>`
    select ${columns} from opinion.public_answers(${unitId}, ${field}, ${areas})`.execute(ctx.db);
  return [...named.rows, ...anonymous.rows]
    .map((row) => ({ row, near: overlap(row.question, text) }))
    .toSorted(
      (a, b) =>
        Number(b.near >= alikeFrom) - Number(a.near >= alikeFrom) ||
        (a.row.publishedOn < b.row.publishedOn ? 1 : Number(a.row.publishedOn > b.row.publishedOn) * -1),
    )
    .slice(0, mostAlike)
    .map(({ row }) => row);
}
