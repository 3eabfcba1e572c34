import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { openCollection } from '../collections/commands.server.ts';
import { prolongCollection } from '../prolonging/commands.server.ts';
import { endForm, publishForm } from '../forms/commands.server.ts';
import { sealsOf, sealToVerify } from '../sealing/queries.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { acceptFigures, returnFigures, sealFigures } from './commands.server.ts';
import { decidingPage } from './queries.server.ts';

let office: TestOffice;
let formId: number;
let may: number;
let june: number;
const send = async (collectionId: number, values: (number | null)[], base: number | null = null) =>
  execute(await office.desk('officerA'), sendFigures, { collectionId, unitId: 301, values, base });
const coordinator = () => office.desk('coordinator');
const page = async (collectionId: number) => read(await coordinator(), (ctx) => decidingPage(ctx, collectionId, 301));

beforeAll(async () => {
  office = await openTestOffice();
  ({ formId, collectionId: may } = await openMonthlyForm(office));
  ({ id: june } = await execute(await coordinator(), openCollection, { formId, period: '2026-m07' }));
  await send(may, [5, 100, 2]);
  await send(june, [4, 400, 3]);
});
afterAll(() => office.close());

/** Cell 3, or another one, must not be more than cell 1. */
const checkCell = (position: number) =>
  office.asOwner((query) =>
    query(`update figures.form_version set checks = jsonb_set(checks, '{0,left}', $2::jsonb) where form_id = $1`, [
      ...[formId, JSON.stringify([position])],
    ]),
  );

test('values stand beside the period before, and what does not fit is told', async () => {
  // A check that was another one when the unit sent.
  await checkCell(2);
  const { cells, failed, mayAccept, isOwn } = await page(june);
  await checkCell(3);
  expect(cells.map(({ value, lastPeriod, lastYear, isJump }) => [value, lastPeriod?.value, lastYear, isJump])).toEqual([
    [4, 5, null, false],
    [400, 100, null, true],
    [3, 2, null, false],
  ]);
  expect(failed).toHaveLength(1);
  expect([mayAccept, isOwn]).toEqual([...[true, false]]);
});

test('whoever sent does not decide; what was sent back is told with its reasons', async () => {
  const own = await read(await office.desk('officerA'), (ctx) => decidingPage(ctx, june, 301));
  expect([own.mayAccept, own.mayReturn, own.isOwn]).toEqual([...[false, false, false]]);
  const remarks = [{ position: 3, reason: 'More than cell 1' }];
  await execute(await coordinator(), returnFigures, { collectionId: june, unitId: 301, remarks });
  expect(await page(june)).toMatchObject({ state: 'returned', remarks, mayAccept: false, mayReturn: false });
});

test('a new revision shows against the one before, and against the seal', async () => {
  await execute(await coordinator(), acceptFigures, { collectionId: may, unitIds: [301] });
  const { id: sealId } = await execute(await coordinator(), sealFigures, { collectionId: may });
  await send(may, [6, 100, null], 1);
  const { cells, sealed } = await page(may);
  expect(sealed).toMatchObject({ sealId, rev: 1 });
  expect(cells.map(({ wasSealed, wasBefore }) => [wasSealed?.value, wasBefore?.value])).toEqual([
    [5, 5],
    [undefined, undefined],
    [2, 2],
  ]);
  const [seal] = await read(await coordinator(), (ctx) => sealsOf(ctx, may));
  expect(seal).toMatchObject({ units: 1, corrections: [{ unitId: 301, sealedRev: 1, rev: 2, state: 'submitted' }] });
});

test('a seal verifies with nothing but what is exported', async () => {
  const [seal] = await read(await coordinator(), (ctx) => sealsOf(ctx, may));
  const sheet = await read(await coordinator(), (ctx) => sealToVerify(ctx, may, seal!.id));
  const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
  for (const { hash, before, text } of sheet.revisions)
    expect(sha256(Buffer.concat([Buffer.from(before, 'hex'), Buffer.from(text)]))).toBe(hash);
  const lines = sheet.revisions.map((one) => `${one.unit}:${one.revision}:${one.hash}`);
  expect(sha256(lines.join('|'))).toBe(sheet.digest);
  const other = await office.desk('otherCoordinator');
  await expect(read(other, (ctx) => sealToVerify(ctx, may, seal!.id))).rejects.toMatchObject({
    code: 'seal-not-found',
  });
});

test('a longer lock day lets the late in; a form that ended opens and publishes no more', async () => {
  const reason = 'Lũ chia cắt nhiều thôn';
  const locksOn = async (day: string) =>
    execute(await coordinator(), prolongCollection, { collectionId: may, locksOn: day, reason });
  await expect(locksOn('2026-07-20')).rejects.toMatchObject({ fields: { locksOn: 'lock-not-later' } });
  await locksOn('2026-08-31');
  expect(await page(may)).toMatchObject({ locksOn: '2026-08-31', dueOn: '2026-06-20' });
  const officer = await office.desk('officerA');
  await expect(
    execute(officer, prolongCollection, { collectionId: may, locksOn: '2026-09-30', reason }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(execute(officer, endForm, { formId })).rejects.toMatchObject({ code: 'not-allowed' });
  await execute(await coordinator(), endForm, { formId });
  const cells = [{ indicatorId: 1, label: 'Cell' }];
  await expect(execute(await coordinator(), publishForm, { formId, cells })).rejects.toMatchObject({
    code: 'form-ended',
  });
  await expect(execute(await coordinator(), endForm, { formId })).rejects.toMatchObject({ code: 'form-ended' });
});
