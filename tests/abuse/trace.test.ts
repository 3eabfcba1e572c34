import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import { openLog } from '#platform/log/log.server.ts';
import { takeLook } from '#domains/dialogue/asking/looking/commands.server.ts';
import { takeStep } from '#domains/dialogue/asking/sending/commands.server.ts';
import { acceptPetition, answerPetition } from '#domains/dialogue/petitions/handling/commands.server.ts';
import { publishAnswer } from '#domains/dialogue/petitions/publishing/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import { appeared, everyRow } from '../support/every-row.ts';
import { openTestOffice, type TestOffice } from '../support/office.ts';

// Whoever holds a copy of the whole database and of the log, before and after somebody spoke without a name: what do they learn?
// Not the hour, not the network, not the order, and no row elsewhere that came at the same time.

let office: TestOffice;
let desk: JobDesk<Database>;
const lines: string[] = [];
beforeAll(async () => {
  office = await openTestOffice();
  const log = openLog('trace', { write: (line: string) => void lines.push(line) });
  desk = await serviceDesk({ ...office.system, log }, 'portal');
});
beforeEach(() => (lines.length = 0));
afterAll(() => office.close());

const site = { id: 1, unitId: 301, base: '/thu-nghiem', origin: 'https://a.example' };
const network = '203.0.113.99';
const words = { subject: 'Đường thôn Một ngập', words: 'Sau mỗi trận mưa đường ngập nửa mét.' };
const typed = { kind: 'petition', field: 'traffic', areaId: '5', mode: 'anonymous', mayPublish: 'on', ...words };

function formOf(fields: Record<string, string>, picture?: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (picture) form.set('pictures', picture);
  return form;
}
const counters = async () =>
  (
    await office.asOwner((query) =>
      query(
        `select string_agg(schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0), ',' order by 1) as all from pg_sequences`,
      ),
    )
  ).rows[0]!.all;

/** What `act` leaves in the database, as rows that were not there; everything that only the asker does must pass. */
async function left(act: () => Promise<unknown>): Promise<string[]> {
  const [before, counted] = [await everyRow(office), await counters()];
  await act();
  expect(await counters()).toBe(counted);
  expect(lines).toEqual([]);
  return appeared(before, await everyRow(office));
}
const tablesOf = (rows: readonly string[]) =>
  [...new Set(rows.map((row) => row.split(' ')[0]!))].toSorted((a, b) => (a < b ? -1 : 1));
/** An hour, a network or a browser, however it is written. */
const telling = /\d\d:\d\d|203\.0\.113|\b10h\b|Mozilla/u;

async function send(): Promise<string> {
  const shown = (await takeStep({ desk, site, network, form: formOf({ ...typed, intent: 'review' }) })).sending;
  if (shown.step !== 'review') throw new Error(shown.step);
  const proof = JSON.stringify(await solveChallenge({ challenge: shown.check.challenge, deriveKey, timeout: 0 }));
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Artist: 'Mozilla', DateTime: '2026:06:16 10:00:00' } })
    .jpeg()
    .toBuffer();
  const form = {
    ...shown.typed,
    intent: 'send',
    form: shown.form,
    check: JSON.stringify(shown.check.challenge),
    proof,
  };
  const picture = new File([new Uint8Array(bytes)], 'IMG_20260616_100000.jpg');
  const { sending } = await takeStep({ desk, site, network, form: formOf(form, picture) });
  if (sending.step !== 'sent') throw new Error(JSON.stringify(sending));
  return sending.code;
}
const look = (code: string, more: Record<string, string> = {}) =>
  takeLook({ desk, site, network, form: formOf({ code, ...more }) });

test('looking at the form, sending and looking up leave the feedback with its picture, and nothing beside', async () => {
  let code = '';
  const rows = await left(async () => {
    code = await send();
    await look(code);
    await look('K7RM-2XQ0-AAAA-BBBB');
  });
  expect(tablesOf(rows)).toEqual(['opinion.feedback', 'opinion.picture']);
  expect(rows.filter((row) => row.startsWith('opinion.feedback') && telling.test(row))).toEqual([]);
  expect(code).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/u);
  expect(rows.some((row) => row.includes(code) || row.includes(code.replaceAll('-', '')))).toBe(false);
});

test('the asker’s word on the answer, and taking it back: a day, never an hour', async () => {
  const code = await send();
  const key = String(
    (await office.asOwner((query) => query('select id from opinion.feedback order by ctid desc limit 1'))).rows[0]!.id,
  );
  const officer = await office.desk('officerA');
  await execute(officer, acceptPetition, { key, version: 1 });
  await execute(officer, answerPetition, { key, version: 2, answer: 'Xã đã nạo vét mương ngày 15 tháng 6 năm 2026.' });
  await execute(officer, publishAnswer, { key, version: 3, question: 'Đường ngập', answer: 'Đã nạo vét' });
  const judged = await left(() => look(code, { intent: 'not_solved', words: 'Mưa hôm qua vẫn ngập' }));
  expect(tablesOf(judged)).toEqual(['opinion.feedback', 'portal.place_mark', 'portal.promise']);
  expect(judged.filter((row) => telling.test(row))).toEqual([]);
  const gone = await left(() => look(code, { intent: 'take_back', sure: 'on' }));
  expect(tablesOf(gone)).toEqual(['portal.place_mark', 'portal.promise']);
  expect(gone.filter((row) => telling.test(row))).toEqual([]);
});

test('the measure itself sees an hour, a log line, a number that grew and a row elsewhere', async () => {
  const made = (text: string) => left(() => office.asOwner((query) => query(text)));
  expect(telling.test((await made(`insert into platform.draft values (5, 'x', '{}', now())`))[0]!)).toBe(true);
  await expect(left(async () => desk.system.log.info('sent'))).rejects.toThrow();
  lines.length = 0;
  await expect(made(`select nextval(pg_get_serial_sequence('platform.audit', 'id'))`)).rejects.toThrow();
});
