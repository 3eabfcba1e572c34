import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { makePdf } from '#platform/files/pdf-testing.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { toTcvn3 } from '#platform/vietnamese/testing.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { registerDocument, registerInputOf, storedUpload } from './commands.server.ts';
import { findDocument, findOriginal, listRegister } from './queries.server.ts';
import { shelfFilter } from './schema.ts';
import { readOnly } from './register/queries.server.ts';
import { planInput, planText } from './testing.ts';

let office: TestOffice;
let folder: string;
beforeAll(async () => {
  office = await openTestOffice();
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-files-'));
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true });
});

const register = async (overrides: Record<string, unknown> = {}, by: WorldAccount = 'coordinator', once?: string) =>
  execute(await office.desk(by), registerDocument, planInput(overrides), once);
const document = async (id: number, by: WorldAccount) => read(await office.desk(by), (ctx) => findDocument(ctx, id));
const shelf = async (by: WorldAccount, unitId: number, filter: Record<string, string>) =>
  read(await office.desk(by), (ctx) => listRegister(ctx, unitId, shelfFilter.parse(filter)));
const countRows = async () =>
  office.asOwner(async (query) => {
    const { rows } = await query(
      'select (select count(*) from directives.document) as papers, (select count(*) from platform.file) as files',
    );
    return rows[0];
  });
const incoming = { direction: 'in', issuer: 'Tỉnh ủy Thử Nghiệm', kind: 'công văn', arrivedOn: '2026-06-15' };

