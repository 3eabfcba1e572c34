import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { serviceDesk } from '#server/session.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { addImage, drawImage } from '../images/commands.server.ts';
import { findImage } from '../images/queries.server.ts';
import { acceptPlacement, declinePlacement, offerArticle, takeOffPlacement } from '../placements/commands.server.ts';
import { listIncoming, offerTargets } from '../placements/queries.server.ts';
import { openSite } from '../sites/commands.server.ts';
import { correctArticle, startArticle, storedPaper, writeArticle } from './commands.server.ts';
import { recordConsent, withdrawConsent } from './consents/commands.server.ts';
import { publishInTime } from './jobs.server.ts';
import {
  askPublishing,
  publishArticle,
  scheduleArticle,
  sendBack,
  withdrawArticle,
} from './publishing/commands.server.ts';
import { getArticle, listArticles } from './queries.server.ts';

let office: TestOffice;
let province: number;
let commune: number;
beforeAll(async () => {
  office = await openTestOffice();
  province = (await act<{ id: number }>('administrator', openSite, site(201, 'thu-nghiem', { needsTwo: true }))).id;
  commune = (await act<{ id: number }>('administrator', openSite, site(301, 'thu-nghiem/xa-an-hoa'))).id;
});
afterAll(() => office.close());

const site = (unitId: number, place: string, more = {}) => ({ unitId, place, name: `Mặt trận ${place}`, ...more });
async function act<Result = unknown>(by: WorldAccount, command: unknown, input: object): Promise<Result> {
  return execute(await office.desk(by), command as Command<Database, z.ZodType, Result>, input);
}
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const text = (more = {}) => ({ title: 'Trao nhà đại đoàn kết', body: '<p>Xã trao 12 nhà.</p>', ...more });
const begin = async (siteId: number, by: WorldAccount, more = {}) =>
  (await act<{ id: number }>(by, startArticle, { siteId, kind: 'article', ...text(more) })).id;
const seen = async (id: number, by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), (ctx) => getArticle(ctx, id));
const as = async (id: number) => ({ id, version: (await seen(id)).version });
const publicDesk = () => serviceDesk(office.system, 'portal');
const seenByPublic = async (id: number) =>
  read(await publicDesk(), (ctx) => getArticle(ctx, id)).then(
    (a) => a.state,
    (e) => e.code,
  );

test('a paper with the mark of a state secret is refused before a byte of it is stored', async () => {
  const paper = new File(['TỐI MẬT\nDanh sách kèm theo'], 'Kế hoạch.txt');
  await expect(storedPaper(office.system.files, paper)).rejects.toMatchObject({
    ...{ code: 'document-secret', details: { name: 'Kế hoạch.txt' } },
  });
  const open = new File(['Thông báo\nLịch tiếp dân'], 'Lịch.txt');
  expect(await storedPaper(office.system.files, open)).toMatchObject({ name: 'Lịch.txt' });
  expect(await storedPaper(office.system.files, undefined)).toBeUndefined();
});

