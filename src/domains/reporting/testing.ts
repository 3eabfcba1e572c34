import type { z } from 'zod';
import { may } from '#platform/access/may.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { MeasureScope, MeasureSource } from '#platform/measure.server.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { openTestOffice } from '../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../tests/support/world.ts';
import { approveReport, issueReport, numberReport, startReport, submitReport } from './commands.server.ts';
import { changedSince } from './figures/queries.server.ts';
import { getReport, sectionsOf } from './queries.server.ts';
import { nameSignatory } from './signatories/commands.server.ts';
import { syncTemplates } from './templates/commands.server.ts';

export interface TestRecord {
  id: number;
  unitId: number;
  unitPath: string;
  on: string;
  people: number;
  isRegular: boolean;
}

/** Meetings kept in memory, counted as a domain would: only those that the reader may read, in units and days of the scope. */
export function testMeasures() {
  const records: TestRecord[] = [];
  const readable = (ctx: Viewing, record: TestRecord) =>
    ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'commitment.read', record.unitPath);
  const inScope = (ctx: Viewing, scope: MeasureScope) =>
    records.filter(
      (record) =>
        readable(ctx, record) &&
        record.on >= scope.from &&
        record.on <= scope.until &&
        scope.units.some((unit) => unit.id === record.unitId),
    );
  const source: MeasureSource<Database> = {
    measures: [
      { code: 'activities.held', name: 'Số cuộc', unit: 'cuộc' },
      { code: 'activities.regular', name: 'Sinh hoạt định kỳ', unit: 'cuộc' },
      { code: 'activities.attendance', name: 'Lượt người dự', unit: 'lượt người' },
    ],
    count: async (ctx, scope) => {
      const figures = new Map<string, number>();
      const add = (key: string, value: number) => figures.set(key, (figures.get(key) ?? 0) + value);
      for (const record of inScope(ctx, scope)) {
        const { group } = scope.units.find((unit) => unit.id === record.unitId)!;
        add(`activities.held:${group}`, 1);
        add(`activities.attendance:${group}`, record.people);
        if (record.isRegular) add(`activities.regular:${group}`, 1);
      }
      return [...figures].map(([key, value]) => {
        const [code, group] = key.split(':') as [string, string];
        return { code, group, value };
      });
    },
    records: async (ctx, scope) => {
      const found = inScope(ctx, scope).toSorted((a, b) => a.id - b.id);
      const ids = (some: TestRecord[]) => some.map((record) => record.id);
      return [
        { code: 'activities.held', recordIds: ids(found) },
        { code: 'activities.attendance', recordIds: ids(found.filter((record) => record.people > 0)) },
        { code: 'activities.regular', recordIds: ids(found.filter((record) => record.isRegular)) },
      ];
    },
    describe: async (ctx, recordIds) =>
      records
        .filter((record) => recordIds.includes(record.id) && readable(ctx, record))
        .map(({ id, on }) => ({ id, on, title: `Cuộc họp ${id}`, unitName: 'Đơn vị', to: `/thu/${id}` })),
  };
  const hold = (unitId: number, unitPath: string, more: Partial<TestRecord> = {}): TestRecord => {
    const record = { id: records.length + 1, unitId, unitPath, on: '2026-03-10', people: 10, isRegular: true, ...more };
    records.push(record);
    return record;
  };
  return { source, records, hold };
}

/** The half-year report of the commune Front A of the test world, begun by this desk. */
export async function startedReport(desk: OfficeDesk, overrides: Record<string, unknown> = {}): Promise<number> {
  const input = { unitId: 301, template: 'front-half-year', period: '2026-h1', ...overrides };
  return (await execute(desk, startReport, input)).id;
}

/** Names an account to sign as head of a unit. */
export async function namedSignatory(
  desk: OfficeDesk,
  signing: { unitId: number; accountId: number; post?: 'head' | 'deputy' | 'delegate'; title?: string },
): Promise<number> {
  const { post = 'head', title = 'Chủ tịch', ...who } = signing;
  const named = { ...who, post, title, decision: 'Quyết định 01', validFrom: '2026-01-01' };
  return (await execute(desk, nameSignatory, named)).id;
}

export type ReportingOffice = Awaited<ReturnType<typeof openReportingOffice>>;
type AnyCommand = Command<Database, z.ZodType, unknown>;

/**
 * The test office with the templates, a measure source of its own (two meetings in the half-year, one before it) and the
 * leader named to sign for the commune Front A.
 */
export async function openReportingOffice() {
  const office = await openTestOffice();
  const measures = testMeasures();
  measures.hold(301, 'vn.t2.t3.front');
  measures.hold(301, 'vn.t2.t3.front', { on: '2025-12-14' });
  measures.hold(304, 'vn.t2.t3.women', { people: 30 });
  const desk = async (account: WorldAccount): Promise<OfficeDesk> => {
    const { system, actor } = await office.desk(account);
    return { system: { ...system, measureSources: [measures.source] }, actor };
  };
  const act = async (by: WorldAccount, command: unknown, input: Record<string, unknown>, once?: string) =>
    execute(await desk(by), command as AnyCommand, input, once);
  const seen = async (id: number, by: WorldAccount = 'officerA') => read(await desk(by), (ctx) => getReport(ctx, id));
  await office.asOwner((query) => syncTemplates(query));
  await namedSignatory(await desk('leader'), { unitId: 301, accountId: worldAccounts.leader });
  const submitted = async (id: number) => {
    const { version } = await seen(id);
    await act('officerA', submitReport, { id, version });
    return version + 1;
  };
  return {
    ...office,
    ...{ measures, desk, act, seen, submitted },
    words: async (id: number, code: string, by: WorldAccount = 'officerA') =>
      read(await desk(by), async (ctx) => (await sectionsOf(ctx, await getReport(ctx, id))).get(code)!),
    changed: async (id: number, by: WorldAccount) =>
      read(await desk(by), async (ctx) => changedSince(ctx, await getReport(ctx, id))),
    issued: async (id: number) => {
      const version = await submitted(id);
      await act('leader', approveReport, { id, version });
      await act('coordinator', numberReport, { id, version: version + 1 });
      await act('coordinator', issueReport, { id, version: version + 2 });
      return version + 3;
    },
    /** There is one report of a unit for a period: each test begins with an empty shelf. */
    freshReport: async () => {
      await office.asOwner(async (query) => {
        await query('truncate reporting.report cascade');
        await query('truncate reporting.number_book cascade');
      });
      return startedReport(await desk('officerA'));
    },
  };
}
