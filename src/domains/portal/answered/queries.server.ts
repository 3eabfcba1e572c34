import { type SqlBool, sql } from 'kysely';
import { sourceKeyOf } from '#domains/dialogue/publishing/commands.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { pathUnderRoot } from '#domains/organisation/rules.ts';
import { conclusionPublicBy } from '#domains/dialogue/dialogues/rules.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { SitePlace } from '../promises/queries.server.ts';
import type { dialogueKindWords } from './text.vi.ts';

/**
 * The units of the place of a site, bodies outside the Front among them: lists name units by number (docs/decisions/0005). Null for
 * the nation: every unit is of it, and twenty thousand numbers would say no more.
 */
export async function unitsOfPlace(ctx: Viewing, place: SitePlace): Promise<number[] | null> {
  if (placePath(place) === 'vn') return null;
  const rows = await unitsAt(ctx, place).execute();
  return rows.map((row) => row.id);
}

/** Whether a unit is of the place of a site. One query. */
export async function isOfPlace(ctx: Viewing, place: SitePlace, unitId: number): Promise<boolean> {
  return (await unitsAt(ctx, place).where('id', '=', unitId).executeTakeFirst()) !== undefined;
}

function unitsAt(ctx: Viewing, place: SitePlace) {
  const at = placePath(place);
  const paths = at === null ? [] : [at, pathUnderRoot('party', at), pathUnderRoot('state', at)];
  return ctx.db
    .selectFrom('organisation.unit')
    .select('id')
    .where(sql<SqlBool>`path <@ ${paths}::ltree[]`);
}

/** `vn.t61.t712` of whatever root; null for a unit that stands at no place. */
function placePath({ unitPath }: SitePlace): string | null {
  const places = unitPath.split('.').filter((label) => /^t\d+$/u.test(label));
  return /^(vn|party|state)/u.test(unitPath) ? ['vn', ...places].join('.') : null;
}

export interface PublicDialogueLine {
  id: number;
  kind: keyof typeof dialogueKindWords;
  subject: string;
  hostPost: string;
  hostName: string;
  heldOn: string;
  heldAt: string;
  place: string;
  attended: number | null;
  state: 'planned' | 'held' | 'concluded' | 'called_off';
  questionsUntil: string | null;
  conclusions: number;
  /** Its conclusions are public. */
  isPublic: boolean;
  /** The last day on which they are made public in time. */
  conclusionsBy: string;
}

const lineColumns = [
  ...(['d.id', 'd.kind', 'd.subject', 'd.host_post as hostPost', 'h.name as hostName', 'd.held_on as heldOn'] as const),
  ...(['d.held_at as heldAt', 'd.place', 'd.attended', 'd.state', 'd.questions_until as questionsUntil'] as const),
  ...(['d.is_complex as isComplex', 'd.conclusion_public_on as publicOn'] as const),
] as const;

function publicDialogues(ctx: Viewing) {
  return ctx.db
    .selectFrom('dialogue.dialogue as d')
    .innerJoin('organisation.unit as h', 'h.id', 'd.host_unit_id')
    .select(lineColumns)
    .select((eb) =>
      eb
        .selectFrom('dialogue.conclusion as c')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('c.dialogue_id', '=', 'd.id')
        .where('d.conclusion_public_on', 'is not', null)
        .as('conclusions'),
    )
    .where((eb) => eb.or([eb('d.plan_public_on', 'is not', null), eb('d.conclusion_public_on', 'is not', null)]));
}

type Told = { conclusions: number | null; heldOn: string; isComplex: boolean; publicOn: string | null };
function presented<Row extends Told>({ isComplex, publicOn, conclusions, ...row }: Row) {
  const conclusionsBy = conclusionPublicBy(row.heldOn, isComplex, vietnamCalendar);
  return { ...row, conclusions: conclusions ?? 0, isPublic: publicOn !== null, conclusionsBy };
}

