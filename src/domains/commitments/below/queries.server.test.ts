import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { passDown } from '../commands.server.ts';
import { getCommitment } from '../page/queries.server.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { belowPageSize, listBelow, progressBelow } from './queries.server.ts';

let office: TestOffice;
let party: OfficeDesk;
let province: OfficeDesk;
beforeAll(async () => {
  office = await openTestOffice();
  party = await office.desk('partyOfficer');
  province = await office.desk('coordinator');
});
afterAll(() => office.close());

const words = { what: 'Rà soát tại xã', product: 'Danh sách' };
/** The Party committee asks the province Front, which hands it to commune A and B by these days. */
async function handedDown(days: string[]): Promise<number> {
  const top = await execute(party, openForTest, newCommitments({ askerUnitId: 208, ownerUnitIds: [201] }));
  for (const dueOn of days)
    await execute(province, passDown, { id: top, version: 1, unitIds: [301, 401], ...words, dueOn });
  return top;
}

test('the figures divide the whole, late first; who reads the parent has them without the words below', async () => {
  const top = await handedDown(['2026-06-20', '2026-06-26']);
  const { children } = await read(province, (ctx) => getCommitment(ctx, top));
  expect(children).toHaveLength(4);
  const ofA = children.filter((line) => line.ownerName.includes('An Hòa')).map(({ id }) => id);
  const officer = await office.desk('officerA');
  for (const id of ofA) await execute(officer, stepCommands.receive, { id, version: 1 });
  await execute(officer, stepCommands.claim, { id: ofA[0], version: 2, claim: 'Xong', paper: 'Danh sách số 1' });
  await execute(province, stepCommands.confirm, { id: ofA[0], version: 3 });
  const figures = {
    total: 4,
    confirmed: 1,
    claimed: 0,
    inProgress: 1,
    behind: 0,
    notReceived: 2,
    ended: 0,
    evidence: 1,
  };
  expect((await read(province, (ctx) => progressBelow(ctx, [top]))).get(top)).toEqual(figures);
  expect(await read(party, (ctx) => getCommitment(ctx, top))).toMatchObject({ progress: figures, children: [] });
  expect((await read(officer, (ctx) => progressBelow(ctx, [top]))).size).toBe(0);
  office.clock.set('2026-06-24T10:00:00+07:00');
  const { lines } = await read(province, (ctx) => listBelow(ctx, top, null));
  expect(lines.map(({ late }) => late)).toEqual([true, false, false, false]);
  expect(lines[3]!.state).toBe('confirmed');
  expect((await read(province, (ctx) => progressBelow(ctx, [top]))).get(top)).toMatchObject({
    behind: 1,
    notReceived: 1,
  });
  office.clock.set('2026-06-16T10:00:00+07:00');
});

test('a deeper level shows on the row of its parent', async () => {
  const top = await handedDown(['2026-06-26']);
  const { children } = await read(province, (ctx) => getCommitment(ctx, top));
  const middle = children.find((line) => line.ownerName.includes('An Hòa'))!;
  await execute(await office.desk('leader'), passDown, {
    id: middle.id,
    version: 1,
    unitIds: [501],
    ...words,
    dueOn: '2026-06-25',
  });
  const again = await read(province, (ctx) => getCommitment(ctx, top));
  expect(again.children.find(({ id }) => id === middle.id)!.progress).toMatchObject({ total: 1, notReceived: 1 });
});

test('pages by key, each line once, beyond any cut', async () => {
  const days = Array.from({ length: 64 }, (_, at) => `2026-0${7 + (at % 3)}-${String(1 + (at % 28)).padStart(2, '0')}`);
  const top = await handedDown(days);
  const seen: number[] = [];
  for (let after: string | null = null, pages = 0; pages < 5; pages += 1) {
    const page: Awaited<ReturnType<typeof listBelow>> = await read(province, (ctx) => listBelow(ctx, top, after));
    seen.push(...page.lines.map(({ id }) => id));
    after = page.next;
    if (after === null) break;
  }
  expect(seen).toHaveLength(128);
  expect(new Set(seen).size).toBe(128);
  expect((await read(province, (ctx) => listBelow(ctx, top, 'nonsense'))).lines).toHaveLength(belowPageSize);
});

test('the whole is claimed over open work with a word why, which the asker reads', async () => {
  const top = await handedDown(['2026-06-26']);
  await execute(province, stepCommands.receive, { id: top, version: 1 });
  const claim = { id: top, version: 2, claim: 'Toàn tỉnh đã rà soát', paper: 'Báo cáo số 9' };
  await expect(execute(province, stepCommands.claim, claim)).rejects.toMatchObject({
    code: 'open-below',
    details: { count: 2 },
    fields: { belowNote: 'open-below' },
  });
  await execute(province, stepCommands.claim, { ...claim, belowNote: 'Hai xã gửi bổ sung sau' });
  expect(await read(party, (ctx) => getCommitment(ctx, top))).toMatchObject({
    state: 'claimed',
    belowNote: 'Hai xã gửi bổ sung sau',
  });
});
