import type { Day } from '#platform/calendar/day.ts';
import { type Target, targetsBelow, targetsOfUnit } from '#domains/indicators/targets/queries.server.ts';
import { shareMet } from '#domains/indicators/targets/rules.ts';
import { getUnit, type UnitView } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type TargetLine, withResults } from '../targets/queries.server.ts';
import { explainTo, type NumberAddress } from '../totals/address/schema.ts';
import {
  type Grid,
  type GridRow,
  gridOf,
  meanings as readMeanings,
  openings,
  periodIds,
  type TotalPlace,
} from '../totals/grid/queries.server.ts';
import { figureAt, partsOfRatio, type Reading, readIndicators, type Row, standingOf } from '../totals/grid/rules.ts';
import { yearBefore } from '../totals/periods/rules.ts';
import type { Figure, Meaning } from '../totals/rules.ts';
import { countedBy, dueDays, nameOf, placeOf, whereOf } from '../totals/table/queries.server.ts';
import { type Behind, behindOf, type Cell } from './behind/queries.server.ts';
import { type Reported, type ReportedPlan, type ReportedValue, rhythmFor, type Wanted } from './rules.ts';

/** Whose report it is and of what: a period as figures.period names it, and the last day that its targets are measured to. */
export interface ReportAsked {
  unitId: number;
  period: string;
  until: Day;
}

interface Making {
  ctx: Viewing;
  asked: ReportAsked;
  unit: UnitView;
  place: TotalPlace;
  reading: Reading;
  ids: ReadonlyMap<string, number>;
  lineOf: ReadonlyMap<number, string | null>;
  spanOf: ReadonlyMap<number, ReturnType<typeof rhythmFor>>;
  plans: ReadonlyMap<number, PlanOf>;
}

interface PlanOf {
  own: TargetLine;
  below: TargetLine[];
}

/**
 * What a report says of indicators: each with plan, the same period of last year, who sent it, and from which revisions. A number that
 * the reader may not read whole is 'no-right', never a part of it. About twenty queries, however many numbers.
 */
export async function reportedFigures(
  ctx: Viewing,
  asked: ReportAsked,
  wanted: readonly Wanted[],
): Promise<Reported[]> {
  if (wanted.length === 0) return [];
  const making = await begin(ctx, asked, wanted);
  const known = new Map([...making.reading.meanings.values()].map((one) => [one.code, one]));
  const byGroup = Map.groupBy(
    wanted.flatMap(({ code, of }) => {
      const meaning = known.get(code);
      return meaning ? [{ meaning, of, line: lineFor(making, meaning, of) }] : [];
    }),
    ({ of, line }) => `${of === 'rieng' ? of : ''} ${line}`,
  );
  const found: Reported[] = [];
  for (const group of byGroup.values()) found.push(...(await groupFigures(making, group)));
  return found;
}

interface Asking {
  meaning: Meaning;
  of: string;
  line: string | null;
}

/** An indicator of one line is read of that line; the Front reads the others of all lines, another organisation of its own. */
function lineFor({ unit, lineOf }: Making, meaning: Meaning, of: string): string | null {
  if (!['', 'rieng', 'noi'].includes(of)) return of;
  const own = unit.organisation === 'front' ? null : unit.organisation;
  return lineOf.get(meaning.id) ?? own;
}

async function begin(ctx: Viewing, asked: ReportAsked, wanted: readonly Wanted[]): Promise<Making> {
  const unit = await getUnit(ctx, asked.unitId);
  const place = await placeOf(ctx, unit.territoryId);
  const all = await readMeanings(ctx);
  const chosen = all.filter(({ code }) => wanted.some((one) => one.code === code));
  const opened = await openings(ctx, readIndicators(chosen));
  const spanOf = new Map(
    chosen.map((meaning) => {
      const [first] = readIndicators([meaning]);
      const own = opened.filter((one) => one.indicatorId === first);
      return [meaning.id, rhythmFor(asked.period, own)];
    }),
  );
  const codes = [...new Set([...spanOf.values()].flatMap((span) => span?.periods ?? []))];
  const ids = await periodIds(ctx, [...new Set([...codes, ...codes.map(yearBefore)])]);
  const meanings = new Map(all.map((one) => [one.id, one]));
  return {
    ...{ ctx, asked, unit, place, ids, spanOf },
    reading: { today: ctx.today, meanings, dueOn: dueDays(opened), ...countedBy(ids) },
    lineOf: await linesOf(ctx, chosen),
    plans: await plansOf(ctx, asked, new Set(chosen.map((one) => one.id))),
  };
}

