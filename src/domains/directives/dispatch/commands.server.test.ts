import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcomesByOrigin } from '#domains/commitments/by-origin/queries.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { addDraft, changeDraft } from '../drafts/commands.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { shelfFilter } from '../schema.ts';
import { makeDirective, type TestTask } from '../testing.ts';
import { markStudied } from '../dissemination/commands.server.ts';
import { markRead, recallDirective, receiveDispatch, sendDirective } from './commands.server.ts';
import { countDispatches, findDispatchTo, listInbox, listRecipients } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const desk = (by: WorldAccount = 'coordinator') => office.desk(by);
let papers = 0;
const directive = async (...tasks: TestTask[]) => makeDirective(await desk(), tasks, { symbol: `${(papers += 1)}/KH` });
const stamp = async (documentId: number) => stampOf(await read(await desk(), (ctx) => listDrafts(ctx, documentId)));
const send = async (documentId: number, by: WorldAccount = 'coordinator', once?: string) =>
  execute(await desk(by), sendDirective, { documentId, stamp: await stamp(documentId) }, once);
const outcomes = async (documentId: number, by: WorldAccount = 'coordinator') =>
  read(await desk(by), (ctx) => outcomesByOrigin(ctx, { originId: documentId, askerUnitId: 201 }));
const document = async (id: number, by: WorldAccount) => read(await desk(by), (ctx) => findDocument(ctx, id));
const inbox = async (by: WorldAccount, unitId: number) =>
  (await read(await desk(by), (ctx) => listInbox(ctx, unitId, shelfFilter.parse({})))).rows;
const dispatchTo = async (by: WorldAccount, documentId: number, unitId: number) =>
  read(await desk(by), (ctx) => findDispatchTo(ctx, documentId, unitId));
const counts = async (documentId: number, by: WorldAccount = 'coordinator') =>
  read(await desk(by), (ctx) => countDispatches(ctx, documentId));
const recipients = async (documentId: number, by: WorldAccount = 'coordinator') =>
  (await read(await desk(by), (ctx) => listRecipients(ctx, documentId, { after: null, before: null }))).rows;

const byNumber = (a: number, b: number) => a - b;
const toCommunes = { what: 'Rà soát hộ nghèo', groups: ['front:commune'], dueOn: '2026-07-15' };

