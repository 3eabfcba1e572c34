import { type SqlBool, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { childTerritories, getUnit, listUnitsByIds, territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import {
  type ConsultationState,
  type Counts,
  fewest,
  type Matter,
  type Outcome,
  outcomeOf,
  postedUntil,
  shownOf,
  sumOf,
} from './rules.ts';

export interface ConsultationFacts {
  id: string;
  unitId: number;
  matter: Matter;
  subject: string;
  noticeOn: string | null;
  opensOn: string;
  closesOn: string;
  state: ConsultationState;
  calledOffReason: string | null;
  countedOn: string | null;
  minutesPaper: string | null;
  minutesOn: string | null;
  publishedOn: string | null;
  version: number;
}

/** An area as whoever reads may see it: null where too few households stand behind the counts. */
export interface AreaView {
  areaId: number;
  name: string;
  households: number;
  counts: Counts | null;
}

export interface ConsultationView extends ConsultationFacts {
  unitName: string;
  areas: AreaView[];
  total: Counts | null;
  outcome: Outcome;
  /** What was hidden, so that the page says so. */
  hiddenAreas: number;
}

const mostListed = 200;

function facts(ctx: Viewing) {
  return ctx.db
    .selectFrom('opinion.consultation as c')
    .select(['c.id', 'c.unit_id as unitId', 'c.unit_path as unitPath', 'c.matter', 'c.subject', 'c.state', 'c.version'])
    .select(['c.notice_on as noticeOn', 'c.opens_on as opensOn', 'c.closes_on as closesOn'])
    .select(['c.called_off_reason as calledOffReason', 'c.counted_on as countedOn'])
    .select(['c.minutes_paper as minutesPaper', 'c.minutes_on as minutesOn', 'c.published_on as publishedOn']);
}
type Row = ConsultationFacts & { unitPath: string };

/** What these units ask their households, the newest last day first, 200 at the most. Four queries. */
export async function listConsultations(ctx: Viewing, unitIds: readonly number[]): Promise<ConsultationView[]> {
  const rows = await facts(ctx)
    .where(sql<SqlBool>`c.unit_id = any(${unitIds}::bigint[])`)
    .orderBy('c.closes_on', 'desc')
    .orderBy('c.id')
    .limit(mostListed)
    .execute();
  return viewsOf(ctx, rows, (row) => (isOwn(ctx, row) ? 0 : fewest.above));
}

/** One of them; throws Refusal 'consultation-not-found'. `mayWork`: the reader's own unit asks, and counts. */
export async function getConsultation(ctx: Viewing, id: string) {
  const row = await rowOf(ctx, id);
  if (!row) throw new Refusal('consultation-not-found');
  const own = isOwn(ctx, row);
  const [view] = await viewsOf(ctx, [row], () => (own ? 0 : fewest.above));
  const mayWork = own && may(ctx.actor?.grants ?? [], ctx.permissions, 'dialogue.work', row.unitPath);
  return { ...view!, mayWork, corrections: mayWork ? await correctionsOf(ctx, id) : [] };
}

/** What stood before each correction, the newest first; for the unit that counts. */
async function correctionsOf(ctx: Viewing, id: string) {
  const rows = await ctx.db
    .selectFrom('opinion.recount')
    .select(['position', 'area_id as areaId', 'on_day as on', 'reason', 'households', 'handed_out as handedOut'])
    .select(['agreed', 'disagreed', 'otherwise', 'invalid'])
    .where('consultation_id', '=', id)
    .orderBy('position', 'desc')
    .execute();
  const names = await territoryNames(
    ctx,
    rows.map((row) => row.areaId),
  );
  return rows.map(({ position, areaId, on, reason, ...former }) => ({
    ...{ position, areaName: names.get(areaId) ?? '', on, reason, former },
  }));
}
export type ConsultationPage = Awaited<ReturnType<typeof getConsultation>>;

/** What stands in public of these units, the newest first; small cells are hidden (docs/decisions/0015). */
export async function publicConsultations(
  ctx: Viewing,
  unitIds: readonly number[] | null,
): Promise<PublicConsultation[]> {
  const rows = await facts(ctx)
    .where(sql<SqlBool>`(${unitIds}::bigint[] is null or c.unit_id = any(${unitIds}::bigint[]))`)
    .where('c.published_on', 'is not', null)
    .orderBy('c.published_on', 'desc')
    .orderBy('c.id')
    .limit(mostListed)
    .execute();
  return (await viewsOf(ctx, rows, () => fewest.public)).map(publicOf);
}

/** One that stands in public, or null. */
export async function publicConsultation(ctx: Viewing, id: string): Promise<PublicConsultation | null> {
  const row = await rowOf(ctx, id);
  if (!row || row.publishedOn === null) return null;
  return publicOf((await viewsOf(ctx, [row], () => fewest.public))[0]!);
}

export type PublicConsultation = ReturnType<typeof publicOf>;

/** Where the sum itself is hidden only what was decided is said. */
function publicOf(view: ConsultationView) {
  const { id, unitId, unitName, matter, subject, opensOn, closesOn, areas, total, outcome, hiddenAreas } = view;
  return {
    ...{ id, unitId, unitName, matter, subject, opensOn, closesOn, areas, total, hiddenAreas },
    ...{ countedOn: view.countedOn!, minutesPaper: view.minutesPaper!, publishedOn: view.publishedOn! },
    postedUntil: postedUntil(view.publishedOn!),
    households: areas.reduce((sum, area) => sum + area.households, 0),
    needed: outcome.needed,
    isCarried: outcome.state === 'asked' ? null : outcome.state === 'carried',
  };
}

async function rowOf(ctx: Viewing, id: string): Promise<Row | undefined> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) return undefined;
  return facts(ctx).where('c.id', '=', id).executeTakeFirst();
}

