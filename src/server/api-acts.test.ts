import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#domains/api.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { planInput, planText } from '#domains/directives/testing.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../tests/support/world.ts';
import { createApi } from './api.ts';
import { requestFacts, type ServerEnv } from './facts.ts';

let office: TestOffice;
let caller: WorldAccount;
const folder = path.join(tmpdir(), 'caunoi-tests', `api-acts-${process.pid}`);
beforeAll(async () => {
  office = await openTestOffice();
  office.system.files = openFileStore(folder);
});
afterAll(() => office.close());

/** What breaks breaks the test. */
const failed = (error: unknown) => {
  throw error;
};
const app = new Hono<ServerEnv>()
  .use(requestFacts(false))
  .route('/api/v1', createApi(endpoints, { largestBody: 5_000_000, failed, openDesk: () => office.desk(caller) }));

async function call(by: WorldAccount, address: string, init: RequestInit = {}) {
  caller = by;
  const answer = await app.request(`/api/v1${address}`, init);
  return { status: answer.status, body: await answer.json() };
}
const send = (by: WorldAccount, address: string, body: unknown) =>
  call(by, address, { method: 'POST', body: JSON.stringify(body) });

function withFile(by: WorldAccount, address: string, input: unknown, file: File) {
  const body = new FormData();
  body.set('input', JSON.stringify(input));
  body.append('files', file);
  return call(by, address, { method: 'POST', body });
}
const plan = (words: string) => new File([words], 'ke-hoach.txt', { type: 'text/plain' });
const stored = async () => (await readdir(folder, { recursive: true }).catch(() => [])).length;