describe('sending', () => {
  test('every accepted task becomes a promise of each of its units, and each unit gets the paper once', async () => {
    const id = await directive(
      toCommunes,
      { what: 'Vận động', groups: ['women:province', 'front:commune'], supportIds: [304] },
      { what: 'Tự tổng hợp', unitIds: [201] },
    );
    expect(await send(id)).toEqual({ promises: 6, recipients: 4 });
    const rows = await outcomes(id);
    expect(
      rows
        .filter((row) => row.dueOn === '2026-07-15')
        .map((row) => row.ownerUnitId)
        .toSorted(byNumber),
    ).toEqual([301, 401]);
    expect((await recipients(id)).map((row) => row.unitId).toSorted(byNumber)).toEqual([204, 301, 304, 401]);
    expect((await document(id, 'leader'))!.state).toBe('sent');
  });

  test('an order where the field allows it, else a request; the open due date runs from the sending', async () => {
    office.clock.set('2026-06-16T10:00:00+07:00');
    const id = await directive({ what: 'Phối hợp', unitIds: [301, 309, 201] });
    await send(id);
    const { rows } = await office.asOwner((query) =>
      query(
        'select owner_unit_id, mode, due_on::text, due_source, origin_label from commitments.commitment where origin_id = $1 order by owner_unit_id',
        [id],
      ),
    );
    expect(rows.map((row) => [Number(row.owner_unit_id), row.mode])).toEqual([
      [201, 'own'],
      [301, 'order'],
      [309, 'request'],
    ]);
    expect(rows[0]).toMatchObject({ due_on: '2026-06-30', due_source: 'default' });
    expect(rows[0]!.origin_label).toMatch(/^Kế hoạch số \d+\/KH ngày 02\/06\/2026$/);
  });

  test('a double click sends once, a second person is told', async () => {
    const id = await directive(toCommunes);
    const once = '0d1f6c7e-2a0f-4c62-9d6f-0d3c9a3a4f12';
    const before = await stamp(id);
    const click = async () => execute(await desk(), sendDirective, { documentId: id, stamp: before }, once);
    expect(await Promise.all([click(), click()])).toEqual([
      { promises: 2, recipients: 2 },
      { promises: 2, recipients: 2 },
    ]);
    await expect(send(id, 'leader')).rejects.toMatchObject({ code: 'document-already-sent' });
    expect(await outcomes(id)).toHaveLength(2);
  });

  test('says what stands in the way, and then nothing has been written', async () => {
    await expect(send(await directive())).rejects.toMatchObject({ code: 'no-accepted-draft' });
    await expect(send(await directive({ what: 'Việc', unitIds: [] }))).rejects.toMatchObject({
      code: 'draft-without-units',
      details: { count: 1 },
    });
    await expect(send(await directive({ ...toCommunes, product: '' }))).rejects.toMatchObject({
      code: 'draft-without-product',
    });
    const id = await directive(toCommunes);
    const reviewed = await stamp(id);
    const { id: open } = await execute(await desk(), addDraft, { documentId: id, what: 'Việc thêm' });
    await expect(execute(await desk(), sendDirective, { documentId: id, stamp: reviewed })).rejects.toMatchObject({
      code: 'drafts-changed-since',
    });
    await expect(send(id)).rejects.toMatchObject({ code: 'drafts-still-proposed', details: { count: 1 } });
    expect([await outcomes(id), await recipients(id)]).toEqual([[], []]);
    await expect(send(id, 'officerA')).rejects.toMatchObject({ code: 'document-not-found' });
    await expect(send(id, 'observer')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(open).toBeGreaterThan(0);
  });

  test('what is sent stays as it was sent', async () => {
    const id = await directive(toCommunes);
    await send(id);
    const [draft] = await read(await desk(), (ctx) => listDrafts(ctx, id));
    const change = execute(await desk(), changeDraft, {
      id: draft!.id,
      version: draft!.version,
      what: 'Khác',
      mode: 'order',
    });
    await expect(change).rejects.toMatchObject({ code: 'document-already-sent' });
    await expect(execute(await desk(), addDraft, { documentId: id, what: 'X' })).rejects.toMatchObject({
      code: 'document-already-sent',
    });
  });
});

describe('receiving', () => {
  test('a unit receives, reads and studies for itself; the sender sees who has, those first who have not', async () => {
    const id = await directive(toCommunes);
    await send(id);
    const mine = (await dispatchTo('officerA', id, 301))!;
    await expect(execute(await desk('officerB'), receiveDispatch, { id: mine.id })).rejects.toMatchObject({
      code: 'dispatch-not-found',
    });
    await expect(
      execute(await desk('officerA'), markStudied, { id: mine.id, studiedOn: '2026-06-16' }),
    ).rejects.toMatchObject({ code: 'dispatch-not-received' });
    const { arrivalNumber } = await execute(await desk('officerA'), receiveDispatch, { id: mine.id });
    await expect(execute(await desk('officerA'), receiveDispatch, { id: mine.id })).rejects.toMatchObject({
      code: 'dispatch-already-received',
    });
    await execute(await desk('officerA'), markRead, { id: mine.id });
    await execute(await desk('officerA'), markRead, { id: mine.id });
    await execute(await desk('officerA'), markStudied, { id: mine.id, studiedOn: '2026-06-16' });
    expect(await dispatchTo('officerA', id, 301)).toMatchObject({ arrivalNumber, standing: 'studied' });
    expect((await recipients(id)).map((row) => [row.unitId, row.standing])).toEqual([
      [401, 'sent'],
      [301, 'studied'],
    ]);
    expect(await counts(id)).toEqual({ total: 2, received: 1, read: 1, studied: 1, recalled: 0 });
    expect(await counts(id, 'officerB')).toMatchObject({ total: 0 });
  });

  test('who was sent a paper opens it, who was not does not', async () => {
    const id = await directive({ what: 'Việc', unitIds: [301] });
    expect(await document(id, 'officerA')).toBeNull();
    await send(id);
    expect(await document(id, 'officerA')).toMatchObject({ id, state: 'sent' });
    expect(await document(id, 'officerB')).toBeNull();
    expect((await inbox('officerA', 301))[0]).toMatchObject({
      documentId: id,
      paper: { title: expect.any(String) },
    });
    expect(await inbox('officerB', 301)).toEqual([]);
    expect(await read(await desk('officerA'), (ctx) => listDrafts(ctx, id))).toEqual([]);
  });
});

describe('recalling', () => {
  const words = { reason: 'Sai thời hạn', paper: 'Công văn số 20/CV' };

  test('from one unit: its tasks are withdrawn and the paper closes for it; the others go on', async () => {
    const id = await directive(toCommunes);
    await send(id);
    expect(await execute(await desk(), recallDirective, { documentId: id, unitIds: [301], ...words })).toEqual({
      recipients: 1,
      promises: 1,
    });
    expect(await document(id, 'officerA')).toBeNull();
    const [gone] = await inbox('officerA', 301);
    expect(gone).toMatchObject({ paper: { symbol: expect.stringContaining('/KH') }, standing: 'recalled' });
    expect(gone!.recallReason).toMatch(/Sai thời hạn/);
    expect(new Map((await outcomes(id)).map((row) => [row.ownerUnitId, row.state]))).toEqual(
      new Map([
        [301, 'withdrawn'],
        [401, 'assigned'],
      ]),
    );
    expect(await document(id, 'officerB')).not.toBeNull();
    await expect(execute(await desk('officerA'), receiveDispatch, { id: gone!.id })).rejects.toMatchObject({
      code: 'document-recalled',
    });
    await expect(
      execute(await desk(), recallDirective, { documentId: id, unitIds: [301], ...words }),
    ).rejects.toMatchObject({ code: 'recipient-not-found' });
  });

  test('from everybody', async () => {
    const id = await directive(toCommunes);
    await expect(execute(await desk(), recallDirective, { documentId: id, ...words })).rejects.toMatchObject({
      code: 'document-not-sent',
    });
    await send(id);
    await expect(execute(await desk('officerA'), recallDirective, { documentId: id, ...words })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await execute(await desk(), recallDirective, { documentId: id, ...words })).toEqual({
      recipients: 2,
      promises: 2,
    });
    expect((await document(id, 'leader'))!.state).toBe('recalled');
    expect(await counts(id)).toEqual({ total: 0, received: 0, read: 0, studied: 0, recalled: 2 });
    await expect(send(id)).rejects.toMatchObject({ code: 'document-recalled' });
  });
});

test('five hundred units at once, and none of a neighbour', async () => {
  await office.asOwner((query) =>
    query(`with place as (
        insert into organisation.territory (level, path, opened_on)
        select 'commune', ('vn.t2.t' || (9000 + n))::ltree, '2025-07-01' from generate_series(1, 500) n returning id, path)
      insert into organisation.unit (organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
      select 'farmers', id, 'committee', 'Hội Nông dân xã ' || id, 'Nông dân ' || id, path || 'farmers', 'commune', 'x', lpad(id::text, 6, '0'), '2025-07-01' from place`),
  );
  const id = await directive({ what: 'Hội Nông dân các xã góp ý', groups: ['farmers:commune'] });
  expect(await send(id)).toEqual({ promises: 500, recipients: 500 });
  const first = await read(await desk(), (ctx) => listRecipients(ctx, id, { after: null, before: null }));
  const second = await read(await desk(), (ctx) => listRecipients(ctx, id, { after: first.page.after, before: null }));
  expect(new Set([...first.rows, ...second.rows].map((row) => row.unitId)).size).toBe(100);
  expect(
    (await read(await desk(), (ctx) => listRecipients(ctx, id, { after: null, before: second.page.before }))).rows,
  ).toEqual(first.rows);
});
