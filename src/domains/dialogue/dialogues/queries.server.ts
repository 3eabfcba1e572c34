import { type SqlBool, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { Refusal } from '#platform/refusal.ts';
import { lines as commitmentLines, presentLine } from '#domains/commitments/queries.server.ts';
import { territoryNames } from '#domains/organisation/queries.server.ts';
import { questionsFor } from '#domains/opinion/questions/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { clocksOf, type Dated, type DialogueClock, type DialogueState, type Kind } from './rules.ts';

/** More units than this are not looked at together. */
const mostUnits = 1000;

/** The units whose dialogues one may read, with those that have ended and left some; null where there are too many to name. One query. */
export async function dialogueUnitIds(ctx: Viewing): Promise<number[] | null> {
  const { rows } = await sql<{ id: number }>`select id from organisation.unit
    where path ? (select access.scopes('dialogue.read'))
      and (closed_on is null or exists (select from dialogue.dialogue d where d.unit_id = unit.id)) limit ${mostUnits + 1}`.execute(
    ctx.db,
  );
  return rows.length > mostUnits ? null : rows.map((row) => row.id);
}

export interface DialogueLine {
  id: number;
  kind: Kind;
  subject: string;
  heldOn: string;
  heldAt: string;
  place: string;
  state: DialogueState;
  unitId: number;
  hostName: string;
  hostPost: string;
  attended: number | null;
  clocks: DialogueClock[];
}

export const mostListed = 500;

const dated = [
  'd.kind',
  'd.state',
  'd.held_on as heldOn',
  'd.is_complex as isComplex',
  'd.plan_public_on as planPublicOn',
  'd.questions_until as questionsUntil',
  'd.conclusion_public_on as conclusionPublicOn',
] as const;

/** Dialogues that these units record or whose heads answer, held between two days (both included), by day; 500 at the most. One query. */
export async function listDialogues(
  ctx: Viewing,
  unitIds: readonly number[],
  from: string,
  until: string,
): Promise<DialogueLine[]> {
  if (unitIds.length === 0) return [];
  const days = sql`held_on between ${from}::date and ${until}::date`;
  const rows = await ctx.db
    .selectFrom('dialogue.dialogue as d')
    .innerJoin('organisation.unit as host', 'host.id', 'd.host_unit_id')
    .select(['d.id', 'd.subject', 'd.held_at as heldAt', 'd.place', 'd.unit_id as unitId', 'd.attended'])
    .select([...dated, 'host.short_name as hostName', 'd.host_post as hostPost'])
    .where(
      sql<SqlBool>`d.id in (
        select o.id from dialogue.dialogue o where o.unit_id = any(${unitIds}::bigint[]) and o.${days}
        union
        select h.id from dialogue.dialogue h where h.host_unit_id = any(${unitIds}::bigint[]) and h.${days})`,
    )
    .orderBy('d.held_on')
    .orderBy('d.held_at')
    .orderBy('d.id')
    .limit(mostListed)
    .execute();
  return rows.map(({ isComplex, planPublicOn, questionsUntil, conclusionPublicOn, ...row }) => ({
    ...row,
    clocks: clocksOf(
      { ...row, isComplex, planPublicOn, questionsUntil, conclusionPublicOn },
      ctx.today,
      vietnamCalendar,
    ),
  }));
}

/** The row with the names that stand on its page; 'dialogue-not-found' also when hidden. */
async function record(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('dialogue.dialogue as d')
    .innerJoin('organisation.unit as host', 'host.id', 'd.host_unit_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'd.unit_id')
    .leftJoin('commitments.field as f', 'f.code', 'd.field_code')
    .select(['d.id', 'd.version', 'd.subject', 'd.field_code as fieldCode', 'f.name as fieldName'])
    .select([
      'd.unit_id as unitId',
      'd.unit_path as unitPath',
      'unit.name as unitName',
      'unit.territory_id as territoryId',
    ])
    .select(['d.host_unit_id as hostUnitId', 'host.name as hostName', 'd.host_post as hostPost', 'd.held_at as heldAt'])
    .select(['d.place', 'd.audience', 'd.called_off_reason as calledOffReason', 'd.plan_paper as planPaper'])
    .select(['d.attended', 'd.conclusion_paper as conclusionPaper', 'd.concluded_on as concludedOn'])
    .select([...dated, 'd.activity_id as activityId'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('dialogue-not-found');
  return row;
}

async function mattersOf(ctx: Viewing, id: number) {
  const rows = await ctx.db
    .selectFrom('dialogue.raised as r')
    .innerJoin('commitments.field as f', 'f.code', 'r.field_code')
    .select(['r.id', 'r.words', 'r.field_code as fieldCode', 'f.name as fieldName', 'r.area_id as areaId'])
    .select(['r.competence', 'r.came', 'r.answer', 'r.answered_by as answeredBy'])
    .where('r.dialogue_id', '=', id)
    .where('r.removed_reason', 'is', null)
    .orderBy('r.position')
    .execute();
  const names = await territoryNames(
    ctx,
    rows.flatMap((row) => (row.areaId === null ? [] : [row.areaId])),
  );
  return rows.map((row) => ({ ...row, areaName: row.areaId === null ? null : (names.get(row.areaId) ?? null) }));
}

async function conclusionsOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('dialogue.conclusion as k')
    .innerJoin('organisation.unit as u', 'u.id', 'k.owner_unit_id')
    .select(['k.id', 'k.raised_id as raisedId', 'k.what', 'k.product', 'k.due_on as dueOn', 'k.sent_at'])
    .select(['k.owner_unit_id as ownerUnitId', 'u.name as ownerName', 'u.short_name as ownerShortName'])
    .where('k.dialogue_id', '=', id)
    .orderBy('k.position')
    .execute();
}

async function promisesOf(ctx: Viewing, id: number) {
  const rows = await commitmentLines(ctx)
    .select('c.origin_part')
    .where('c.origin_kind', '=', 'dialogue')
    .where('c.origin_id', '=', id)
    .where('c.parent_id', 'is', null)
    // What a rearrangement handed on stands once, with its new owner.
    .where('c.state', '<>', 'handed_over')
    .execute();
  return new Map(rows.map((row) => [row.origin_part, presentLine(row, ctx.today)]));
}

const holds = (ctx: Viewing, permission: string, path: string) =>
  ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);

/** Everything that the pages of one dialogue show, in five queries. */
export async function getDialogue(ctx: Viewing, id: number) {
  const { unitPath, ...row } = await record(ctx, id);
  const matters = await mattersOf(ctx, id);
  const conclusions = await conclusionsOf(ctx, id);
  const promises = row.state === 'concluded' ? await promisesOf(ctx, id) : new Map();
  return {
    ...row,
    clocks: clocksOf(row satisfies Dated, ctx.today, vietnamCalendar),
    matters: matters.map((one) => ({
      ...one,
      conclusions: conclusions.filter((conclusion) => conclusion.raisedId === one.id).length,
    })),
    conclusions: conclusions.map(({ sent_at: sentAt, ...one }) => ({
      ...one,
      isSent: sentAt !== null,
      promise: (promises.get(one.id) as ReturnType<typeof presentLine> | undefined) ?? null,
    })),
    mayWork: holds(ctx, 'dialogue.work', unitPath),
    mayConclude: holds(ctx, 'dialogue.work', unitPath) && holds(ctx, 'commitment.assign', unitPath),
  };
}
export type DialogueDetail = Awaited<ReturnType<typeof getDialogue>>;

/** Questions sent beforehand that wait, where the reader's own unit handles them. One query. */
export async function waitingQuestions(ctx: Viewing, dialogue: { id: number; state: DialogueState }) {
  const unitId = ctx.actor?.unit?.id;
  if (unitId === undefined || (dialogue.state !== 'planned' && dialogue.state !== 'held')) return [];
  return questionsFor(ctx, dialogue.id, unitId);
}
