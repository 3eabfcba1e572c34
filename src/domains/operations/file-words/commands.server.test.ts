import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { keepFileWords, mostTries, takeFile } from './commands.server.ts';
import { readFileWords } from './jobs.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** The file of an annex that stands, in the store or only by name. */
async function annex(name: string, words: string | null): Promise<string> {
  const hash = words === null ? 'a'.repeat(64) : await stored(name, words);
  await office.asOwner(async (query) => {
    await query(
      `with paper as (
         insert into directives.document (register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key, title, text,
           reading, state, registered_at, registered_by)
         values (201, 'vn.t2.front', 'in', 'x', 'x', $1, '2026-06-01', $1, 'x', 'x', '{}', 'reading', now(), 3) returning id),
       file as (
         insert into platform.file (hash, name, media_type, size, stored_at, stored_by) values ($2, $1, 'text/plain', 9, now(), 3) returning id)
       insert into directives.attachment (document_id, position, file_id, added_at, added_by)
       select paper.id, 1, file.id, now(), 3 from paper, file`,
      [name, hash],
    );
  });
  return hash;
}
const stored = async (name: string, words: string) =>
  (await office.system.files.put(new TextEncoder().encode(words), name)).hash;

const kept = async () =>
  (
    await office.asOwner((query) =>
      query('select hash, tries, read_at is not null as read, refusal from platform.file_words order by hash'),
    )
  ).rows;
const files = () => serviceDesk(office.system, 'files');

beforeEach(async () => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  await office.asOwner(async (query) => {
    await query('delete from directives.attachment');
    await query('delete from platform.file_words');
  });
});

test('each file is read once, whoever else names the same bytes', async () => {
  const hash = await annex('mot.txt', 'Danh sách công trình');
  expect(await annex('hai.txt', 'Danh sách công trình')).toBe(hash);
  await readFileWords.run(await files(), {});
  expect(await kept()).toEqual([{ hash, tries: 1, read: true, refusal: null }]);
  expect(await execute(await files(), takeFile, {})).toBeNull();
});

test('a file whose reading ended with the process is taken again later, and not for ever', async () => {
  const hash = await annex('ba.txt', 'Một dòng');
  const take = async () => execute(await files(), takeFile, {});
  expect(await take()).toEqual({ hash, mediaType: 'text/plain' });
  expect(await take()).toBeNull();
  for (let tries = 2; tries <= mostTries; tries += 1) {
    office.clock.set(`2026-06-16T${10 + tries}:00:00+07:00`);
    expect(await take(), String(tries)).not.toBeNull();
  }
  office.clock.set('2026-06-17T10:00:00+07:00');
  expect(await take()).toBeNull();
});

test('bytes that are missing keep no other file from being read, and are looked for again', async () => {
  const missing = await annex('mat.txt', null);
  const hash = await annex('bon.txt', 'Dòng khác');
  await readFileWords.run(await files(), {});
  const states = new Map((await kept()).map((row) => [row.hash, row.read]));
  expect([states.get(hash), states.get(missing)]).toEqual([true, false]);
});

test('words that nobody needs any more are not kept', async () => {
  const hash = await annex('nam.txt', 'Dòng năm');
  await execute(await files(), takeFile, {});
  await office.asOwner((query) => query(`update directives.attachment set removed_at = now()`));
  await execute(await files(), keepFileWords, { hash, text: 'Dòng', folded: ' dong ', refusal: null });
  expect(await kept()).toEqual([]);
});

test('only the service of files takes and keeps', async () => {
  const words = { hash: '0'.repeat(64), text: null, folded: null, refusal: 'file-broken' };
  for (const desk of [await office.desk('administrator'), await serviceDesk(office.system, 'portal')]) {
    await expect(execute(desk, takeFile, {})).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(execute(desk, keepFileWords, words)).rejects.toMatchObject({ code: 'not-allowed' });
  }
});