/** By path: after a rearrangement it lies with the unit that followed. */
const isOwn = (ctx: Viewing, row: Row) => ctx.actor?.unit?.path === row.unitPath;

async function viewsOf(ctx: Viewing, rows: readonly Row[], leastOf: (row: Row) => number): Promise<ConsultationView[]> {
  if (rows.length === 0) return [];
  const ballots = await ctx.db
    .selectFrom('opinion.ballots')
    .select(['consultation_id as id', 'area_id as areaId', 'households', 'handed_out as handedOut'])
    .select(['agreed', 'disagreed', 'otherwise', 'invalid'])
    .where(sql<SqlBool>`consultation_id = any(${rows.map((row) => row.id)}::uuid[])`)
    .orderBy('area_id')
    .execute();
  const names = await territoryNames(
    ctx,
    ballots.map((row) => row.areaId),
  );
  const units = new Map((await listUnitsByIds(ctx, [...new Set(rows.map((row) => row.unitId))])).map((u) => [u.id, u]));
  const byConsultation = Map.groupBy(ballots, (row) => row.id);
  return rows.map((row) => {
    const areas = byConsultation.get(row.id) ?? [];
    const total = sumOf(areas);
    const shown = shownOf(areas, leastOf(row));
    const { unitPath: _path, ...known } = row;
    const outcome = outcomeOf(row.matter, total);
    return {
      ...known,
      unitName: units.get(row.unitId)?.name ?? '',
      areas: areas.map(({ id: _id, areaId, ...counts }, at) => ({
        ...{ areaId, name: names.get(areaId) ?? '', households: counts.households },
        counts: shown.areas[at] ? counts : null,
      })),
      total: shown.total ? total : null,
      // What is missing would tell the sum.
      outcome: shown.total ? outcome : { ...outcome, missing: null, waiting: null },
      hiddenAreas: shown.areas.filter((isShown) => !isShown).length,
    };
  });
}

/** The residential areas of a unit's commune, or the one at which it stands. */
export async function areasToAsk(ctx: Viewing, unitId: number): Promise<{ id: number; name: string }[]> {
  const unit = await getUnit(ctx, unitId);
  if (unit.level === 'area') return [{ id: unit.territoryId, name: unit.territoryName }];
  if (unit.level !== 'commune') return [];
  return (await childTerritories(ctx, unit.territoryId)).map(({ id, name }) => ({ id, name }));
}