async function linesOf(ctx: Viewing, chosen: readonly Meaning[]): Promise<Map<number, string | null>> {
  if (chosen.length === 0) return new Map();
  const ids = chosen.map(({ id }) => id);
  const rows = await ctx.db
    .selectFrom('indicators.indicator')
    .select(['id', 'organisation_code'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.organisation_code]));
}

/** The unit's targets of the year with those that it gave on, measured to the last day of the report. */
async function plansOf(ctx: Viewing, asked: ReportAsked, wanted: ReadonlySet<number>): Promise<Map<number, PlanOf>> {
  const targets = await targetsOfUnit(ctx, asked.unitId, Number(asked.period.slice(0, 4)));
  const own = targets.filter(
    (one) => wanted.has(one.indicatorId) && one.startsOn <= asked.until && one.endsOn >= asked.until,
  );
  const below = await targetsBelow(
    ctx,
    own.map(({ id }) => id),
  );
  const cut = (one: Target) => ({ ...one, endsOn: asked.until });
  const lines = await withResults(ctx, [...own, ...below].map(cut));
  const given = Map.groupBy(lines.slice(own.length), (one) => one.parentId);
  return new Map(
    lines.slice(0, own.length).map((one) => [one.indicatorId, { own: one, below: given.get(one.id) ?? [] }]),
  );
}

/** Numbers that are read together: of one line, or of the unit alone. */
async function groupFigures(making: Making, group: readonly Asking[]): Promise<Reported[]> {
  const { ctx, place, unit, ids, reading } = making;
  const { line } = group[0]!;
  const isOwn = group[0]!.of === 'rieng';
  const byPlace = isOwn || group.some(({ of }) => of === 'noi');
  const grid = await gridOf(ctx, {
    ...{ place, organisation: line, basis: 'reported', rows: byPlace ? 'places' : 'periods' },
    part: isOwn && place.level === 'province' ? 'own' : null,
    indicatorIds: readIndicators(group.map(({ meaning }) => meaning)),
    periodIds: [...ids.values()],
  });
  const cells = group.flatMap(({ meaning }) => cellsOf(making, meaning));
  const asked = { territoryId: place.id, organisation: line, unitId: isOwn ? unit.id : null, cells };
  const behind = await behindOf(ctx, asked);
  const own = isOwn ? grid.rows.find((row) => row.key === String(unit.id)) : undefined;
  return group.flatMap((asking): Reported[] => {
    if (asking.of === 'noi') return placesOf(making, asking, grid);
    const row: Row = isOwn ? (own?.figures ?? new Map()) : grid.total;
    const readable = isOwn || grid.isWhole;
    const about = numberOf(making, asking, row, isOwn);
    const facts = behind.get(String(asking.meaning.id));
    return [readable ? { ...about, ...facts } : withoutRight(about)];
  });

  function cellsOf({ spanOf }: Making, meaning: Meaning): Cell[] {
    const span = spanOf.get(meaning.id);
    if (!span) return [];
    const parts = partsOfRatio(reading, meaning);
    const column = { code: making.asked.period, periods: span.periods, isGroup: false };
    const kept = parts ? [parts.top, parts.bottom] : [meaning];
    return kept.flatMap((one) => {
      const standing = standingOf(reading, one, column);
      const periods = standing === null ? span.periods : [standing];
      return periods.map((code) => ({ key: String(meaning.id), indicatorId: one.id, periodId: ids.get(code) ?? 0 }));
    });
  }
}

