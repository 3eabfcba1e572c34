import { may } from '#platform/access/may.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CommitmentLine, filtered, presentLine } from '../queries.server.ts';
import type { ViewFilter } from './schema.ts';

/** A line with the days between which it ran, and why it is behind: what the views show more than the list. */
export interface ViewLine extends CommitmentLine {
  askedOn: string;
  claimedOn: string | null;
  verdictOn: string | null;
  cause: string | null;
  expectedOn: string | null;
  cooperatingUnitIds: number[];
}

/** As `filtered`, with what the views show more; who asks adds the order and an end. */
export function viewLines(ctx: Viewing, unitId: number, filter: ViewFilter) {
  return filtered(ctx, unitId, filter).select(['c.verdict_on', 'c.cause', 'c.expected_on', 'c.cooperating_unit_ids']);
}
export type ViewRow = Awaited<ReturnType<ReturnType<typeof viewLines>['execute']>>[number];

export function presentViewLine(row: ViewRow, today: string): ViewLine {
  return {
    ...presentLine(row, today),
    askedOn: row.asked_on,
    claimedOn: row.claimed_on,
    verdictOn: row.verdict_on,
    cause: row.cause,
    expectedOn: row.expected_on,
    cooperatingUnitIds: row.cooperating_unit_ids,
  };
}

/** At most so many of a query, and whether there were more. */
export async function cutAt(
  ctx: Viewing,
  query: ReturnType<typeof viewLines>,
  most: number,
): Promise<{ lines: ViewLine[]; isCut: boolean }> {
  const rows = await query.limit(most + 1).execute();
  return { lines: rows.slice(0, most).map((row) => presentViewLine(row, ctx.today)), isCut: rows.length > most };
}

export interface Named {
  id: number;
  name: string;
}

/** Whose work is looked at, and the names behind the filters that are on. */
export interface ViewHead {
  /** Null for an account without a unit, which has no work to look at. */
  unit: Named | null;
  isOwn: boolean;
  /** Whether the reader may confirm, return and remind for this unit. */
  mayConfirm: boolean;
  narrowedTo: (Named & { place: string }) | null;
  paper: Named | null;
}

/** No query while nothing is filtered; else one for the units and one for the paper. */
export async function viewHead(ctx: Viewing, filter: Omit<ViewFilter, 'side'>): Promise<ViewHead> {
  const own = ctx.actor?.unit ?? null;
  const wanted = [filter.of, filter.unitId].filter((one) => one !== undefined);
  const units = wanted.length > 0 ? await listUnitsByIds(ctx, wanted) : [];
  const named = (id: number | undefined) => units.find((unit) => unit.id === id);
  const isOwn = filter.of === undefined || filter.of === own?.id;
  const other = named(filter.of);
  const narrowed = named(filter.unitId);
  const unit = (isOwn ? own : other) ?? null;
  const grants = ctx.actor?.grants ?? [];
  return {
    unit: unit && { id: unit.id, name: unit.name },
    isOwn,
    mayConfirm: unit !== null && may(grants, ctx.permissions, 'commitment.confirm', unit.path),
    narrowedTo: narrowed ? { id: narrowed.id, name: narrowed.name, place: narrowed.place } : null,
    paper: filter.originId ? { id: filter.originId, name: await paperName(ctx, filter.originId) } : null,
  };
}

async function paperName(ctx: Viewing, originId: number): Promise<string> {
  const row = await ctx.db
    .selectFrom('commitments.commitment')
    .select('origin_label')
    .where('origin_kind', '=', 'directive')
    .where('origin_id', '=', originId)
    .limit(1)
    .executeTakeFirst();
  return row?.origin_label ?? '';
}
