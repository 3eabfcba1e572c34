import type { Viewing } from '#domains/tables.ts';
import { explainTo, type NumberAddress, tableTo } from '../../totals/address/schema.ts';
import { type Missing, type MissingAfter, missingWithin } from '../../below/queries.server.ts';
import {
  type Grid,
  type GridAsked,
  gridOf,
  type GridRow,
  meanings as readMeanings,
  openings,
  periodIds,
  type TotalPlace,
} from '../../totals/grid/queries.server.ts';
import {
  countedOver,
  figureAt,
  partsOfRatio,
  type Reading,
  readIndicators,
  type Row,
  standingOf,
} from '../../totals/grid/rules.ts';
import { type Column, periodsWithin, partsOf, type Rhythm, rhythms } from '../../totals/periods/rules.ts';
import { answeredOf, figureOf, type Meaning } from '../../totals/rules.ts';
import { countedBy, dueDays, frontLines, nameOf, placeOf, whereOf } from '../../totals/table/queries.server.ts';
import { cellOf, type TableCell } from '../../totals/table/rules.ts';
import {
  type RecordsBehind,
  recordsBehind,
  revisionsOf,
  type SealOver,
  sealsOver,
  type SentRevision,
} from '../queries.server.ts';

export interface ExplainedPart {
  key: string;
  name: string;
  kind: GridRow['kind'];
  isClosed: boolean;
  cell: TableCell;
}

export interface Explanation {
  meaning: Meaning;
  place: TotalPlace;
  unit: { id: number; name: string } | null;
  organisation: { code: string; name: string } | null;
  address: NumberAddress & { rhythm: Rhythm; period: string };
  cell: TableCell;
  reported: number;
  notApplicable: number;
  /** The one period that stands for several, where the indicator does not add over time. */
  standsFor: string | null;
  periodCount: number;
  ratio: { top: { name: string; cell: TableCell }; bottom: { name: string; cell: TableCell } } | null;
  parts: ExplainedPart[];
  /** By name below the nation; null where names are further down. */
  missing: { lines: Missing[]; next: MissingAfter | null } | null;
  seals: SealOver[];
  revisions: SentRevision[];
  records: RecordsBehind | null;
  isWhole: boolean;
  tableTo: string;
  at: string;
}

/** What a number is made of, down to where the reader's rights or the records end; null without such an indicator. At most 16 queries. */
export async function explained(
  ctx: Viewing,
  address: NumberAddress,
  after: MissingAfter | null,
): Promise<Explanation | null> {
  const all = new Map((await readMeanings(ctx)).map((one) => [one.id, one]));
  const meaning = all.get(address.indicatorId);
  if (!meaning) return null;
  const place = await placeOf(ctx, address.placeId);
  const indicatorIds = readIndicators([meaning]);
  const opened = await openings(ctx, indicatorIds);
  const { rhythm, column } = columnOf(address, opened, ctx.today);
  const ids = await periodIds(ctx, column.periods);
  const reading: Reading = { today: ctx.today, meanings: all, dueOn: dueDays(opened), ...countedBy(ids) };
  const standing = standingOf(reading, partsOfRatio(reading, meaning)?.top ?? meaning, column);
  const made = { reading, column, address: { ...address, placeId: place.id, rhythm, period: column.code } };
  const cells = { indicatorIds, periodIds: standing === null ? [...ids.values()] : [ids.get(standing) ?? 0] };
  const asked: GridAsked = { ...made.address, ...cells, place, rows: 'places' };
  const grid = await gridOf(ctx, { ...asked, part: address.part });
  const unit = grid.rows.find((row) => address.unitId !== null && row.key === String(address.unitId)) ?? null;
  const row: Row = address.unitId === null ? grid.total : (unit?.figures ?? new Map());
  const figure = figureAt(reading, row, meaning, column, unit !== null);
  const named = meaning.isOfUnits ? [meaning.numeratorId!] : meaning.numeratorId === null ? indicatorIds : [];
  const isNamed = unit === null && place.level !== 'nation' && named.length > 0;
  const unitId = unit ? Number(unit.key) : null;
  return {
    meaning,
    place,
    unit: unit && { id: Number(unit.key), name: unit.name },
    organisation: (await frontLines(ctx)).find((one) => one.code === address.organisation) ?? null,
    address: made.address,
    cell: cellOf(figure, null, meaning.unit, ''),
    reported: figure.reported,
    notApplicable: answeredOf(figure) - figure.reported,
    standsFor: standing,
    periodCount: cells.periodIds.length,
    ratio: ratioFacts(made, row, meaning, unit !== null),
    parts: unit === null ? partsOfGrid(made, grid, meaning) : [],
    missing: isNamed ? await missingWithin(ctx, { ...asked, indicatorIds: named, territoryId: place.id, after }) : null,
    seals: await sealsOver(ctx, { ...cells, path: place.path, unitId }),
    revisions: unitId === null ? [] : await revisionsOf(ctx, { ...cells, unitId }),
    records:
      unitId === null
        ? null
        : await recordsBehind(ctx, { ...cells, unitId, measure: await measureOf(ctx, meaning.id) }),
    isWhole: grid.isWhole || unit !== null,
    tableTo: tableTo({
      ...{ indicatorIds: [meaning.id], placeId: place.id, rows: 'places', organisation: address.organisation, rhythm },
      ...{
        span: 'year',
        year: partsOf(column.code)!.year,
        basis: address.basis,
        isCompared: false,
        isPlanned: false,
      },
    }),
    at: ctx.now.toISOString(),
  };
}

