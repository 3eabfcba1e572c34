import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcomesByOrigin } from '#domains/commitments/by-origin/queries.server.ts';
import * as commitments from '#domains/commitments/steps/commands.server.ts';
import { outcomes as allOutcomes } from '#domains/commitments/rules.ts';
import type { Run } from '#platform/export/office-document.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { sendDirective } from '../dispatch/commands.server.ts';
import { findDocument } from '../queries.server.ts';
import { makeDirective } from '../testing.ts';
import { reportFileName, resultsReport } from './prints.server.ts';
import { resultsOf } from './queries.server.ts';

let office: TestOffice;
let id: number;
beforeAll(async () => {
  office = await openTestOffice();
  const desk = await office.desk('coordinator');
  id = await makeDirective(desk, [
    { what: 'Rà soát hộ nghèo', groups: ['front:commune'], dueOn: '2026-06-18' },
    { what: 'Vận động ủng hộ', unitIds: [204] },
  ]);
  const drafts = await read(desk, (ctx) => listDrafts(ctx, id));
  await execute(desk, sendDirective, { documentId: id, stamp: stampOf(drafts) });
  await work('officerA', 301, [commitments.receiveCommitment, commitments.claimDone]);
  const [claimed] = await promises(301);
  await execute(desk, commitments.confirmCommitment, { id: claimed!.id, version: 3 });
  await work('officerB', 401, [commitments.receiveCommitment, commitments.reportProgress]);
  office.clock.set('2026-06-22T09:00:00+07:00');
});
afterAll(() => office.close());

const results = async (by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), async (ctx) => resultsOf(ctx, (await findDocument(ctx, id))!, 300));
const promises = async (unitId: number) => {
  const rows = await read(await office.desk('coordinator'), (ctx) =>
    outcomesByOrigin(ctx, { originId: id, askerUnitId: 201 }),
  );
  return rows.filter((row) => row.ownerUnitId === unitId);
};
const work = async (by: WorldAccount, unitId: number, steps: unknown[]) => {
  const desk = await office.desk(by);
  const [promise] = await promises(unitId);
  const words = {
    note: 'Đang làm',
    claim: 'Đã xong',
    link: 'https://example.vn/a',
    cause: 'Mưa lũ',
    expectedOn: '2026-06-25',
  };
  for (const [at, step] of steps.entries()) {
    await execute(desk, step as typeof commitments.receiveCommitment, { id: promise!.id, version: at + 1, ...words });
  }
};

describe('results', () => {
  test('count what was confirmed as done and nothing else; what is behind says why and until when', async () => {
    const { tally, tasks, units, behind } = await results();
    expect(tally).toEqual({ total: 3, done: 1, claimed: 0, 'in-progress': 1, behind: 1, ended: 0 });
    expect(tasks.map((task) => [task.draft.what, task.tally.total])).toEqual([
      ['Rà soát hộ nghèo', 2],
      ['Vận động ủng hộ', 1],
    ]);
    expect(tasks.map((task) => [task.lead, task.dueOn])).toEqual([
      [null, '2026-06-18'],
      [expect.stringContaining('Phụ nữ'), expect.any(String)],
    ]);
    expect(units[0]!.key).toBe(401);
    expect(units.map((unit) => unit.tally.total)).toEqual([1, 1, 1]);
    expect(behind).toMatchObject([{ ownerUnitId: 401, cause: 'Mưa lũ', expectedOn: '2026-06-25' }]);
  });

  test('are for the asker: an owner counts only its own', async () => {
    await expect(results('officerB')).resolves.toMatchObject({ tally: { total: 1, behind: 1 } });
  });
});

describe('the report', () => {
  const report = async () =>
    read(await office.desk('leader'), async (ctx) =>
      resultsReport(ctx, (await findDocument(ctx, id))!, 'https://caunoi.example'),
    );

  test('has the five parts and the head of the unit', async () => {
    const paper = await report();
    expect(paper).toMatchObject({
      kind: 'BÁO CÁO',
      title: 'Kết quả thực hiện Kế hoạch số 12/KH-MTTQ-BTT ngày 02/06/2026',
      issuer: ['Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm', 'Ban Thường trực'],
      place: 'Thử Nghiệm',
      symbol: { number: null, suffix: 'BC-MTTQ-BTT' },
    });
    const headings = paper.body.flatMap((block) => (block.type === 'heading' ? [block.text.split('.')[0]] : []));
    expect(headings).toEqual(['I', 'II', 'III', 'IV', 'V']);
  });

  test('every number of records is a link to them, and says the same as the count', async () => {
    const paper = await report();
    const runs = paper.body.flatMap((block): Run[] =>
      block.type === 'table' ? block.rows.flat(2) : block.type === 'paragraph' ? block.runs : [],
    );
    const linked = runs.filter((run) => run.href?.includes('/nhiem-vu?'));
    expect(linked.length).toBeGreaterThan(20);
    const { tally } = await results('leader');
    const overall = linked.filter((run) => /hien=[a-z-]+$/.test(run.href!));
    for (const outcome of allOutcomes.filter((each) => each !== 'ended')) {
      const run = overall.find((each) => each.href!.endsWith(`hien=${outcome}`))!;
      expect(run.text.split('/')[0]).toBe(String(tally[outcome]));
    }
    const loose = runs.filter((run) => !run.href && /^\d[\d.]*(?:\/\d+.*)?$/.test(run.text));
    expect(loose.filter((run) => !/^\d{2}\/\d{2}\/\d{4}$/.test(run.text))).toEqual([]);
  });

  test('is named safely', () => {
    expect(reportFileName({ symbol: '359-CV/TU Đảng' }, new Date('2026-06-16T03:00:00Z'))).toBe(
      'Bao-cao-ket-qua-359-CV-TU-Dang-2026-06-16.docx',
    );
  });
});