describe('an article on its way', () => {
  test('scripts of every field are gone before anything is kept; words are found without accents', async () => {
    const id = await begin(commune, 'officerA', {
      title: 'Nước <script>alert(1)</script>',
      body: '<p onclick="x">Đường nước sạch</p><script>alert(1)</script><img src="https://la.example/x.gif">',
    });
    const article = await seen(id);
    expect(article).toMatchObject({
      body: '<p>Đường nước sạch</p>',
      slug: 'nuoc-script-alert-1-script',
      state: 'draft',
    });
    const { rows } = await office.asOwner((query) =>
      query(`select search @@ plainto_tsquery('simple', $1) as found from portal.article where id = $2`, [
        searchKey('duong NUOC sạch'),
        id,
      ]),
    );
    expect(rows[0]!.found).toBe(true);
  });

  test('ten megabytes are refused at the field', async () => {
    const long = begin(commune, 'officerA', { body: 'x'.repeat(10_000_000) });
    await expect(long).rejects.toEqual(refused('input-invalid', { body: 'html-too-long' }));
  });

  test('with two persons alone: who sets an hour may also let it out, and puts it right twice', async () => {
    const id = await begin(province, 'coordinator');
    await act('coordinator', askPublishing, await as(id));
    await act('leader', scheduleArticle, { ...(await as(id)), onDay: '2026-06-20', hour: '7h30' });
    await act('leader', publishArticle, await as(id));
    for (const correction of ['Sai số nhà', 'Sai tên xã'])
      await act('leader', correctArticle, { ...(await as(id)), ...text(), correction });
    const own = act('coordinator', correctArticle, { ...(await as(id)), ...text(), correction: 'Sai' });
    await expect(own).rejects.toEqual(refused('another-publishes'));
  });

  test('draft, asked for, published by another; the writer alone does not under the rule of two', async () => {
    const id = await begin(province, 'coordinator');
    await expect(act('coordinator', publishArticle, await as(id))).rejects.toEqual(refused('another-publishes'));
    await act('coordinator', askPublishing, await as(id));
    await expect(act('coordinator', publishArticle, await as(id))).rejects.toEqual(refused('another-publishes'));
    expect(await seenByPublic(id)).toBe('article-not-found');
    await act('leader', publishArticle, await as(id));
    expect(await seenByPublic(id)).toBe('published');
    await expect(act('leader', writeArticle, { ...(await as(id)), ...text() })).rejects.toEqual(
      refused('article-state'),
    );
  });

  test('who only writes does not publish', async () => {
    const id = await begin(commune, 'officerA');
    await expect(act('officerA', publishArticle, await as(id))).rejects.toEqual(refused('not-allowed'));
    await act('officerA', askPublishing, await as(id));
    await act('coordinator', sendBack, await as(id));
    expect((await seen(id)).state).toBe('draft');
  });

  test('a correction says what it corrects, the former text is kept, the address stays', async () => {
    const id = await begin(commune, 'officerA', { title: 'Trao nhà ở thôn Một' });
    await act('coordinator', publishArticle, await as(id));
    const { slug } = await seen(id);
    const put = {
      ...text({ title: 'Trao 11 nhà', body: '<p>Xã trao 11 nhà.</p>' }),
      correction: 'Số nhà là 11, không phải 12',
    };
    await expect(act('coordinator', correctArticle, { ...(await as(id)), ...put, correction: ' ' })).rejects.toEqual(
      refused('input-invalid'),
    );
    await act('coordinator', correctArticle, { ...(await as(id)), ...put });
    const article = await seen(id);
    expect(article).toMatchObject({ slug, correction: put.correction, former: [{ title: 'Trao nhà ở thôn Một' }] });
    await act('coordinator', withdrawArticle, { ...(await as(id)), reason: 'Trùng bài' });
    expect(await seenByPublic(id)).toBe('article-not-found');
    await act('officerA', writeArticle, { ...(await as(id)), ...text({ title: 'Tiêu đề khác' }) });
    expect(await seen(id)).toMatchObject({ slug, state: 'draft', withdrawnReason: null });
  });

  test('at its hour the service publishes; not before', async () => {
    const id = await begin(commune, 'officerA', { title: 'Hẹn giờ' });
    const early = act('coordinator', scheduleArticle, { ...(await as(id)), onDay: '2026-06-16', hour: '9h00' });
    await expect(early).rejects.toEqual(refused('input-invalid', { onDay: 'publish-too-early' }));
    await act('coordinator', scheduleArticle, { ...(await as(id)), onDay: '2026-06-16', hour: '11h30' });
    await publishInTime.run(await publicDesk(), {});
    expect((await seen(id)).state).toBe('scheduled');
    office.clock.set('2026-06-16T11:30:00+07:00');
    await publishInTime.run(await publicDesk(), {});
    expect(await seen(id)).toMatchObject({
      state: 'published',
      publishAt: null,
      publishedAt: '2026-06-16T04:30:00.000Z',
    });
    const { rows } = await office.asOwner((query) =>
      query(
        `select count(*)::int as sent from pgboss.job where name = 'portal.publish' and start_after = '2026-06-16T11:30+07'`,
      ),
    );
    expect(rows[0]!.sent).toBe(1);
  });

  test('two of one title have two addresses', async () => {
    const [one, two] = [
      await begin(commune, 'officerA', { title: 'Trùng' }),
      await begin(commune, 'officerA', { title: 'Trùng' }),
    ];
    expect([(await seen(one)).slug, (await seen(two)).slug]).toEqual(['trung', 'trung-2']);
  });

  test('the list pages by what changed last', async () => {
    const desk = await office.desk('coordinator');
    const all = await read(desk, (ctx) => listArticles(ctx, commune, {}, { after: null, before: null }));
    expect(all.rows.length).toBeGreaterThan(4);
    const drafts = await read(desk, (ctx) =>
      listArticles(ctx, commune, { state: 'draft' }, { after: null, before: null }),
    );
    expect(drafts.rows.every(({ state }) => state === 'draft')).toBe(true);
    expect(
      (
        await read(await office.desk('otherCoordinator'), (ctx) =>
          listArticles(ctx, commune, { state: 'draft' }, { after: null, before: null }),
        )
      ).rows,
    ).toEqual([]);
  });
});