describe('a paper', () => {
  const { text: _text, ...heading } = planInput();

  test('that is secret is refused, and nothing of it is stored', async () => {
    const secret = planText.replace('KẾ HOẠCH\n', 'MẬT\nKẾ HOẠCH\n');
    const before = await stored();
    const refused = await withFile('coordinator', '/directives', heading, plan(secret));
    expect(refused).toMatchObject({ status: 422, body: { code: 'document-secret' } });
    expect((await send('coordinator', '/directives', { ...heading, text: secret })).body.code).toBe('document-secret');
    expect(await stored()).toBe(before);
    const list = await call('coordinator', `/directives?unitId=${worldUnits.frontProvince}&direction=out`);
    expect(list.body.lines).toEqual([]);
  });

  test('is read and not kept; who may register no papers has none read', async () => {
    const said = await send('officerA', '/readings', { text: planText.replaceAll('\n', '\r\n') });
    expect(said).toMatchObject({
      status: 200,
      body: { document: { kind: 'kế hoạch', symbol: '12/KH-MTTQ-BTT', number: 12 }, findings: expect.any(Array) },
    });
    const [task] = said.body.tasks;
    expect(task).toMatchObject({
      clause: 'I.1',
      deadline: '2026-06-30',
      mode: 'order',
      reason: 'assignee-in-sentence',
    });
    expect(said.body.text.slice(task.span.start, task.span.end)).toContain('rà soát');
    const audited = async () =>
      (await office.asOwner((query) => query('select count(*) as n from platform.audit'))).rows;
    const before = await audited();
    const secret = planText.replace('KẾ HOẠCH\n', 'MẬT\nKẾ HOẠCH\n');
    expect(await send('officerA', '/readings', { text: secret })).toMatchObject({
      status: 422,
      body: { code: 'document-secret' },
    });
    expect((await send('officerA', '/readings', { text: ' . ' })).body.code).toBe('document-without-text');
    expect((await send('officerA', '/readings', { text: 'a'.repeat(2_100_000) })).body.fields).toMatchObject([
      { path: 'text' },
    ]);
    expect((await send('observer', '/readings', { text: planText })).status).toBe(403);
    expect(await audited()).toEqual(before);
  });

  test('names no stored file of its own', async () => {
    const file = { hash: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 1, picture: null };
    const refused = await send('coordinator', '/directives', { ...heading, text: 'Nội dung.', file });
    expect(refused.body.fields).toMatchObject([{ path: 'file', code: 'field-unknown' }]);
    const none = await send('coordinator', '/directives', heading);
    expect(none).toMatchObject({ status: 400, body: { fields: [{ path: 'file', code: 'field-required' }] } });
  });

  test('goes from its file to what became of it', async () => {
    const { id } = (await withFile('coordinator', '/directives', heading, plan(planText))).body;
    caller = 'coordinator';
    const original = await app.request(`/api/v1/directives/${id}/original`);
    expect(await original.text()).toBe(planText);
    expect(original.headers.get('content-disposition')).toContain('attachment');

    const read = (await call('coordinator', `/directives/${id}`)).body;
    expect(read).toMatchObject({ state: 'reading', notReady: { code: expect.any(String) } });
    const [first, ...others] = read.drafts;
    const said = { version: first.version, what: first.what, product: 'Danh sách', mode: 'order', dueOn: '2026-06-30' };
    const changed = { ...said, unitIds: [worldUnits.frontA, worldUnits.frontB] };
    expect((await send('coordinator', `/directives/drafts/${first.id}/change`, changed)).status).toBe(200);
    for (const { id: other, version } of others)
      expect((await send('coordinator', `/directives/drafts/${other}/drop`, { version })).status).toBe(200);
    const accept = { drafts: [{ id: first.id, version: first.version + 1 }] };
    expect((await send('coordinator', `/directives/${id}/drafts/accept`, accept)).status).toBe(200);

    const { stamp, recipientCount } = (await call('coordinator', `/directives/${id}`)).body;
    expect(recipientCount).toBe(2);
    const sent = await send('coordinator', `/directives/${id}/send`, { stamp });
    expect(sent.body).toEqual({ recipients: 2, promises: 2 });

    const inbox = (await call('officerA', `/directives/inbox?unitId=${worldUnits.frontA}`)).body;
    const { id: dispatchId } = inbox.lines[0];
    expect((await send('officerA', `/directives/dispatches/${dispatchId}/receive`, {})).body).toEqual({
      arrivalNumber: 1,
    });
    expect((await send('officerB', `/directives/dispatches/${dispatchId}/read`, {})).status).toBe(404);
    const recipients = (await call('coordinator', `/directives/${id}/recipients`)).body.lines;
    expect(recipients.map(({ unitId, standing }: Record<string, unknown>) => [unitId, standing])).toEqual([
      [worldUnits.frontB, 'sent'],
      [worldUnits.frontA, 'received'],
    ]);
    const results = (await call('coordinator', `/directives/${id}/results`)).body;
    expect(results).toMatchObject({ tally: { total: 2, 'in-progress': 2 }, dispatches: { total: 2, received: 1 } });
    expect(results.tasks).toMatchObject([{ draftId: first.id, tally: { total: 2 } }]);

    caller = 'coordinator';
    const report = await app.request(`/api/v1/directives/${id}/results.docx`);
    expect(
      Buffer.from(await report.bytes())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(report.headers.get('content-disposition')).toContain('.docx');
  });
});

describe('an activity', () => {
  test('is logged with its photos, which come back whole and small', async () => {
    const jpeg = sharp({ create: { width: 900, height: 600, channels: 3, background: '#406080' } }).jpeg();
    const photo = new File([new Uint8Array(await jpeg.toBuffer())], 'hop.jpg', { type: 'image/jpeg' });
    const { id } = (await withFile('officerA', '/activities', makeActivity(), photo)).body;
    const one = (await call('officerA', `/activities/${id}`)).body;
    expect(one).toMatchObject({ attendance: 45, women: 20, version: 1, photos: [{ caption: null }] });
    const sizeOf = async (query: string) => {
      const shown = await app.request(`/api/v1/activities/photos/${one.photos[0].id}${query}`);
      const { width } = await sharp(await shown.bytes()).metadata();
      return { width, tag: shown.headers.get('etag')! };
    };
    expect((await sizeOf('')).width).toBe(900);
    const small = await sizeOf('?size=small');
    expect(small.width).toBe(320);
    const headers = { 'if-none-match': small.tag };
    const again = await app.request(`/api/v1/activities/photos/${one.photos[0].id}?size=small`, { headers });
    expect(again.status).toBe(304);
  });

  test('from the quick log: record and photos arrive once, whatever is sent again', async () => {
    const jpeg = sharp({ create: { width: 60, height: 40, channels: 3, background: '#204060' } }).jpeg();
    const photo = new File([new Uint8Array(await jpeg.toBuffer())], 'hop.jpg', { type: 'image/jpeg' });
    const [record, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const log = () =>
      call('officerA', '/activities', {
        ...{ method: 'POST', headers: { 'idempotency-key': record } },
        body: JSON.stringify(makeActivity({ place: 'Ghi từ điện thoại', happenedOn: '2026-05-15' })),
      });
    const { id } = (await log()).body;
    expect((await log()).body).toEqual({ id });
    const add = (once: string) => {
      const body = new FormData();
      body.append('files', photo);
      return call('officerA', `/activities/${id}/photos`, {
        ...{ method: 'POST', headers: { 'idempotency-key': once }, body },
      });
    };
    for (const once of [first, first, second, first, second]) expect((await add(once)).status).toBe(200);
    expect((await log()).body).toEqual({ id });
    const one = (await call('officerA', `/activities/${id}`)).body;
    expect(one).toMatchObject({ place: 'Ghi từ điện thoại', version: 1, photos: [{}, {}] });
    const list = (await call('officerA', `/activities?unitId=${worldUnits.frontA}&words=tu dien thoai`)).body;
    expect(list.lines).toHaveLength(1);
  });

  test('takes no file that is no photo, and no photo that was not sent', async () => {
    const refused = await withFile('officerA', '/activities', makeActivity(), plan('Nội dung.'));
    expect(refused).toMatchObject({ status: 422, body: { code: 'photo-not-a-picture' } });
    const forged = [{ hash: 'a'.repeat(64), name: 'a.jpg', mediaType: 'image/jpeg', size: 1, picture: null }];
    const named = await send('officerA', '/activities', { ...makeActivity(), photos: forged });
    expect(named.body.fields).toMatchObject([{ path: 'photos', code: 'field-unknown' }]);
  });

  test('is counted at its unit and in the line above, for who reads there', async () => {
    const figures = async (by: WorldAccount, unitId: number, reach = 'line') => {
      const asked = `/measures/figures?unitId=${unitId}&from=2026-06-01&until=2026-06-30&reach=${reach}`;
      const { status, body } = await call(by, asked);
      const held = (body.figures ?? []).find((one: { code: string }) => one.code === 'activities.held');
      return [status, body.unitCount, held?.value];
    };
    expect(await figures('officerA', worldUnits.frontA)).toEqual([200, 1, '1']);
    expect(await figures('coordinator', worldUnits.frontProvince)).toEqual([200, 4, '1']);
    expect(await figures('coordinator', worldUnits.frontProvince, 'unit')).toEqual([200, 1, '0']);
    expect(await figures('officerB', worldUnits.frontA)).toEqual([403, undefined, undefined]);
    const long = `/measures/figures?unitId=${worldUnits.frontA}&from=2026-06-01&until=2036-06-30`;
    expect((await call('officerA', long)).body.fields).toMatchObject([{ path: 'until' }]);
  });

  test('a name that the document does not know is refused in a query too', async () => {
    const refused = await call('officerA', `/activities?unitId=${worldUnits.frontA}&mont=2026-06`);
    expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'mont', code: 'field-unknown' }] } });
  });
});

