import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#platform/access/may.ts';
import type { Viewing } from '#domains/tables.ts';
import { type ExpectationState, standingOf } from '../collections/rules.ts';
import { countedOfUnits } from '../counting/queries.server.ts';
import { standing, type StandingCell } from '../entry/rules.ts';
import { cellsOf } from '../forms/queries.server.ts';
import { conditions, getCollection, owing, placeOf } from '../follow/queries.server.ts';
import { type FigureBefore, figuresBeforeOf } from '../page/before/queries.server.ts';
import { mostUnits } from './rules.ts';
import type { WideFilter } from './schema.ts';

/** A unit that owes the form, and its cells. */
export interface WideRow {
  unitId: number;
  unitName: string;
  placeName: string;
  placeCode: string | null;
  state: ExpectationState;
  rev: number | null;
  firstSentOn: string | null;
  /** The reader types and sends here: it is open, and not sent or sent back. */
  isTyped: boolean;
  /** What stands typed; only where the reader types. */
  standing: StandingCell[];
  /** What the records say by position; only where the reader types. */
  counted: Record<number, number>;
  /** What was sent last, also where it was sent back and counts no longer. */
  sent: { values: readonly (number | null)[]; notApplicable: readonly number[] } | null;
  last: Record<number, FigureBefore>;
  lastYear: Record<number, FigureBefore>;
}

/**
 * The units that owe a form and all their cells. Eight queries at most, however many units: four, and where the form counts
 * from records one for the units below, one for what was left and one for each source (two in all). `rows` null: more than mostUnits.
 */
export async function wideGrid(ctx: Viewing, collectionId: number, filter: WideFilter) {
  const collection = await getCollection(ctx, collectionId);
  const form = await cellsOf(ctx, collection.formVersionId);
  const found = await unitsOf(ctx, collectionId, filter);
  const isTooMany = found.length > mostUnits;
  const units = isTooMany ? [] : found;
  const unitIds = units.map((one) => one.unitId);
  const before = await figuresBeforeOf(ctx, { collectionId, unitIds }, form.cells);
  const stands = standingOf(collection, collection.startsOn, ctx.today);
  const isOpen = ({ path, state }: UnitRow) =>
    ctx.actor !== null &&
    may(ctx.actor.grants, ctx.permissions, 'report.write', path) &&
    ['expected', 'returned'].includes(state) &&
    stands !== 'not-begun' &&
    (stands !== 'locked' || state === 'returned');
  const open = units.filter(isOpen);
  // All of them tell whose a record is, also those that have sent.
  const owers = open.length > 0 ? units : [];
  const counted = await countedOfUnits(ctx, { owing: owers, collection }, form.cells);
  const openIds = new Set(open.map((one) => one.unitId));
  const names = [...before.values()];
  return {
    ...{ collection, ...form },
    lastName: names.find((one) => one.last)?.last?.name ?? null,
    lastYearName: names.find((one) => one.lastYear)?.lastYear?.name ?? null,
    rows: isTooMany
      ? null
      : units.map((unit): WideRow => {
          const isTyped = openIds.has(unit.unitId);
          const sides = before.get(unit.unitId);
          return {
            ...{ unitId: unit.unitId, unitName: unit.unitName, placeName: unit.placeName, placeCode: unit.placeCode },
            ...{ state: unit.state, rev: unit.rev, firstSentOn: unit.firstSentOn, isTyped },
            standing: isTyped ? standingIn(unit) : [],
            counted: counted.get(unit.unitId) ?? {},
            sent: unit.vals === null ? null : { values: unit.vals, notApplicable: unit.na ?? [] },
            ...{ last: sides?.last?.cells ?? {}, lastYear: sides?.lastYear?.cells ?? {} },
          };
        }),
  };
}
export type WideGrid = Awaited<ReturnType<typeof wideGrid>>;

interface UnitRow {
  unitId: number;
  unitName: string;
  path: string;
  level: string;
  organisation: string;
  placePath: string;
  placeName: string;
  placeCode: string | null;
  state: ExpectationState;
  rev: number | null;
  firstSentOn: string | null;
  vals: (number | null)[] | null;
  na: number[] | null;
  notes: unknown;
  sentAt: Date | null;
  typed: unknown;
  frozen: unknown;
}

async function unitsOf(ctx: Viewing, collectionId: number, filter: WideFilter): Promise<UnitRow[]> {
  const line = filter.organisation ?? null;
  const place = filter.placeId ?? null;
  const { rows } = await sql<UnitRow>`
    select e.unit_id as "unitId", u.name as "unitName", u.path, u.level, e.organisation_code as organisation,
      t.path as "placePath", coalesce(f.name, '') as "placeName", f.code as "placeCode",
      e.state, e.rev, e.first_sent_on::text as "firstSentOn", r.vals, r.na, r.notes, r.sent_at as "sentAt", typed.cells as typed,
      frozen.cells as frozen
    from ${owing} join organisation.unit u on u.id = e.unit_id
    left join organisation.territory_fact f on f.territory_id = t.id and f.valid_until is null
    left join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.rev
    left join lateral (
      select jsonb_agg(jsonb_build_array(y.position, y.value, y.not_applicable, y.note, y.version, extract(epoch from y.typed_at) * 1000)
        order by y.position) as cells
      from figures.typed_cell y where y.collection_id = e.collection_id and y.unit_id = e.unit_id) typed
      on e.state in ('expected', 'returned')
    left join lateral (
      select jsonb_object_agg(y.position, y.counted) as cells from figures.cell_records y
      where y.collection_id = e.collection_id and y.unit_id = e.unit_id and y.rev = e.rev) frozen on e.state = 'returned'
    where e.collection_id = ${collectionId}
      and (${line}::text is null or e.organisation_code = ${line})
      and (${place}::bigint is null or ${placeOf} = ${place})
      and ${filter.asked ? conditions[filter.asked] : sql`true`}
    order by u.sort_key, u.id limit ${mostUnits + 1}`.execute(ctx.db);
  return rows;
}

const typedCells = z.array(
  z.tuple([z.number(), z.number().nullable(), z.boolean(), z.string().nullable(), z.number(), z.number()]),
);
const frozenCells = z.record(z.string(), z.number());
const notesKept = z.record(z.string(), z.string());

function standingIn({ typed, vals, na, notes, sentAt, frozen }: UnitRow): StandingCell[] {
  const cells = typedCells.parse(typed ?? []).map(([position, value, notApplicable, note, version, at]) => ({
    ...{ position, value, notApplicable, note, version, typedAt: new Date(at) },
  }));
  const sent =
    vals === null || sentAt === null
      ? null
      : { values: vals, notApplicable: na ?? [], notes: notesKept.parse(notes ?? {}), sentAt };
  const counted = Object.entries(frozenCells.parse(frozen ?? {}));
  return standing(cells, sent, new Map(counted.map(([position, value]) => [Number(position), value])));
}
