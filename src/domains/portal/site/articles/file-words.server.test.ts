import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { Worker } from '#platform/jobs/worker.server.ts';
import { openPublicDesk } from '#server/session.ts';
import { openOfficeWorker } from '#server/worker.ts';
import { makeWordFile } from '#platform/files/testing.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { correctArticle, startArticle, writeArticle } from '../../articles/commands.server.ts';
import { publishArticle, withdrawArticle } from '../../articles/publishing/commands.server.ts';
import { wordQuery } from '../rules.ts';
import { makeSite, type MadeSite } from '../testing.ts';
import { findByWords } from './queries.server.ts';

let office: TestOffice;
let worker: Worker;
let officer: OfficeDesk;
let reader: OfficeDesk;
let site: MadeSite;

beforeAll(async () => {
  office = await openTestOffice();
  worker = await openOfficeWorker(office.system);
  officer = await office.desk('coordinator');
  reader = await openPublicDesk(office.system)();
  await office.asOwner(async (query) => {
    site = await makeSite(query, { path: 'vn.t2.front', place: 'tinh', name: 'Tỉnh' });
  });
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

const find = async (typed: string) =>
  (await read(reader, (ctx) => findByWords(ctx, site.id, wordQuery(typed)!, { most: 9, after: null }))).found;
const titles = async (typed: string) => (await find(typed)).map(({ title }) => title);
const wordFile = (...lines: string[]) =>
  makeWordFile(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''));
const stored = (bytes: Uint8Array, name: string) => office.system.files.put(bytes, name);
const content = {
  body: '<p>Bài về kế hoạch.</p>',
  symbol: '05/KH-MTTQ-BTT',
  issuer: 'Mặt trận',
  issuedOn: '2026-06-01',
};
const versionOf = async (id: number) => {
  const { rows } = await office.asOwner((query) => query('select version from portal.article where id = $1', [id]));
  return { id, version: Number(rows[0]!.version) };
};
async function written(title: string, bytes: Uint8Array, name = 'ke-hoach.docx'): Promise<number> {
  const file = await stored(bytes, name);
  return (await execute(officer, startArticle, { ...content, siteId: site.id, kind: 'document', title, file })).id;
}
const publish = async (id: number) => execute(officer, publishArticle, { ...(await versionOf(id)), looked: true });
const queued = async () =>
  Number(
    (await office.asOwner((query) => query('select count(*) as n from platform.file_words where read_at is null')))
      .rows[0]!.n,
  );
/** What the database keeps of files at all. */
const keptTexts = async () =>
  (await office.asOwner((query) => query('select text from platform.file_words where text is not null'))).rows.length;

test('a document is found by what stands in its file, once it is public and the job has read it', async () => {
  const id = await written(
    'Giám sát',
    wordFile('Mở đầu.', 'Đoàn kiểm tra sổ thu đóng góp tại nhà văn hóa, mời đại diện các hộ chứng kiến.'),
  );
  expect(await queued(), 'a draft is nobody’s business').toBe(0);
  await publish(id);
  expect(await titles('chung kien')).toEqual([]);
  await worker.runDue();
  const [found] = await find('so thu dong gop');
  expect(found).toMatchObject({ title: 'Giám sát', file: 'ke-hoach.docx', place: '/tin/giam-sat' });
  expect(found!.passage).toContain('kiểm tra sổ thu đóng góp tại nhà văn hóa');
  // Words of the title and of the file in one question; in a row where they are quoted.
  expect(await titles('giám sát chứng kiến')).toEqual(['Giám sát']);
  expect(await titles('"các hộ chứng kiến"')).toEqual(['Giám sát']);
  expect(await titles('"chứng kiến các hộ"')).toEqual([]);
  // What the article says itself is shown from the article.
  expect((await find('bài về kế hoạch'))[0]).toMatchObject({ file: null, passage: 'Bài về kế hoạch.' });
});

test('its number is found as it is written', async () => {
  expect(await titles('05/KH-MTTQ-BTT')).toEqual(['Giám sát']);
  expect(await titles('kh-mttq')).toEqual(['Giám sát']);
});

test('whoever takes a document back takes the words of its file along, at once', async () => {
  const id = await written('Rút lại', wordFile('Phương án hoán đổi ki ốt chợ đêm.'));
  await publish(id);
  await worker.runDue();
  expect(await titles('hoan doi ki ot')).toEqual(['Rút lại']);
  const before = await keptTexts();
  await execute(officer, withdrawArticle, { ...(await versionOf(id)), reason: 'Ban hành nhầm bản nháp' });
  expect(await titles('hoan doi ki ot')).toEqual([]);
  expect(await titles('rut lai')).toEqual([]);
  expect(await keptTexts(), 'nothing of the file stays').toBe(before - 1);
  // Written anew it is a draft; published again its file is read again.
  await execute(officer, writeArticle, { ...(await versionOf(id)), ...content, title: 'Rút lại' });
  await worker.runDue();
  expect(await titles('hoan doi ki ot')).toEqual([]);
  await publish(id);
  await worker.runDue();
  expect(await titles('hoan doi ki ot')).toEqual(['Rút lại']);
});

test('a corrected file takes the place of the former one, whose words go at once', async () => {
  const id = await written('Đính chính', wordFile('Tổng kinh phí ước tính trăm linh chín triệu.'));
  await publish(id);
  await worker.runDue();
  expect(await titles('linh chin trieu')).toEqual(['Đính chính']);
  const corrected = { ...content, title: 'Đính chính', correction: 'Thay tệp đúng', looked: true };
  const right = await stored(wordFile('Tổng kinh phí chín mươi mốt triệu.'), 'dung.docx');
  await execute(officer, correctArticle, { ...(await versionOf(id)), ...corrected, file: right });
  expect(await titles('linh chin trieu')).toEqual([]);
  await worker.runDue();
  expect(await titles('linh chin trieu')).toEqual([]);
  expect((await find('chin muoi mot trieu'))[0]).toMatchObject({ title: 'Đính chính', file: 'dung.docx' });
  // Correcting the words alone keeps those of the file.
  await execute(officer, correctArticle, {
    ...{ ...(await versionOf(id)), ...corrected, correction: 'Sửa lời dẫn', body: '<p>Bản mới.</p>' },
  });
  expect(await titles('ban moi chin muoi mot')).toEqual(['Đính chính']);
});

test('two documents with the same bytes: one taken back leaves the other found, read already', async () => {
  const bytes = wordFile('Quy ước khu dân cư về nuôi chó thả rông.');
  const [first, second] = [await written('Bản một', bytes), await written('Bản hai', bytes)];
  await publish(first);
  await worker.runDue();
  await publish(second);
  expect(await queued()).toBe(0);
  expect((await titles('nuoi cho tha rong')).toSorted()).toEqual(['Bản hai', 'Bản một']);
  await execute(officer, withdrawArticle, { ...(await versionOf(first)), reason: 'Trùng' });
  expect(await titles('nuoi cho tha rong')).toEqual(['Bản hai']);
});

test('a file that cannot be read leaves its document found by what was typed, and nothing fails', async () => {
  const broken = wordFile('Chữ trong tệp hỏng');
  const id = await written('Tệp hỏng', broken, 'hong.docx');
  // The bytes were let in once; what stands under their name now is not what the reader takes.
  const get = office.system.files.get;
  office.system.files.get = async () => broken.subarray(0, 200);
  try {
    await publish(id);
    await worker.runDue();
  } finally {
    office.system.files.get = get;
  }
  expect(await titles('tep hong')).toEqual(['Tệp hỏng']);
  expect(await titles('chu trong tep hong')).toEqual([]);
  const { rows } = await office.asOwner((query) =>
    query(`select state from pgboss.job where name = 'files.words' and state not in ('completed', 'created')`),
  );
  expect(rows).toEqual([]);
  expect(await queued()).toBe(0);
});

test('on a large site rare words are found as well as frequent ones, page by page, and nothing of another site', async () => {
  const made = 650;
  const siteId = await office.asOwner(async (query) => {
    const large = await makeSite(query, { path: 'vn.t2.t3.front', place: 'tinh/xa', name: 'Xã' });
    await query('alter table portal.article disable trigger begins');
    for (const [at, rare] of [
      [large, [1, 2, 640]],
      [site, [5]],
    ] as const)
      await query(
        `insert into portal.article (site_id, unit_id, unit_path, kind, slug, title, state, published_at, published_by, typed_words,
           written_at, written_by, changed_at, changed_by)
         select $1, $2, $3::ltree, 'article', 'b-' || n, n::text, 'published', timestamptz '2020-01-01' + n * interval '1 day', 1,
           to_tsvector('simple', 'thuong gap' || case when n = any($4::int[]) then ' it thay' else '' end), now(), 1, now(), 1
         from generate_series(1, $5::int) n`,
        [at.id, at.unitId, at.unitPath, rare, at === large ? made : 5],
      );
    await query('alter table portal.article enable trigger begins');
    return large.id;
  });
  const page = (typed: string, after: string | null, most: number) =>
    read(reader, (ctx) => findByWords(ctx, siteId, wordQuery(typed)!, { most, after }));
  const first = await page('it thay', null, 2);
  const second = await page('it thay', first.after, 2);
  const titlesOf = ({ found }: { found: readonly { title: string }[] }) => found.map(({ title }) => title);
  expect([titlesOf(first), titlesOf(second)]).toEqual([['640', '2'], ['1']]);
  expect(second.after).toBeNull();
  expect(titlesOf(await page('"thuong gap"', null, 3))).toEqual(['650', '649', '648']);
  expect(titlesOf(await page('"gap thuong"', null, 3))).toEqual([]);
});

test('nobody looks into the words of files but through the doors', async () => {
  for (const desk of [reader, officer])
    await expect(
      read(desk, (ctx) => ctx.db.selectFrom('platform.file_words').selectAll().execute()),
    ).rejects.toMatchObject({ code: '42501' });
});
