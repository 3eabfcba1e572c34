import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { openBoard } from './commands.server.ts';
import { boardMeasures, visitMeasures } from './measures.server.ts';
import { makeBoard, makeInvestmentBoard, makeVisit } from './testing.ts';
import { logVisit, removeVisit } from './visits/commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

interface Logged {
  unit: number;
  kind: 'inspection' | 'investment';
  board: number;
  day: string;
  figures: Record<string, number>;
}

/** What a report of a quarter should say, added up from what was typed, without a database. */
function recomputed(visits: readonly Logged[], units: readonly number[], [from, until]: [string, string]) {
  const totals: Record<string, number> = {};
  const projects = new Set<number>();
  const names: Record<string, string> = {
    ...{ violations: 'violations', recommended: 'recommended', settled: 'settled', lawRecommended: 'law' },
    ...{ moneyRecommended: 'money', moneyOther: 'money_other', moneyRecovered: 'money_recovered' },
    ...{ landRecommended: 'land', landOther: 'land_other', landRecovered: 'land_recovered' },
  };
  for (const visit of visits.filter((one) => units.includes(one.unit) && one.day >= from && one.day <= until)) {
    const add = (name: string, value: number) => {
      const isOffered = visit.kind === 'inspection' || !/^(?:land|law)/u.test(name);
      if (value > 0 && isOffered)
        totals[`supervision.${visit.kind}_${name}`] = (totals[`supervision.${visit.kind}_${name}`] ?? 0) + value;
    };
    add('visits', 1);
    for (const [typed, name] of Object.entries(names)) add(name, visit.figures[typed] ?? 0);
    if (visit.kind === 'investment') projects.add(visit.board);
  }
  return { totals, projects: projects.size };
}

test('a quarter counts itself as one adds it up by hand; what was taken off counts nowhere', async () => {
  const officers = { 301: await office.desk('officerA'), 401: await office.desk('officerB') };
  const visits: Logged[] = [];
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (const unit of [301, 401] as const) {
    for (const make of [makeBoard, makeInvestmentBoard, makeInvestmentBoard]) {
      const board = make({
        unitId: unit,
        members: (makeInvestmentBoard().members as object[]).map((member) => ({ ...member, areaId: '' })),
      });
      const { id } = await execute(officers[unit], openBoard, board);
      for (let at = 0; at < 6; at += 1) {
        const day = `2026-0${3 + next(4)}-${10 + next(6)}`;
        const figures = Object.fromEntries(
          ['violations', 'recommended', 'settled', 'lawRecommended', 'moneyRecommended', 'moneyOther', 'moneyRecovered']
            .concat('landRecommended', 'landOther', 'landRecovered')
            .map((name) => [name, next(name.startsWith('money') ? 90_000_000 : 4)]),
        );
        const { visitId } = await execute(officers[unit], logVisit, { id, ...makeVisit({ onDay: day, ...figures }) });
        if (at === 5) await execute(officers[unit], removeVisit, { id: visitId, version: 1, reason: 'Ghi nhầm' });
        else visits.push({ unit, kind: board.kind as 'inspection', board: id, day, figures });
      }
    }
  }
  const quarter = { from: '2026-04-01', until: '2026-06-30' };
  for (const units of [[301], [401], [301, 401]]) {
    const scope = { units: units.map((id) => ({ id, group: 'all' })), ...quarter };
    const { totals, projects } = recomputed(visits, units, [quarter.from, quarter.until]);
    const found = await read(await office.desk('observer'), async (ctx) => ({
      visits: await visitMeasures.count(ctx, scope),
      records: await visitMeasures.records(ctx, scope),
      boards: await boardMeasures.count(ctx, scope),
    }));
    expect(Object.fromEntries(found.visits.map(({ code, value }) => [code, value]))).toEqual(totals);
    expect(found.records.find(({ code }) => code === 'supervision.inspection_visits')!.recordIds).toHaveLength(
      totals['supervision.inspection_visits']!,
    );
    const boards = Object.fromEntries(found.boards.map(({ code, value }) => [code, value]));
    expect(boards).toEqual({
      'supervision.inspection_boards': units.length,
      'supervision.inspection_members': units.length * 5,
      'supervision.investment_boards': units.length * 2,
      'supervision.investment_members': units.length * 10,
      'supervision.investment_projects': projects,
    });
  }
});

test('behind a figure stand lines that lead to the visit and the board; beside one sees none', async () => {
  const scope = { units: [{ id: 301, group: 'all' }], from: '2026-01-01', until: '2026-12-31' };
  const lines = async (who: 'officerA' | 'officerB') =>
    read(await office.desk(who), async (ctx) => {
      const visits = await visitMeasures.records(ctx, scope);
      const boards = await boardMeasures.records(ctx, scope);
      return [
        ...(await visitMeasures.describe(
          ctx,
          visits.find(({ code }) => code.endsWith('inspection_visits'))?.recordIds ?? [],
        )),
        ...(await boardMeasures.describe(
          ctx,
          boards.find(({ code }) => code.endsWith('inspection_members'))?.recordIds ?? [],
        )),
      ];
    });
  const own = await lines('officerA');
  expect(own.map((line) => line.to.replace(/\d+/u, ''))).toContain('/giam-sat/ban/');
  expect(own.some((line) => line.to.startsWith('/giam-sat/ban/cuoc/'))).toBe(true);
  expect(await lines('officerB')).toEqual([]);
});