const nothingBehind: Behind = { expected: 0, complete: 0, missing: [], sources: [] };
const none: ReportedValue = { kind: 'none', value: null, scale: 0 };

function numberOf(making: Making, { meaning, of, line }: Asking, row: Row, isUnit: boolean): Reported {
  const { reading, asked, place, unit, spanOf, plans } = making;
  const span = spanOf.get(meaning.id) ?? null;
  const periods = span?.periods ?? [];
  const at = (codes: string[]) =>
    codes.length === 0
      ? none
      : valueOf(figureAt(reading, row, meaning, { code: asked.period, periods: codes, isGroup: false }, isUnit));
  const plan = of === '' ? (plans.get(meaning.id) ?? null) : null;
  return {
    ...{ code: meaning.code, of, at: 0, name: meaning.name, unit: meaning.unit, ...nothingBehind },
    result: span ? at(periods) : { ...none, kind: 'not-owed' },
    before: at(periods.map(yearBefore)),
    plan: plan && planOf(plan.own, plan.below.length > 0),
    met: plan && plan.below.length > 0 ? shareMet(plan.below.map((one) => one.met)) : null,
    ...{ periods, lacking: span?.lacking ?? [] },
    to: explainTo({
      ...{ indicatorId: meaning.id, placeId: place.id, organisation: line, basis: 'reported', period: asked.period },
      ...{ rhythm: span?.rhythm ?? null, part: null, unitId: isUnit ? unit.id : null },
      ...(isUnit && place.level === 'province' ? { part: 'own' } : {}),
    }),
  };
}

function placesOf(making: Making, asking: Asking, grid: Grid): Reported[] {
  const plan = making.plans.get(asking.meaning.id) ?? null;
  const rows = grid.isWhole ? grid.rows : [];
  return rows.map((row, at) => {
    const isUnit = row.kind === 'unit';
    const about = numberOf(making, asking, row.figures, isUnit);
    const target = plan?.below.find((one) => keyOf(one, isUnit) === row.key);
    const counted = countedIn(making, asking.meaning, row);
    const address: NumberAddress = {
      ...{ indicatorId: asking.meaning.id, placeId: making.place.id, organisation: asking.line, basis: 'reported' },
      ...{ period: making.asked.period, rhythm: making.spanOf.get(asking.meaning.id)?.rhythm ?? null },
      ...{ part: null, unitId: null },
    };
    return {
      ...{ ...about, at, name: nameOf(row), ...counted },
      of: row.kind === 'place' ? `t${row.key}` : isUnit ? `u${row.key}` : row.kind,
      plan: target ? planOf(target, false) : null,
      to: explainTo({ ...address, ...whereOf(row) }),
    };
  });
}

const keyOf = (target: Target, isUnit: boolean) => String(isUnit ? target.unitId : target.territoryId);

/** Of a place only how many answers there are: names stand beside the whole. */
function countedIn(
  { reading, spanOf }: Making,
  meaning: Meaning,
  row: GridRow,
): { expected: number; complete: number } {
  const periods = spanOf.get(meaning.id)?.periods ?? [];
  const column = { code: '', periods, isGroup: false };
  const { reported, notApplicable, expected } = figureAt(reading, row.figures, meaning, column, row.kind === 'unit');
  return { expected, complete: reported + notApplicable };
}

function withoutRight(about: Reported): Reported {
  const hidden: ReportedValue = { kind: 'no-right', value: null, scale: 0 };
  return { ...about, result: hidden, before: hidden };
}

const valueOf = (figure: Figure): ReportedValue =>
  figure.kind === 'value'
    ? { kind: 'value', value: String(figure.value), scale: figure.scale }
    : { kind: figure.kind, value: null, scale: 0 };

const planOf = (target: TargetLine, hasBelow: boolean): ReportedPlan => ({
  ...{ value: String(target.ownValue ?? target.value), scale: target.scale, comparator: target.comparator },
  isEach: target.spread === 'each' && hasBelow,
});