describe('persons', () => {
  const named = { body: '<p>Bà Nguyễn Thị Ví Dụ nhận nhà mới.</p>' };

  test('what looks like a name stops publishing until somebody has looked or a consent stands', async () => {
    const id = await begin(commune, 'officerA', named);
    await expect(act('officerA', askPublishing, await as(id))).rejects.toEqual(refused('person-signs'));
    await act('officerA', askPublishing, { ...(await as(id)), looked: 'true' });
    await act('officerA', writeArticle, { ...(await as(id)), ...text({ ...named, namesPerson: 'true' }) });
    await expect(act('coordinator', publishArticle, await as(id))).rejects.toEqual(refused('consent-needed'));
    const consent = { articleId: id, fullName: 'Nguyễn Thị Ví Dụ', givenOn: '2026-06-15', how: 'Ký phiếu đồng ý' };
    await expect(act('officerA', recordConsent, { ...consent, givenOn: '2026-06-17' })).rejects.toEqual(
      refused('input-invalid', { givenOn: 'consent-in-future' }),
    );
    const { id: consentId } = await act<{ id: number }>('officerA', recordConsent, consent);
    await act('coordinator', publishArticle, await as(id));
    expect((await seen(id)).needsLook).toBe(false);
    await act('officerA', withdrawConsent, { id: consentId, articleId: id });
    await expect(act('officerA', withdrawConsent, { id: consentId, articleId: id })).rejects.toEqual(
      refused('consent-not-found'),
    );
    expect((await seen(id)).needsLook).toBe(true);
    expect((await read(await publicDesk(), (ctx) => getArticle(ctx, id))).consents).toEqual([]);
    const keep = act('coordinator', correctArticle, {
      ...(await as(id)),
      ...text({ ...named, namesPerson: 'true' }),
      correction: 'Bỏ tên',
    });
    await expect(keep).rejects.toEqual(refused('consent-needed'));
    office.clock.set('2026-06-16T13:00:00+07:00');
    await act('coordinator', correctArticle, { ...(await as(id)), ...text(), correction: 'Bỏ tên người nhận' });
    expect((await seen(id)).needsLook).toBe(false);
  });

  test('a consent taken back before the hour makes it a draft again', async () => {
    const id = await begin(commune, 'officerA', { ...named, namesPerson: 'true' });
    const consent = { articleId: id, fullName: 'Nguyễn Thị Ví Dụ', givenOn: '2026-06-15', how: 'Ký phiếu' };
    const { id: consentId } = await act<{ id: number }>('officerA', recordConsent, consent);
    await act('coordinator', scheduleArticle, { ...(await as(id)), onDay: '2026-06-17', hour: '7:30' });
    await act('officerA', withdrawConsent, { id: consentId, articleId: id });
    expect(await seen(id)).toMatchObject({ state: 'draft', publishAt: null });
  });
});

