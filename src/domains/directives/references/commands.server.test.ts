import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { registerDocument } from '../commands.server.ts';
import { sayForce } from '../lineage/commands.server.ts';
import { lineageOf } from '../lineage/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { planInput } from '../testing.ts';
import { addReference, dropReference, setReference } from './commands.server.ts';
import { referencePage } from './queries.server.ts';

let office: TestOffice;
let desk: OfficeDesk;
let documentId: number;
beforeAll(async () => {
  office = await openTestOffice();
  desk = await office.desk('coordinator');
  documentId = (await execute(desk, registerDocument, planInput())).id;
});
afterAll(() => office.close());

const list = (by: OfficeDesk = desk) =>
  read(by, async (ctx) => {
    const document = await findDocument(ctx, documentId);
    return document ? referencePage(ctx, document) : [];
  });

test('what the text names is a row, without the paper itself', async () => {
  expect(await list()).toMatchObject([
    { relation: 'basis', symbol: '05/CTPH-MTTQ', issuedOn: '2026-01-15', source: 'reader', held: null },
  ]);
});

test('the paper that was named is tied to it when it comes into the register later', async () => {
  const programme = {
    ...{ direction: 'in', kind: 'chương trình', symbol: '05 /CTPH-MTTQ', issuedOn: '2026-01-15' },
    ...{ issuer: 'Ủy ban nhân dân tỉnh', title: 'Phối hợp', arrivedOn: '2026-01-20', text: 'Nội dung phối hợp.' },
  };
  const { id } = await execute(desk, registerDocument, planInput(programme));
  expect(await list()).toMatchObject([{ held: { id, title: 'Phối hợp' } }]);
});

test('an officer adds, sets and drops; what was dropped can come back, nothing twice', async () => {
  const added = { documentId, relation: 'amends', symbol: '11/KH-MTTQ-BTT', issuedOn: '2025-01-10' };
  await execute(desk, addReference, added);
  await expect(execute(desk, addReference, added)).rejects.toMatchObject({ code: 'reference-known' });
  const [, row] = await list();
  await execute(desk, setReference, { documentId, id: row!.id, relation: 'replaces' });
  await execute(desk, dropReference, { documentId, id: row!.id });
  expect((await list())[1]).toMatchObject({ relation: 'replaces', dropped: true, source: 'officer' });
  await execute(desk, addReference, added);
  expect((await list())[1]).toMatchObject({ id: row!.id, relation: 'amends', dropped: false });
  const wrong = { documentId: documentId + 1, id: row!.id };
  await expect(execute(desk, dropReference, wrong)).rejects.toMatchObject({ code: 'reference-not-found' });
});

test('only those who register there correct it, and it opens only with its paper', async () => {
  const by = await office.desk('observer');
  const [row] = await list();
  await expect(execute(by, dropReference, { documentId, id: row!.id })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(execute(by, sayForce, { documentId, force: 'ended', paper: 'Thông báo số 1' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const stranger = await office.desk('otherCoordinator');
  const rows = await read(stranger, (ctx) => ctx.db.selectFrom('directives.reference').select('id').execute());
  expect(rows).toEqual([]);
});

test('a word by hand holds until the next one, with the paper that says so', async () => {
  const here = async () =>
    (await read(desk, async (ctx) => lineageOf(ctx, (await findDocument(ctx, documentId))!))).levels.at(-1)!;
  expect((await here()).force).toBe('in-force');
  await execute(desk, sayForce, { documentId, force: 'ended', paper: 'Thông báo số 7/TB-MTTQ-BTT' });
  expect(await here()).toMatchObject({ force: 'ended', forceBy: 'Thông báo số 7/TB-MTTQ-BTT' });
  await execute(desk, sayForce, { documentId, force: 'in-force', paper: 'Thông báo số 9/TB-MTTQ-BTT' });
  expect(await here()).toMatchObject({ force: 'in-force', forceBy: 'Thông báo số 9/TB-MTTQ-BTT' });
});