/** The column that is asked for, or else the last period that was due. */
function columnOf(
  { rhythm, period }: NumberAddress,
  opened: readonly { rhythm: Rhythm; code: string; dueOn: string }[],
  today: string,
): { rhythm: Rhythm; column: Column } {
  const known = rhythm ?? rhythms.find((one) => opened.some((opening) => opening.rhythm === one)) ?? 'month';
  const due = opened.filter((one) => one.rhythm === known && one.dueOn <= today).map((one) => one.code);
  const code = period ?? due.toSorted().at(-1) ?? `${today.slice(0, 4)}-y`;
  const periods = periodsWithin(known, code);
  return { rhythm: known, column: { code, periods, isGroup: false } };
}

interface Making {
  reading: Reading;
  column: Column;
  address: NumberAddress;
}

function partsOfGrid({ reading, column, address }: Making, grid: Grid, meaning: Meaning): ExplainedPart[] {
  return grid.rows.map((row) => {
    const to = explainTo({ ...address, ...whereOf(row) });
    const cell = cellOf(figureAt(reading, row.figures, meaning, column, row.kind === 'unit'), null, meaning.unit, to);
    return { key: row.key, name: nameOf(row), kind: row.kind, isClosed: row.isClosed, cell };
  });
}

function ratioFacts(
  { reading, column, address }: Making,
  row: Row,
  meaning: Meaning,
  isUnit: boolean,
): Explanation['ratio'] {
  const parts = partsOfRatio(reading, meaning);
  if (!parts) return null;
  const part = (one: Meaning) => {
    const figure = figureOf(countedOver(reading, row, one, column), one, isUnit);
    const to = explainTo({ ...address, indicatorId: one.id });
    return { name: one.name, cell: cellOf(figure, null, one.unit, to) };
  };
  const [top, bottom] = [part(parts.top), part(parts.bottom)];
  if (!meaning.isOfUnits) return { top, bottom };
  const share = figureAt(reading, row, meaning, column, isUnit);
  const of = share.kind === 'value' ? share.units?.of : undefined;
  return { top, bottom: of === undefined ? bottom : { ...bottom, cell: { ...bottom.cell, ...asked(String(of)) } } };
}

/** All that owe an answer, beside what they said of themselves. */
const asked = (of: string) => ({ kind: 'value' as const, words: of, value: of });

async function measureOf(ctx: Viewing, indicatorId: number): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('indicators.indicator')
    .select('measure')
    .where('id', '=', indicatorId)
    .executeTakeFirst();
  return row?.measure ?? null;
}
