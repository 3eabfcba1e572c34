import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#domains/api.ts';
import { dialogueBodies } from '#domains/dialogue/dialogues/testing.ts';
import { supervisionBodies } from '#domains/supervision/testing.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { planInput } from '#domains/directives/testing.ts';
import { nextPhone } from '#domains/people/testing.ts';
import { commitmentBodies } from '../../tests/support/commitment-bodies.ts';
import { collectingBodies } from '../../tests/support/collecting-bodies.ts';
import { isEmpty, queryOf } from '../../tests/support/api-queries.ts';
import { type ApiWorld, makeApiWorld } from '../../tests/support/api-world.ts';
import { boardBodies, boardLists } from '../../tests/support/board-bodies.ts';
import { meetingBodies } from '../../tests/support/meeting-bodies.ts';
import { matterBodies, matterLists } from '../../tests/support/matter-bodies.ts';
import { targetBodies } from '../../tests/support/target-bodies.ts';
import { portalBodies } from '../../tests/support/portal-bodies.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import type { WorldAccount } from '../../tests/support/world.ts';
import { createApi } from './api.ts';
import { requestFacts, type ServerEnv } from './facts.ts';

let office: TestOffice;
let world: ApiWorld;
let caller: WorldAccount;
beforeAll(async () => {
  office = await openTestOffice();
  world = await makeApiWorld(office);
});
afterAll(() => office.close());

/** What breaks breaks the test. */
const failed = (error: unknown) => {
  throw error;
};
const app = new Hono<ServerEnv>()
  .use(requestFacts(false))
  .route('/api/v1', createApi(endpoints, { largestBody: 1_000_000, failed, openDesk: () => office.desk(caller) }));

/** The row that an address names: one of the province or of commune A. */
function rowOf(address: string): number {
  const rows: [RegExp, number][] = [
    [/^\/territories/u, world.territoryId],
    [/^\/units/u, world.unitId],
    [/^\/commitments\/evidence/u, world.evidenceId],
    [/^\/commitments\/series/u, world.seriesId],
    [/^\/commitments\/\{id\}\/(?:series|parts)/u, world.repeatingId],
    [/^\/commitments/u, world.commitmentId],
    [/^\/activities\/photos/u, world.photoId],
    [/^\/activities/u, world.activityId],
    [/^\/meetings/u, world.meetingId],
    [/^\/supervisions/u, world.supervisionId],
    [/^\/boards\/visits/u, world.visitId],
    [/^\/boards/u, world.boardId],
    [/^\/dialogues/u, world.dialogueId],
    [/^\/digests/u, world.digestId],
    [/^\/sites/u, world.siteId],
    [/^\/articles/u, world.articleId],
    [/^\/years/u, world.itemId],
    [/^\/directives\/dispatches/u, world.dispatchId],
    [/^\/directives\/implementing/u, world.implementingId],
    [/^\/directives\/drafts/u, world.draftIds[0]!],
    [/^\/targets/u, world.targetId],
    [/^\/directives\/\{documentId\}\/(?:drafts|send|targets)/u, world.openDocumentId],
    [/^\/directives/u, world.documentId],
    [/^\/reports/u, world.reportId],
    [/^\/figures\/views/u, world.viewId],
    [/^\/(?:figures|collections)/u, world.collectionId],
    [/^\/forms/u, world.formId],
    [/^\/indicators/u, world.indicatorId],
    [/^\/accounts\/grants/u, world.grantId],
    [/^\/accounts/u, world.accountId],
    [/^\/me\/sessions/u, world.sessionId],
  ];
  return rows.find(([pattern]) => pattern.test(address))![1];
}

