import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { syncCatalogue } from '../commands.server.ts';
import { alikeIndicators, getIndicator, listIndicators } from '../queries.server.ts';
import { catalogueFilter } from '../schema.ts';
import { addIndicator, bringIndicatorBack, retireIndicator, rewordIndicator } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => syncCatalogue(query, new Date('2026-06-01T08:00:00+07:00')));
});
afterAll(() => office.close());

const act = async <R = unknown>(command: unknown, input: unknown, by: WorldAccount = 'administrator'): Promise<R> =>
  execute(await office.desk(by), command as never, input) as Promise<R>;
const one = async (code: string) => read(await office.desk('officerA'), (ctx) => getIndicator(ctx, code));
const list = async (filter: object, cursor: { after?: string; before?: string } = {}) =>
  read(await office.desk('officerA'), (ctx) =>
    listIndicators(ctx, catalogueFilter.parse(filter), { after: null, before: null, ...cursor }),
  );
const input = (name: string, more: object = {}) => ({
  ...{ topic: 'Truyền thông', name, unit: 'cuộc', way: 'sum', cadence: 'month', levels: ['commune'], line: 'front' },
  ...more,
});
const refused = (code: string) => expect.objectContaining({ code });

describe('adding', () => {
  test('gives the next number of offices’ own and the letters of the line; everybody reads it', async () => {
    const first = await act<{ code: string }>(addIndicator, input('Số lần họp báo'));
    expect(first.code).toBe('MT-501');
    const next = await act<{ code: string }>(addIndicator, input('Số phóng sự dài kỳ', { line: '', unit: 'phóng sự' }));
    expect(next.code).toBe('CH-502');
    expect(await one('MT-501')).toMatchObject({ name: 'Số lần họp báo', way: 'sum', version: 1, line: 'front' });
  });

  test('of one that means the same needs the reason why it is another, and keeps it', async () => {
    const again = input('Tổng số hộ nghèo trên địa bàn', { unit: 'hộ', way: 'stock' });
    await expect(act(addIndicator, again)).rejects.toMatchObject({
      ...{ code: 'indicator-looks-same', details: { code: 'MT-102A' }, fields: { otherBecause: 'field-required' } },
    });
    const otherBecause = 'Theo chuẩn nghèo riêng của tỉnh, không phải chuẩn quốc gia.';
    const { code } = await act<{ code: string }>(addIndicator, { ...again, otherBecause });
    expect(await one(code)).toMatchObject({ otherBecause });
  });

  test('works a ratio out of two that are there and are no ratio', async () => {
    const [numerator, denominator, ratio] = await Promise.all(['MT-007', 'MT-006', 'MT-005'].map(one));
    const share = (numeratorId: number, denominatorId: number | '') =>
      input('Tỷ lệ bài dự thi', { way: 'ratio', unit: 'x', numeratorId, denominatorId });
    await expect(act(addIndicator, share(numerator!.id, ''))).rejects.toMatchObject({
      fields: { denominatorId: 'field-required' },
    });
    for (const part of [numerator!.id, ratio!.id])
      await expect(act(addIndicator, share(numerator!.id, part))).rejects.toEqual(refused('indicator-part-unfit'));
    const { code } = await act<{ code: string }>(addIndicator, share(numerator!.id, denominator!.id));
    expect(await one(code)).toMatchObject({ unit: '%', way: 'ratio', numerator: { code: 'MT-007' } });
    expect((await one('MT-007')).ratios).toMatchObject([{ code }]);
    expect(await one(code)).toMatchObject({ isOfUnits: false });
    // The same two parts are the same ratio, whatever it is called.
    const again = { ...share(numerator!.id, denominator!.id), name: 'Mức dự thi' };
    await expect(act(addIndicator, again)).rejects.toEqual(refused('indicator-looks-same'));
  });

  test('refuses a measure that is unknown or counts another, and a line that is none', async () => {
    const counted = (measure: string) => act(addIndicator, input('Số đợt dọn vệ sinh', { measure }));
    await expect(counted('activities.work_day')).rejects.toEqual(refused('indicator-measure-taken'));
    await expect(counted('activities.nothing')).rejects.toEqual(refused('indicator-measure-unknown'));
    await expect(act(addIndicator, input('Số gì đó', { line: 'nobody' }))).rejects.toEqual(
      refused('indicator-line-unknown'),
    );
  });

  test('is for whoever keeps the catalogue, as all that follows', async () => {
    const { id } = await one('MT-001');
    const acts: [unknown, object][] = [
      [addIndicator, input('Số cuộc thi')],
      [rewordIndicator, { indicatorId: id, version: 1, name: 'Tên', levels: ['commune'] }],
      [retireIndicator, { indicatorId: id, reason: 'Không dùng' }],
      [bringIndicatorBack, { indicatorId: id }],
    ];
    for (const [command, given] of acts)
      await expect(act(command, given, 'leader')).rejects.toEqual(refused('not-allowed'));
  });
});