test('a picture has three sizes, is public with its article and gone with it, and belongs to its site', async () => {
  const noise = { width: 2000, height: 1000, channels: 3 as const, background: '#357' };
  const bytes = await sharp({ create: noise })
    .withExif({ IFD0: { Make: 'Phone' } })
    .jpeg()
    .toBuffer();
  const sizes = await drawImage(office.system.files, { bytes, name: 'hoi-nghi.jpg' });
  expect(sizes.map(({ picture }) => picture.width)).toEqual([480, 960, 1600]);
  expect((await sharp(await office.system.files.get(sizes[2]!.hash)).metadata()).exif).toBeUndefined();
  await expect(act('officerA', addImage, { siteId: commune, alt: ' ', sizes })).rejects.toEqual(
    refused('input-invalid'),
  );
  const { id: imageId } = await act<{ id: number }>('officerA', addImage, { siteId: commune, alt: 'Hội nghị', sizes });
  const body = `<p>Ảnh</p><img src="/anh/${imageId}/960" alt="Hội nghị">`;
  await expect(begin(province, 'coordinator', { body })).rejects.toEqual(
    refused('input-invalid', { body: 'image-not-found' }),
  );
  const id = await begin(commune, 'officerA', { title: 'Có ảnh', body });
  const shown = async () => read(await publicDesk(), (ctx) => findImage(ctx, imageId, 480));
  expect(await shown()).toBeNull();
  expect(await read(await office.desk('officerA'), (ctx) => findImage(ctx, imageId, 480))).toMatchObject({
    isPublic: false,
  });
  await act('coordinator', publishArticle, await as(id));
  expect(await shown()).toMatchObject({ hash: sizes[0]!.hash, isPublic: true });
  await act('coordinator', withdrawArticle, { ...(await as(id)), reason: 'Thử' });
  expect(await shown()).toBeNull();
});

describe('articles at other sites', () => {
  test('up and down to other levels; the receiver decides, whoever offered may take an offer back', async () => {
    const id = await begin(commune, 'officerA', { title: 'Mô hình hay' });
    await expect(act('coordinator', offerArticle, { articleId: id, siteIds: [province] })).rejects.toEqual(
      refused('article-state'),
    );
    await act('coordinator', publishArticle, await as(id));
    expect(await read(await office.desk('coordinator'), (ctx) => offerTargets(ctx, 'vn.t2.t3.front'))).toEqual([
      { id: province, name: 'Mặt trận thu-nghiem', direction: 'up' },
    ]);
    const own = act('coordinator', offerArticle, { articleId: id, siteIds: [commune] });
    await expect(own).rejects.toEqual(refused('input-invalid', { siteIds: 'placement-sideways' }));
    await expect(act('officerA', offerArticle, { articleId: id, siteIds: [province] })).rejects.toEqual(
      refused('not-allowed'),
    );
    await act('coordinator', offerArticle, { articleId: id, siteIds: [province] });
    await expect(act('coordinator', offerArticle, { articleId: id, siteIds: [province] })).rejects.toEqual(
      refused('input-invalid'),
    );
    const incoming = () => office.desk('leader').then((desk) => read(desk, (ctx) => listIncoming(ctx, province)));
    expect(await incoming()).toMatchObject([
      { state: 'offered', direction: 'up', address: '/thu-nghiem/xa-an-hoa/tin/mo-hinh-hay' },
    ]);
    await act('leader', acceptPlacement, { articleId: id, siteId: province });
    await expect(act('leader', declinePlacement, { articleId: id, siteId: province, reason: 'x' })).rejects.toEqual(
      refused('placement-decided'),
    );
    await act('leader', takeOffPlacement, { articleId: id, siteId: province });
    expect(await incoming()).toMatchObject([{ state: 'taken_off' }]);
  });
});