describe('a public site', () => {
  test('is opened, gets an article with its paper, which goes out and is taken back', async () => {
    const site = { unitId: worldUnits.frontA, place: 'thu/xa', name: 'Mặt trận xã' };
    const { body: opened } = await send('administrator', '/sites', site);
    const content = { kind: 'document', title: 'Kế hoạch', symbol: '1/KH', issuer: 'Mặt trận', issuedOn: '2026-06-01' };
    const made = await withFile('officerA', `/sites/${opened.id}/articles`, content, plan('Kế hoạch'));
    expect(made.status).toBe(200);
    const at = `/articles/${made.body.id}`;
    expect((await call('officerA', at)).body).toMatchObject({ fileName: 'ke-hoach.txt', state: 'draft', version: 1 });
    expect((await send('officerA', `${at}/publish`, { version: 1 })).status).toBe(403);
    expect((await send('coordinator', `${at}/publish`, { version: 1 })).body).toEqual({ slug: 'ke-hoach' });
    const { body: list } = await call('officerA', `/sites/${opened.id}/articles?state=published`);
    expect(list).toMatchObject({ lines: [{ title: 'Kế hoạch' }], next: null });
    await send('coordinator', `${at}/withdraw`, { version: 2, reason: 'Nhầm bản' });
    expect((await call('officerA', at)).body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Nhầm bản' });
  });
});
