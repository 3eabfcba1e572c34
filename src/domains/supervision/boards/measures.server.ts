import { sql } from 'kysely';
import type { Measure, MeasuredFigure, MeasureScope, MeasureSource } from '#platform/measure.server.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { type BoardKind, kinds } from './rules.ts';
import { boardMeasureText, visitMeasureText } from './text.vi.ts';

/** The end of a measure's code → what a visit adds to it. Money in đồng, land in square metres. */
const sums = {
  visits: sql`1`,
  violations: sql`v.violations`,
  recommended: sql`v.recommended`,
  settled: sql`v.settled`,
  money: sql`v.money_recommended`,
  money_other: sql`v.money_other`,
  money_recovered: sql`v.money_recovered`,
  land: sql`v.land_recommended`,
  land_other: sql`v.land_other`,
  land_recovered: sql`v.land_recovered`,
  law: sql`v.law_recommended`,
} as const;
type Sum = keyof typeof sums;
const names = Object.keys(sums) as Sum[];

const measuresOf = (text: Record<string, { name: string; unit: string }>): Measure[] =>
  Object.entries(text).map(([code, words]) => ({ code: `supervision.${code}`, ...words }));
const offered = new Set(Object.keys(visitMeasureText));
const idsOf = (scope: MeasureScope) => scope.units.map((unit) => unit.id);
const groupsOf = (scope: MeasureScope) => scope.units.map((unit) => unit.group);

const visits = (scope: MeasureScope) => sql`supervision.visit v join supervision.board b on b.id = v.board_id
  where v.unit_id = any(${idsOf(scope)}::bigint[]) and v.removed_reason is null
    and v.on_day between ${scope.from}::date and ${scope.until}::date`;

async function countVisits(ctx: Viewing, scope: MeasureScope): Promise<MeasuredFigure[]> {
  const added = sql.join(names.map((name) => sql`sum(${sums[name]})::bigint as ${sql.ref(name)}`));
  const outer = sql.join(names.map((name) => sql`sum(c.${sql.ref(name)})::bigint as ${sql.ref(name)}`));
  const { rows } = await sql<{ group: string; kind: BoardKind } & Record<Sum, number>>`
    with counted as (select v.unit_id, b.kind, ${added} from ${visits(scope)} group by v.unit_id, b.kind)
    select s.grp as "group", c.kind, ${outer}
    from unnest(${idsOf(scope)}::bigint[], ${groupsOf(scope)}::text[]) as s (unit_id, grp) join counted c using (unit_id)
    group by s.grp, c.kind`.execute(ctx.db);
  return rows.flatMap((row) =>
    names.flatMap((name) => {
      const code = `${row.kind}_${name}`;
      return row[name] === 0 || !offered.has(code)
        ? []
        : [{ code: `supervision.${code}`, group: row.group, value: row[name] }];
    }),
  );
}

async function visitRecords(ctx: Viewing, scope: MeasureScope) {
  const added = sql.join(names.map((name) => sql`(${sums[name]})::bigint as ${sql.ref(name)}`));
  const { rows } = await sql<{ id: number; kind: BoardKind } & Record<Sum, number>>`
    select v.id, b.kind, ${added} from ${visits(scope)} order by v.id`.execute(ctx.db);
  return kinds.flatMap((kind) =>
    names.flatMap((name) => {
      const recordIds = rows.filter((row) => row.kind === kind && row[name] > 0).map((row) => row.id);
      const code = `${kind}_${name}`;
      return recordIds.length > 0 && offered.has(code) ? [{ code: `supervision.${code}`, recordIds }] : [];
    }),
  );
}

async function describeVisits(ctx: Viewing, recordIds: readonly number[]) {
  const rows = await ctx.db
    .selectFrom('supervision.visit as v')
    .innerJoin('organisation.unit as u', 'u.id', 'v.unit_id')
    .select(['v.id', 'v.subject as title', 'v.on_day as on', 'u.short_name as unitName'])
    .where(sql<boolean>`v.id = any(${recordIds}::bigint[])`)
    .orderBy('v.on_day', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, to: `/giam-sat/ban/cuoc/${row.id}` }));
}

/** What the boards did on their visits; those taken off the log count nowhere. */
export const visitMeasures: MeasureSource<Database> = {
  measures: measuresOf(visitMeasureText),
  count: countVisits,
  records: visitRecords,
  describe: describeVisits,
};

interface Standing {
  unitId: number;
  boardId: number;
  kind: BoardKind;
  /** Standing on the last day of the scope; 0 for a board that had ended and was still at work within it. */
  boards: number;
  members: number;
  /** 1 where an investment board went to its project within the scope. */
  projects: number;
}

/** Boards and seats as they stand on the last day; projects that were visited in the scope. By the unit with which a board lies. */
async function standing(ctx: Viewing, scope: MeasureScope): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select unit_id as "unitId", board_id as "boardId", kind, sum(boards)::bigint as boards, sum(members)::bigint as members,
      sum(projects)::bigint as projects
    from (
      select unit_id, board_id, kind, 1 as boards, members, 0 as projects
      from supervision.seats(${idsOf(scope)}::bigint[], ${scope.until}::date)
      union all
      select distinct v.unit_id, v.board_id, b.kind, 0, 0, 1 from ${visits(scope)}) one
    group by unit_id, board_id, kind order by board_id`.execute(ctx.db);
  return rows;
}

function figuresOf(row: Standing): [code: string, value: number][] {
  return [
    [`supervision.${row.kind}_boards`, row.boards],
    [`supervision.${row.kind}_members`, row.members],
    ...(row.kind === 'investment' ? [['supervision.investment_projects', row.projects] as [string, number]] : []),
  ];
}

async function countBoards(ctx: Viewing, scope: MeasureScope): Promise<MeasuredFigure[]> {
  const groups = new Map<number, string[]>();
  for (const { id, group } of scope.units) groups.set(id, [...(groups.get(id) ?? []), group]);
  const totals = new Map<string, MeasuredFigure>();
  for (const row of await standing(ctx, scope)) {
    for (const group of groups.get(row.unitId) ?? []) {
      for (const [code, value] of figuresOf(row)) {
        if (value === 0) continue;
        const total = totals.get(`${group} ${code}`) ?? { code, group, value: 0 };
        total.value += value;
        totals.set(`${group} ${code}`, total);
      }
    }
  }
  return [...totals.values()];
}

async function boardRecords(ctx: Viewing, scope: MeasureScope) {
  const behind = new Map<string, number[]>();
  for (const row of await standing(ctx, scope))
    for (const [code, value] of figuresOf(row))
      if (value > 0) behind.set(code, [...(behind.get(code) ?? []), row.boardId]);
  return [...behind].map(([code, recordIds]) => ({ code, recordIds }));
}

async function describeBoards(ctx: Viewing, recordIds: readonly number[]) {
  const rows = await ctx.db
    .selectFrom('supervision.board')
    .select(['id', 'name', 'unit_id as unitId', 'from_on as on'])
    .where(sql<boolean>`id = any(${recordIds}::bigint[])`)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const units = new Map((await listUnitsByIds(ctx, [...new Set(rows.map((row) => row.unitId))])).map((u) => [u.id, u]));
  return rows.map(({ id, name, unitId, on }) => ({
    ...{ id, on, title: name },
    unitName: units.get(unitId)?.shortName ?? '',
    to: `/giam-sat/ban/${id}`,
  }));
}

/** The boards themselves, who sits there and where they went. */
export const boardMeasures: MeasureSource<Database> = {
  measures: measuresOf(boardMeasureText),
  count: countBoards,
  records: boardRecords,
  describe: describeBoards,
};