describe('saying it in other words', () => {
  test('keeps what it said, who said it and when', async () => {
    const { id } = await one('MT-010');
    const said = { indicatorId: id, version: 1, name: 'Số vụ việc phức tạp, kéo dài', levels: ['commune', 'province'] };
    await act(rewordIndicator, { ...said, meaning: 'Vụ việc đông người, vượt cấp.' });
    const { versions, unit } = await one('MT-010');
    expect(unit).toBe('điểm');
    expect(versions).toMatchObject([
      { version: 2, name: 'Số vụ việc phức tạp, kéo dài', levels: ['commune', 'province'], byAccountId: 1 },
      { version: 1, name: 'Số điểm nóng phát sinh', byAccountId: null },
    ]);
    expect((await list({ text: 'vu viec phuc tap' })).rows.map((row) => row.code)).toEqual(['MT-010']);
    await expect(act(rewordIndicator, said)).rejects.toEqual(refused('indicator-changed-meanwhile'));
  });

  test('never makes it the same as another without a reason', async () => {
    const { id } = await one('MT-103A');
    const said = { indicatorId: id, version: 1, name: 'Số hộ nghèo', levels: ['commune'] };
    await expect(act(rewordIndicator, said)).rejects.toEqual(refused('indicator-looks-same'));
  });
});

describe('retiring', () => {
  test('names what follows; a part of a ratio in use stays', async () => {
    const [follower, old] = await Promise.all([one('MT-113'), one('MT-112')]);
    const retired = (followedById: number) =>
      act(retireIndicator, { indicatorId: old.id, reason: 'Gộp hai chỉ tiêu', followedById });
    await expect(retired(old.id)).rejects.toEqual(refused('indicator-follower-unfit'));
    await retired(follower.id);
    await expect(retired(follower.id)).rejects.toEqual(refused('indicator-retired'));
    expect(await one('MT-112')).toMatchObject({ retiredOn: '2026-06-16', followedBy: { code: 'MT-113' } });
    expect(await one('MT-113')).toMatchObject({ follows: [{ code: 'MT-112' }] });
    const { id } = await one('MT-080');
    await expect(act(retireIndicator, { indicatorId: id, reason: 'x' })).rejects.toMatchObject({
      ...{ code: 'indicator-is-part', details: { code: 'MT-081' } },
    });
  });

  test('is undone unless something in use says the same by now', async () => {
    const { id } = await one('MT-112');
    await act(bringIndicatorBack, { indicatorId: id });
    expect(await one('MT-112')).toMatchObject({ isRetired: false, followedBy: null, retiredReason: null });
    await expect(act(bringIndicatorBack, { indicatorId: id })).rejects.toEqual(refused('indicator-not-retired'));
  });

  test('goes with adding the one that takes its place', async () => {
    const old = await one('MT-022');
    const better = input(old.name, { unit: 'triệu đồng', replacesId: old.id, cadence: 'quarter' });
    await expect(act(addIndicator, better)).rejects.toMatchObject({ fields: { otherBecause: 'field-required' } });
    const { code } = await act<{ code: string }>(addIndicator, { ...better, otherBecause: 'Đổi đơn vị tính.' });
    expect(await one('MT-022')).toMatchObject({ retiredReason: 'Đổi đơn vị tính.', followedBy: { code } });
    await expect(act(bringIndicatorBack, { indicatorId: old.id })).rejects.toEqual(refused('indicator-same-in-use'));
  });
});

describe('reading', () => {
  test('the list is read in pages forward and back, each indicator once, retired ones on their own', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const found: Awaited<ReturnType<typeof list>> = await list({}, after === null ? {} : { after });
      seen.push(...found.rows.map((row) => row.code));
      after = found.page.after;
      pages += 1;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 6)).toEqual(['MT-001', 'MT-002', 'MT-003', 'MT-004', 'MT-005', 'MT-005A']);
    expect(seen).not.toContain('MT-022');
    const second = await list({}, { after: seen[49]! });
    const back = await list({}, { before: second.page.before! });
    expect(back.rows.map((row) => row.code)).toEqual(seen.slice(0, 50));
    expect(back.page).toEqual({ before: null, after: seen[49] });
    expect(pages).toBe(Math.ceil(seen.length / 50));
    expect((await list({ standing: 'retired' })).rows.map((row) => row.code)).toEqual(['MT-022']);
  });

  test('filters by topic, line, cadence and source', async () => {
    const codes = async (filter: object) => (await list(filter)).rows.map((row) => row.code);
    expect(await codes({ line: 'red_cross', source: 'ratio' })).toEqual(['CTD-171', 'CTD-172']);
    expect(await codes({ cadence: 'week' })).toEqual(['MT-116']);
    expect(await codes({ line: 'all' })).toEqual(['CH-502']);
    expect(await codes({ source: 'counted', topic: 'Quỹ, an sinh xã hội' })).toEqual(['MT-100A', 'MT-100B']);
  });

  test('what is typed meets what is there', async () => {
    const desk = await office.desk('administrator');
    const meant = { name: 'Số BCTMT', unit: 'ban', way: 'stock', line: 'front', parts: null };
    const found = await read(desk, (ctx) => alikeIndicators(ctx, meant, null));
    expect(found).toMatchObject([{ code: 'MT-105', likeness: { kind: 'same', differs: [] } }]);
  });
});
