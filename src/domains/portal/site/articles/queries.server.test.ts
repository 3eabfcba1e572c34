import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openPublicDesk } from '#server/session.ts';
import type { OfficeDesk, Viewing } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { addViews } from '../commands.server.ts';
import { getSiteFrame, getSiteMark, homeOf } from '../queries.server.ts';
import { wordQuery } from '../rules.ts';
import { makeArticle, makeSite, type MadeSite, placeArticle } from '../testing.ts';
import { findArticle } from '../page/queries.server.ts';
import { findByWords, listEntries, listEvents, listRelated, placedIds } from './queries.server.ts';

let office: TestOffice;
let desk: OfficeDesk;
let above: MadeSite;
let below: MadeSite;
const ids: Record<string, number> = {};

beforeAll(async () => {
  office = await openTestOffice();
  desk = await openPublicDesk(office.system)();
  await office.asOwner(async (query) => {
    above = await makeSite(query, { path: 'vn.t2.front', place: 'tinh', name: 'Tỉnh', theme: 'Đoàn kết' });
    below = await makeSite(query, { path: 'vn.t2.t3.front', place: 'tinh/xa', name: 'Xã' });
    const make = async (slug: string, more: object = {}, site = above) =>
      (ids[slug] = await makeArticle(query, site, { slug, title: slug, ...more }));
    for (let day = 1; day <= 5; day += 1) await make(`tin-${day}`, { publishedAt: `2026-06-0${day}T08:00:00+07:00` });
    await make('nhap', { state: 'draft' });
    await make('rut', { state: 'withdrawn' });
    await make('dat-dai', {
      kind: 'notice',
      body: '<p>Bồi thường &amp; <b>giải phóng</b> mặt bằng.</p>',
      more: { field_code: 'land' },
    });
    await make('dat-hai', { more: { field_code: 'land' }, publishedAt: '2026-06-02T07:00:00+07:00' });
    await make('hom-nay', { kind: 'event', more: { starts_on: '2026-06-10', ends_on: '2026-06-16' } });
    await make('mai-sau', { kind: 'event', more: { starts_on: '2026-07-01' } });
    await make('da-qua', { kind: 'event', more: { starts_on: '2026-06-15' } });
    await make('cua-xa', { publishedAt: '2026-06-03T09:00:00+07:00' }, below);
    await make('cua-xa-hai', {}, below);
    await placeArticle(query, ids['cua-xa']!, above.id);
    await placeArticle(query, ids['cua-xa-hai']!, above.id, 'offered');
  });
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-06-16T10:00:00+07:00'));

const asPublic = <R>(body: (ctx: Viewing) => Promise<R>) => read(desk, body);
const shown = (site: MadeSite) => asPublic(async (ctx) => ({ siteId: site.id, placed: await placedIds(ctx, site.id) }));

test('a list goes through own and accepted articles, the newest first, each once', async () => {
  const at = await shown(above);
  const titles: string[] = [];
  let after: string | null = null;
  do {
    const page = await asPublic((ctx) => listEntries(ctx, at, { kind: 'article' }, { most: 2, after }));
    titles.push(...page.entries.map((entry) => entry.title));
    after = page.after;
  } while (after);
  expect(titles).toEqual(['tin-5', 'tin-4', 'cua-xa', 'tin-3', 'tin-2', 'dat-hai', 'tin-1']);
});

test('what came from another site says so, and its address carries its number', async () => {
  const { entries } = await asPublic(async (ctx) => listEntries(ctx, await shownIn(ctx), {}, { most: 50 }));
  const placed = entries.find((entry) => entry.title === 'cua-xa')!;
  expect([placed.from, placed.place]).toEqual(['Xã', `/tin/cua-xa~${ids['cua-xa']}`]);
});
const shownIn = async (ctx: Viewing) => ({ siteId: above.id, placed: await placedIds(ctx, above.id) });

test('an article is found by its slug or, where it was accepted, by its number; nothing unpublished, nothing merely offered', async () => {
  const find = (written: string) => asPublic((ctx) => findArticle(ctx, above.id, written));
  expect(await find('tin-1')).toMatchObject({ title: 'tin-1', owner: { place: 'tinh', slug: 'tin-1' } });
  expect(await find(`cua-xa~${ids['cua-xa']}`)).toMatchObject({ title: 'cua-xa', owner: { place: 'tinh/xa' } });
  for (const hidden of ['nhap', 'rut', 'cua-xa', `cua-xa-hai~${ids['cua-xa-hai']}`, `nhap~${ids.nhap}`, 'khong-co'])
    expect(await find(hidden), hidden).toBeNull();
});

test('events of today and later come in their order, those that are over in the other', async () => {
  const at = await shown(above);
  const slugs = async (when: 'coming' | 'over') =>
    (await asPublic((ctx) => listEvents(ctx, at, when, 9))).map((entry) => entry.title);
  expect([await slugs('coming'), await slugs('over')]).toEqual([['hom-nay', 'mai-sau'], ['da-qua']]);
});

test('related are those of the same field, then of the same kind', async () => {
  const article = { id: ids['dat-dai']!, kind: 'notice' as const, field: { code: 'land' } };
  const related = await asPublic((ctx) => listRelated(ctx, above.id, article));
  expect(related.map((entry) => entry.title)).toEqual(['dat-hai']);
});

test('words are found with or without accents, in a row where they are quoted, and only what is published', async () => {
  const find = async (typed: string) =>
    (await asPublic((ctx) => findByWords(ctx, above.id, wordQuery(typed)!, { most: 9, after: null }))).found;
  for (const typed of ['giải phóng', 'GIAI PHONG mat', '"mặt bằng"', 'boi thuong'])
    expect(
      (await find(typed)).map((one) => one.title),
      typed,
    ).toEqual(['dat-dai']);
  expect((await find('giải phóng'))[0]!.passage).toBe('Bồi thường & giải phóng mặt bằng.');
  for (const typed of ['"bằng mặt"', 'nhap', 'rut', 'khongco']) expect(await find(typed), typed).toEqual([]);
});

test('results go on where the page ended', async () => {
  const page = async (after: string | null) =>
    asPublic((ctx) => findByWords(ctx, above.id, wordQuery('noi dung')!, { most: 4, after }));
  const first = await page(null);
  const second = await page(first.after);
  const all = [...first.found, ...second.found].map((one) => one.id);
  expect(new Set(all).size).toBe(8);
  expect([first.found.length, second.found.length]).toEqual([4, 4]);
});

test('views are added by the portal alone, and summed by week, month and year', async () => {
  await office.asOwner((query) =>
    query(`insert into portal.site_day values (${above.id}, '2026-06-10', 5), (${above.id}, '2026-06-09', 7),
      (${above.id}, '2026-02-01', 11), (${above.id}, '2025-12-31', 13)`),
  );
  const views = { sites: [{ site: above.id, views: 3 }], articles: [{ article: ids['tin-1']!, views: 2 }] };
  await execute(desk, addViews, views);
  await execute(desk, addViews, views);
  const frame = await asPublic((ctx) => getSiteFrame(ctx, above.id));
  expect(frame).toMatchObject({ theme: { year: 2026 }, views: { week: 11, month: 18, year: 29 } });
  expect((await asPublic((ctx) => findArticle(ctx, above.id, 'tin-1')))!.views).toBe(4);
  await expect(execute(await office.desk('coordinator'), addViews, views)).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('what a unit makes public is at home on its own site, else on one of its place, else nowhere', async () => {
  const reader = { base: '/tinh', origin: 'https://chung.example' };
  const home = async (path: string) => {
    const { rows } = await office.asOwner((query) => query(`select id from organisation.unit where path = '${path}'`));
    return asPublic((ctx) => homeOf(ctx, Number(rows[0]!.id), reader));
  };
  expect(await home('vn.t2.t3.front')).toBe('https://chung.example/tinh/xa');
  expect(await home('vn.t2.t3.women')).toBe('https://chung.example/tinh/xa');
  expect(await home('vn.t2.t4.front')).toBeNull();
});

test('the mark of a site changes with what its pages show, and with nothing else', async () => {
  const mark = (site: MadeSite) => asPublic((ctx) => getSiteMark(ctx, site.id));
  const change = (words: string) => office.asOwner((query) => query(words));
  const [before, other] = [await mark(above), await mark(below)];
  await change(`update portal.article set title = 'x', changed_at = '2026-06-16T09:00+07' where id = ${ids.nhap}`);
  await change(`update portal.article set views = views + 1 where id = ${ids['tin-1']}`);
  expect(await mark(above)).toBe(before);
  const marks = [before];
  for (const words of [
    `update portal.article set changed_at = '2026-06-16T09:00+07' where id = ${ids['tin-1']}`,
    `update portal.article set changed_at = '2026-06-16T09:01+07' where id = ${ids.rut}`,
    `update portal.article set changed_at = '2026-06-16T09:02+07' where id = ${ids['cua-xa']}`,
    `insert into portal.link (site_id, list, position, label, target) values (${above.id}, 'menu', 1, 'a', '/')`,
    `update portal.site set version = version + 1 where id = ${above.id}`,
  ]) {
    await change(words);
    marks.push(await mark(above));
  }
  expect(new Set(marks).size).toBe(6);
  expect(await mark(below)).not.toBe(other);
});

test('the menu of the site takes the place of the usual one', async () => {
  const menu = async (site: MadeSite) => (await asPublic((ctx) => getSiteFrame(ctx, site.id)))!.menu;
  expect((await menu(below)).length).toBeGreaterThan(5);
  expect(await menu(above)).toEqual([{ label: 'a', target: '/' }]);
  await office.asOwner((query) => query(`update portal.site set open = false where id = ${below.id}`));
  expect(await asPublic((ctx) => getSiteFrame(ctx, below.id))).toBeNull();
  expect(await asPublic((ctx) => sql`select 1 from portal.host`.execute(ctx.db))).toMatchObject({ rows: [] });
});