describe('the register', () => {
  test('keeps the facts; the same paper a second time leads to the first', async () => {
    const { id } = await register();
    expect(await document(id, 'leader')).toMatchObject({
      symbol: '12/KH-MTTQ-BTT',
      state: 'reading',
      arrivalNumber: null,
    });
    const again = register({ issuer: 'UỶ BAN MTTQ VIỆT NAM TỈNH THỬ NGHIỆM', symbol: '12/KH- MTTQ-BTT' });
    await expect(again).rejects.toMatchObject({ code: 'document-already-registered', details: { id } });
    await register({ issuer: 'Ủy ban MTTQ Việt Nam tỉnh Láng Giềng' });
  });

  test('a form that is sent twice registers once', async () => {
    const once = '5b0d6c7e-2a0f-4c62-9d6f-0d3c9a3a4f11';
    const symbol = { symbol: '13/KH-MTTQ-BTT' };
    expect(await register(symbol, 'coordinator', once)).toEqual(await register(symbol, 'coordinator', once));
  });

  test('names the fields at fault', async () => {
    const faults = register({ ...incoming, symbol: '1-CV/TU', arrivedOn: '2026-06-01' });
    await expect(faults).rejects.toMatchObject({
      code: 'input-invalid',
      fields: { arrivedOn: 'arrived-before-issued' },
    });
    await expect(register({ symbol: ' ' })).rejects.toMatchObject({ fields: { symbol: 'field-required' } });
    await expect(register({ text: ' … ' })).rejects.toMatchObject({ code: 'document-without-text' });
  });

  test('is kept by whoever may register for the unit, and opens for nobody beside', async () => {
    await expect(register({ symbol: '14/KH' }, 'officerA')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(register({ symbol: '14/KH' }, 'observer')).rejects.toMatchObject({ code: 'not-allowed' });
    const { id } = await register({ symbol: '14/KH' });
    expect(await document(id, 'observer')).not.toBeNull();
    for (const stranger of ['officerA', 'otherCoordinator', 'womenCoordinator', 'nobody', 'administrator'] as const) {
      expect(await document(id, stranger)).toBeNull();
    }
  });

  test('numbers arrivals one after the other, each unit and year its own, and none is lost to a refusal', async () => {
    const symbols = Array.from({ length: 20 }, (_, at) => `${at + 100}-CV/TU`);
    const registered = await Promise.all(symbols.map((symbol) => register({ ...incoming, symbol })));
    await expect(register({ ...incoming, symbol: symbols[3] })).rejects.toMatchObject({
      code: 'document-already-registered',
    });
    const next = await register({ ...incoming, symbol: '200-CV/TU' });
    const numberOf = async (id: number) => (await document(id, 'leader'))!.arrivalNumber!;
    const numbers = await Promise.all(registered.map(({ id }) => numberOf(id)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(await numberOf(next.id)).toBe(21);
    const lastYear = await register({
      ...incoming,
      symbol: '9-CV/TU',
      issuedOn: '2025-12-20',
      arrivedOn: '2025-12-30',
    });
    expect(await numberOf(lastYear.id)).toBe(1);
    const elsewhere = await register({ ...incoming, unitId: 301, symbol: '100-CV/TU' }, 'officerA');
    expect((await document(elsewhere.id, 'officerA'))!.arrivalNumber).toBe(1);
  });

  test('pages both ways and finds without accents, in its own books only', async () => {
    office.clock.set('2026-06-16T11:00:00+07:00');
    for (let at = 0; at < 60; at += 1)
      await register({ ...incoming, unitId: 401, symbol: `${at}/BC`, title: `Báo cáo số ${at}` }, 'officerB');
    await register({ ...incoming, unitId: 401, symbol: '77/KH-ĐU', title: 'Chăm lo Tết cho đoàn viên' }, 'officerB');
    const unitId = 401;
    const first = await shelf('officerB', unitId, { shelf: 'in' });
    expect([first.rows.length, first.rows[0]!.symbol, first.page.before]).toEqual([50, '77/KH-ĐU', null]);
    const second = await shelf('officerB', unitId, { shelf: 'in', after: first.page.after! });
    expect([second.rows.length, second.page.after]).toEqual([11, null]);
    expect((await shelf('officerB', unitId, { shelf: 'in', before: second.page.before! })).rows).toEqual(first.rows);
    const hit = await shelf('officerB', unitId, { shelf: 'in', words: 'TET cho doan' });
    expect(hit.rows.map((row) => row.symbol)).toEqual(['77/KH-ĐU']);
    expect((await shelf('officerB', unitId, { shelf: 'in', words: 'đoàn_%' })).rows).toEqual([]);
    expect((await shelf('officerB', unitId, { shelf: 'out' })).rows).toEqual([]);
    expect((await shelf('officerB', 201, { shelf: 'in' })).rows).toEqual([]);
  });
});

describe('uploads', () => {
  const upload = (text: string) => ({ name: 'van-ban.txt', bytes: new TextEncoder().encode(text) });

  test('a secret paper leaves no file and no row', async () => {
    const store = openFileStore(path.join(folder, 'secret'));
    const before = await countRows();
    const secret = `MẬT\n${planText}`;
    await expect(storedUpload(store, upload(secret))).rejects.toMatchObject({ code: 'document-secret' });
    await expect(register({ symbol: '66/KH', text: secret })).rejects.toMatchObject({ code: 'document-secret' });
    expect(await readdir(folder)).not.toContain('secret');
    expect(await countRows()).toEqual(before);
  });

  test('a scan is told to be one; with typed words it goes on, the scan as its original', async () => {
    const store = openFileStore(path.join(folder, 'scans'));
    const scan = { name: 'cong-van.pdf', bytes: makePdf([[]]) };
    await expect(storedUpload(store, scan)).rejects.toMatchObject({ code: 'pdf-is-scan' });
    await expect(storedUpload(store, scan, ' \n')).rejects.toMatchObject({ code: 'pdf-is-scan' });
    await expect(storedUpload(store, scan, `MẬT\n${planText}`)).rejects.toMatchObject({ code: 'document-secret' });
    expect(await readdir(folder)).not.toContain('scans');
    const input = await registerInputOf(store, scan, { ...planInput({ symbol: '68/KH' }), text: planText });
    const { id } = await execute(await office.desk('coordinator'), registerDocument, input);
    const original = await read(await office.desk('leader'), (ctx) => findOriginal(ctx, id));
    expect(original).toMatchObject({ mediaType: 'application/pdf', name: 'cong-van.pdf' });
    expect((await document(id, 'leader'))!.title).toBe(planInput().title);
  });

  test('a paper in TCVN3 is read, and the officer told', async () => {
    const desk = await office.desk('coordinator');
    const bytes = Buffer.from(toTcvn3(planText), 'latin1');
    const answer = await readOnly(desk, { name: 'cu.txt', bytes }, '');
    expect(answer).toMatchObject({ ok: true, converted: { encoding: 'tcvn3' } });
    expect(answer.ok && answer.heading.fields).toMatchObject({ symbol: '12/KH-MTTQ-BTT', issuedOn: '2026-06-02' });
    expect(await readOnly(desk, undefined, toTcvn3(planText))).toMatchObject({
      ok: true,
      converted: { encoding: 'tcvn3' },
    });
    const pasted = { ...planInput({ symbol: '69/KH' }), text: toTcvn3(planText) };
    expect(await registerInputOf(openFileStore(folder), undefined, pasted)).toMatchObject({
      text: expect.stringContaining('các xã, phường rà soát, lập danh sách hộ nghèo'),
    });
    const secret = toTcvn3(`mật\n${planText}`).replace('mËt', 'MËT');
    expect(await readOnly(desk, undefined, secret)).toMatchObject({ ok: false, code: 'document-secret' });
    const unicode = await readOnly(desk, upload(planText), '');
    expect(unicode).toMatchObject({ ok: true, converted: null });
  });

  test('the original is found by the paper, by whoever may open the paper', async () => {
    const store = openFileStore(folder);
    const taken = await storedUpload(store, upload(planText));
    const { id } = await register({ symbol: '67/KH', ...taken });
    const original = await read(await office.desk('leader'), (ctx) => findOriginal(ctx, id));
    expect(new TextDecoder().decode(await store.get(original!.hash))).toBe(planText);
    expect(await read(await office.desk('officerA'), (ctx) => findOriginal(ctx, id))).toBeNull();
  });
});