/** Dialogues of which the plan or the conclusions are public, the latest day first; `before` is the id and day of the last one seen. */
export async function listPublicDialogues(
  ctx: Viewing,
  unitIds: readonly number[] | null,
  most: number,
  before: { day: string; id: number } | null = null,
): Promise<PublicDialogueLine[]> {
  let rows = publicDialogues(ctx)
    .where(sql<SqlBool>`(${unitIds}::bigint[] is null or d.unit_id = any(${unitIds}::bigint[]))`)
    .orderBy('d.held_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(most);
  if (before) rows = rows.where(sql<SqlBool>`(d.held_on, d.id) < (${before.day}::date, ${before.id}::bigint)`);
  return (await rows.execute()).map(presented);
}

/** One public dialogue with what was asked and concluded, once that is public; null where there is none. Three queries. */
export async function getPublicDialogue(ctx: Viewing, id: number) {
  const row = await publicDialogues(ctx)
    .select(['d.audience', 'd.plan_paper as planPaper', 'd.conclusion_paper as conclusionPaper'])
    .select(['d.concluded_on as concludedOn', 'd.called_off_reason as calledOffReason'])
    .select('d.unit_id as unitId')
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const dialogue = presented(row);
  const raised = dialogue.isPublic
    ? await ctx.db
        .selectFrom('dialogue.raised as r')
        .innerJoin('commitments.field as f', 'f.code', 'r.field_code')
        .select(['r.id', 'r.words', 'f.name as field', 'r.competence', 'r.answer', 'r.answered_by as answeredBy'])
        .where('r.dialogue_id', '=', id)
        .where('r.removed_reason', 'is', null)
        .orderBy('r.position')
        .execute()
    : [];
  return {
    ...dialogue,
    raised,
    promises: dialogue.isPublic ? (await promisesOf(ctx, 'conclusion', [id]))[0]! : [],
  };
}

/** Numbers of the public promises of each of these sources, in the order of its parts. One query. */
async function promisesOf(
  ctx: Viewing,
  kind: 'conclusion' | 'recommendation',
  ids: readonly number[],
): Promise<number[][]> {
  const keys = ids.map((id) => (kind === 'conclusion' ? sourceKeyOf(id) : String(id)));
  const rows = await ctx.db
    .selectFrom('portal.promise')
    .select(['id', 'source_key'])
    .where('kind', '=', kind)
    .where(sql<SqlBool>`source_key = any(${keys}::text[])`)
    .where('taken_off_on', 'is', null)
    .orderBy('source_part')
    .execute();
  return keys.map((key) => rows.filter((row) => row.source_key === key).map((row) => row.id));
}

const sessionColumns = [
  ...(['s.id', 's.kind', 's.subject', 's.working_on as workingOn', 's.body_unit_ids as bodyUnitIds'] as const),
  'u.name as unitName',
] as const;

/** Public sessions, the latest day first; `before` is the id and day of the last one seen. Three queries. */
export async function listPublicSessions(
  ctx: Viewing,
  unitIds: readonly number[] | null,
  most: number,
  before: { day: string; id: number } | null,
) {
  let query = ctx.db
    .selectFrom('supervision.session as s')
    .innerJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .select(sessionColumns)
    .where('s.made_public_on', 'is not', null)
    .where(sql<SqlBool>`(${unitIds}::bigint[] is null or s.unit_id = any(${unitIds}::bigint[]))`)
    .orderBy('s.working_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(most);
  if (before) query = query.where(sql<SqlBool>`(s.working_on, s.id) < (${before.day}::date, ${before.id}::bigint)`);
  const rows = await query.execute();
  const bodies = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'name'])
    .where(sql<SqlBool>`id = any(${rows.flatMap((row) => row.bodyUnitIds)}::bigint[])`)
    .orderBy('sort_key')
    .execute();
  const promises = await promisesOf(
    ctx,
    'recommendation',
    rows.map(({ id }) => id),
  );
  return rows.map(({ bodyUnitIds, ...row }, at) => ({
    ...row,
    promises: promises[at]!,
    bodies: bodies.filter(({ id }) => bodyUnitIds.includes(id)).map(({ name }) => name),
  }));
}

/** One public session of supervision or criticism, or null. Three queries. */
export async function getPublicSession(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('supervision.session as s')
    .innerJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .innerJoin('commitments.field as f', 'f.code', 's.field_code')
    .select(sessionColumns)
    .select(['s.conclusion', 's.place', 's.unit_id as unitId', 'f.name as field', 's.made_public_on as publicOn'])
    .where('s.id', '=', id)
    .where('s.made_public_on', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  const bodies = await ctx.db
    .selectFrom('organisation.unit')
    .select('name')
    .where(sql<SqlBool>`id = any(${row.bodyUnitIds}::bigint[])`)
    .orderBy('sort_key')
    .execute();
  return {
    ...row,
    bodies: bodies.map(({ name }) => name),
    promises: (await promisesOf(ctx, 'recommendation', [id]))[0]!,
  };
}