async function call(method: string, address: string, by: WorldAccount, body?: unknown) {
  caller = by;
  const path = address.replaceAll(/\{\w+\}/gu, () => String(rowOf(address)));
  const init = { method: method.toUpperCase(), ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await app.request(`/api/v1${path}${method === 'get' ? queryOf(address, world) : ''}`, init);
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return {
    address,
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: isJson ? await answer.json() : await answer.bytes(),
  };
}

const reading = endpoints.filter(({ method }) => method === 'get').map(({ path }) => path);
const writing = endpoints.filter(({ method }) => method === 'post').map(({ path }) => path);

test('every address that shows something answers in the shape, or the media type, that its document says', async () => {
  for (const endpoint of endpoints.filter(({ method }) => method === 'get')) {
    const answer = await call('get', endpoint.path, 'coordinator');
    expect(answer).toMatchObject({ address: endpoint.path, status: 200 });
    if ('mediaTypes' in endpoint.answer) {
      expect(endpoint.answer.mediaTypes).toContain(answer.type);
      expect((answer.body as Uint8Array).length).toBeGreaterThan(20);
    }
  }
});

test('no address shows a phone number, a hash or where a file lies', async () => {
  for (const address of reading) {
    const { type, body } = await call('get', address, 'coordinator');
    if (type?.includes('json')) expect(JSON.stringify(body)).not.toMatch(/phone|hash|[0-9a-f]{64}/u);
  }
});

/** The map, the organisations, the words of the catalogues, indicators and what a unit sets itself for the year are everybody's; oneself is one's own. */
const open =
  /^\/(?:organisations|territories|units|activities\/(?:kinds|start)|indicators|measures$|me|years\/(?:theme|items)$)/u;
/** These name a unit and list what one may read of it: nothing, then. */
const lists = new Set(
  [
    '/commitments',
    '/commitments/today',
    '/commitments/units-below',
    '/activities',
    '/activities/month',
    '/directives',
    '/directives/inbox',
  ].concat(
    '/directives/arrivals',
    '/directives/words',
    '/proposals',
    '/notices/today',
    '/accounts',
    '/meetings',
    '/supervisions',
    '/dialogues',
    '/sites',
    '/years/items/{itemId}/activities',
    '/calendar',
    '/calendar/below',
    '/calendar/below/day',
    '/figures/totals',
    '/figures/explanation',
    '/figures/views',
    '/reports',
    '/targets',
    '/reports/received',
    '/figures/owed',
    boardLists,
    matterLists,
  ),
);

describe.each(['nobody', 'officerB', 'otherCoordinator'] as const)('%s, with rows of others', (who) => {
  test('reads none of them', async () => {
    for (const address of reading.filter((one) => !open.test(one))) {
      const { status, body } = await call('get', address, who);
      if (lists.has(address))
        expect({ address, status, isEmpty: isEmpty(body) }).toEqual({ address, status: 200, isEmpty: true });
      else expect({ address, isRefused: [403, 404].includes(status) }).toEqual({ address, isRefused: true });
    }
  });

  test('changes none of them', async () => {
    const own = /^\/(?:me\/sessions\/end-others|years\/(?:theme|items)|readings|forms|figures\/views|petitions)$/u;
    for (const address of writing.filter((one) => !own.test(one))) {
      const { status, body } = await call('post', address, who, bodies()[address]);
      expect({ address, body, isRefused: [403, 404].includes(status) }).toMatchObject({ address, isRefused: true });
    }
  });
});

test('every address that carries out something is walked with a body that is right in itself', () => {
  expect(Object.keys(bodies()).toSorted()).toEqual(writing.toSorted());
});

/** A right body for each address, so that only the right can be what is lacking. */
function bodies(): Record<string, unknown> {
  const grant = { unitId: world.unitId, role: 'observer', scope: 'unit', decision: 'Quyết định số 01' };
  const [first, second] = world.draftIds.map((id) => ({ id, version: 1 }));
  const { ownerUnitId, ...entry } = makeActivity();
  const { text, ...heading } = planInput();
  const { unitId: _unit, direction: _direction, ...corrected } = heading;
  const said = { version: 1, what: 'Rà soát', mode: 'order' };
  return {
    '/territories/{communeId}/areas': { kind: 'hamlet', name: 'Thôn Hai' },
    '/units': {
      ...{ kind: 'committee', organisation: 'farmers', territoryId: world.territoryId },
      ...{ name: 'Hội Nông dân xã', shortName: 'HND' },
    },
    '/units/{parentId}/units': { kind: 'branch', name: 'Chi hội thôn Một', shortName: 'Chi hội' },
    '/units/{unitId}/rename': { name: 'Tên khác', shortName: 'Tên' },
    '/units/{unitId}/close': {},
    '/units/{unitId}/reopen': {},
    '/me/sessions/{sessionId}/end': {},
    '/me/sessions/end-others': {},
    '/accounts': { name: 'Hoàng Thử Việc', phone: nextPhone(), ...grant },
    '/accounts/{id}/posts': grant,
    '/accounts/{id}/close': {},
    '/accounts/{id}/code': {},
    '/accounts/{id}/grants': grant,
    '/accounts/grants/{grantId}/end': { endsOn: '2026-06-20' },
    ...commitmentBodies(world),
    '/activities': { ...entry, ownerUnitId },
    '/activities/{id}/change': { ...entry, version: 1 },
    '/activities/{id}/photos': {},
    '/activities/{id}/withdraw': { version: 1, reason: 'Nhập nhầm' },
    '/activities/{activityId}/place': { itemIds: [world.itemId] },
    '/years/theme': { year: 2026, theme: 'Gần dân' },
    '/years/items': { year: 2026, kind: 'key_task', name: 'Đối thoại', fromMonth: 1, untilMonth: 12 },
    '/years/items/{itemId}/drop': { reason: 'Chuyển sang năm sau' },
    ...boardBodies(world),
    ...portalBodies,
    ...dialogueBodies,
    ...matterBodies(world),
    ...meetingBodies(),
    ...supervisionBodies,
    '/directives': { ...heading, text, symbol: '14/KH-MTTQ-BTT', unitId: world.unitId },
    '/directives/{documentId}/correct': { ...corrected, version: 1, reason: 'Sai số' },
    '/directives/{documentId}/send': { stamp: 1 },
    '/directives/{documentId}/further': { unitIds: [401], draftIds: [1] },
    '/directives/{documentId}/recall': { reason: 'Gửi nhầm', paper: 'Công văn số 9' },
    '/directives/{documentId}/forward': { toWords: 'Văn phòng' },
    '/directives/forwardings/{id}/take': {},
    '/directives/{documentId}/dossier': { code: '01/HS', title: 'Hồ sơ' },
    '/directives/{documentId}/attachments': {},
    '/directives/{documentId}/attachments/{attachmentId}/remove': {},
    '/directives/{documentId}/references': { relation: 'basis', symbol: '11-KH/TW' },
    '/directives/{documentId}/references/set': { id: 1, relation: 'basis' },
    '/directives/{documentId}/references/drop': { id: 1 },
    '/directives/{documentId}/force': { force: 'ended', paper: 'Thông báo số 1' },
    '/directives/{documentId}/implementing': { unitId: world.unitId, kind: 'letter' },
    '/directives/implementing/{id}/save': { version: 1, body: { title: 'Triển khai' } },
    '/directives/implementing/{id}/back': { version: 1, from: 1 },
    '/directives/implementing/{id}/explain': { problem: 'product', quote: '70 suất quà', words: 'Gồm phí vận chuyển' },
    '/directives/implementing/{id}/drop': { version: 1 },
    '/directives/implementing/{id}/issue': { version: 1, number: 3, issuedOn: '2026-06-16' },
    '/directives/{documentId}/drafts': { what: 'Thêm việc' },
    '/directives/{documentId}/drafts/accept': { drafts: [first] },
    '/directives/{documentId}/drafts/product': { product: 'Báo cáo' },
    '/directives/drafts/merge': { first, second },
    '/directives/drafts/{id}/change': said,
    '/directives/drafts/{id}/drop': { version: 1 },
    '/directives/drafts/{id}/restore': { version: 1 },
    '/directives/drafts/{id}/split': { version: 1, at: 3 },
    '/readings': { text },
    '/reports': { unitId: world.unitId, template: 'front-month', period: '2026-m06' },
    '/reports/{reportId}/sections': { code: 'opening', version: 1, words: 'Mở đầu' },
    '/reports/{id}/submit': { version: 1 },
    '/reports/{id}/correct': { version: 1, note: 'Sai số' },
    '/reports/{id}/return': { version: 1, note: 'Chưa đủ' },
    '/reports/{id}/approve': { version: 1 },
    '/reports/{id}/number': { version: 1 },
    '/reports/{id}/issue': { version: 1 },
    '/reports/{id}/explain': { problem: 'product', quote: '70 suất quà', words: 'Gồm phí vận chuyển' },
    '/reports/{id}/leave': { measure: 'activities.held' },
    '/figures/{collectionId}/cells': { unitId: world.unitId, cells: [{ position: 1, value: '3', version: 0 }] },
    '/figures/{collectionId}/send-typed': { unitId: world.unitId },
    '/figures/{collectionId}/send': { unitId: world.unitId, values: [1, 2, 3], base: null },
    ...collectingBodies(world.unitId),
    ...targetBodies(world.unitId, world.targetId),
    '/directives/dispatches/{id}/receive': {},
    '/directives/dispatches/{id}/read': {},
    '/directives/dispatches/{id}/studied': { studiedOn: '2026-06-16' },
    '/directives/dispatches/{dispatchId}/pass-on': { unitIds: [501] },
    '/directives/{documentId}/study-by': { studyBy: '2026-06-20' },
    '/directives/{documentId}/remind': {},
    '/proposals': {
      theme: 'funds',
      kind: 'difficulty',
      words: 'Thiếu kinh phí',
      toUnitId: 201,
      documentId: world.documentId,
    },
    '/proposals/answer': { ids: [world.proposalId], answer: 'Rồi' },
    '/proposals/gather': { ids: [world.proposalId], theme: 'funds', kind: 'proposal', words: 'Gộp', toUnitId: 201 },
  };
}

test('what is kept nowhere else takes no receipt', async () => {
  caller = 'leader';
  const body = JSON.stringify(bodies()['/accounts']);
  const headers = { 'idempotency-key': randomUUID() };
  const refused = await app.request('/api/v1/accounts', { method: 'POST', headers, body });
  expect(await refused.json()).toMatchObject({ status: 400, fields: [{ path: 'Idempotency-Key' }] });
  const opened = await app.request('/api/v1/accounts', { method: 'POST', body });
  expect(await opened.json()).toMatchObject({ id: expect.any(Number), code: expect.stringMatching(/\S{4}/u) });
});
