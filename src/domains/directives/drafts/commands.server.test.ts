import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { registerDocument } from '../commands.server.ts';
import { makeDirective, planInput, planText } from '../testing.ts';
import {
  acceptDrafts,
  addDraft,
  changeDraft,
  dropDraft,
  fillProducts,
  mergeDrafts,
  restoreDraft,
  splitDraft,
} from './commands.server.ts';
import { listDrafts, stampOf } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const desk = (by: WorldAccount = 'coordinator') => office.desk(by);
const drafts = async (documentId: number, by: WorldAccount = 'coordinator') =>
  read(await desk(by), (ctx) => listDrafts(ctx, documentId));
let papers = 0;
const paper = async (text = 'Nội dung.') =>
  (await execute(await desk(), registerDocument, planInput({ symbol: `${(papers += 1)}/KH`, text }))).id;
const add = async (documentId: number, what: string, span: { spanStart?: number; spanEnd?: number } = {}) =>
  (await execute(await desk(), addDraft, { documentId, what, ...span })).id;
const change = { what: 'Rà soát', product: 'Danh sách', mode: 'order', groups: ['front:commune'] };

describe('drafts', () => {
  test('an added passage knows its clause and stands in the order of the text', async () => {
    const id = await paper(planText);
    for (const draft of await drafts(id)) await execute(await desk(), dropDraft, draft);
    const found = (await drafts(id)).length;
    const at = (words: string) => ({
      spanStart: planText.indexOf(words),
      spanEnd: planText.indexOf(words) + words.length,
    });
    await add(id, 'Báo cáo', at('Các đơn vị báo cáo kết quả'));
    await add(id, 'Danh sách', at('gửi danh sách'));
    await add(id, 'Việc thêm ngoài văn bản');
    const added = (await drafts(id)).filter((draft) => draft.reason === 'added-by-officer');
    expect(added.map((draft) => draft.what)).toEqual(['Danh sách', 'Báo cáo', 'Việc thêm ngoài văn bản']);
    expect(added[0]!.clause).toMatch(/^I\.1/);
    expect(await drafts(id)).toHaveLength(found + 3);
    await expect(add(id, 'X', { spanStart: 1, spanEnd: 99_999 })).rejects.toMatchObject({
      fields: { spanEnd: 'passage-out-of-text' },
    });
  });

  test('two people on one draft: the second is told what the first has made of it, and nothing is lost', async () => {
    const documentId = await paper();
    const id = await add(documentId, 'Rà soát hộ nghèo');
    await execute(await desk('leader'), changeDraft, {
      id,
      version: 1,
      ...change,
      what: 'Rà soát hộ nghèo, cận nghèo',
    });
    const late = [
      async () => execute(await desk(), changeDraft, { id, version: 1, ...change, what: 'Việc khác' }),
      async () => execute(await desk(), dropDraft, { id, version: 1 }),
      async () => execute(await desk(), acceptDrafts, { documentId, drafts: [{ id, version: 1 }] }),
      async () => execute(await desk(), splitDraft, { id, version: 1, at: 4 }),
    ];
    for (const attempt of late) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'draft-changed',
        details: { by: 'Trần Thường Trực', what: 'Rà soát hộ nghèo, cận nghèo', version: 2, state: 'proposed' },
      });
    }
    expect(await drafts(documentId)).toMatchObject([
      {
        what: 'Rà soát hộ nghèo, cận nghèo',
        version: 2,
        addressees: { groups: [{ organisation: 'front', level: 'commune' }] },
      },
    ]);
  });

  test('a section is accepted whole or not at all', async () => {
    const documentId = await paper();
    const ids = [await add(documentId, 'Việc một'), await add(documentId, 'Việc hai')];
    const seen = ids.map((id) => ({ id, version: 1 }));
    await execute(await desk(), dropDraft, seen[1]);
    await expect(execute(await desk(), acceptDrafts, { documentId, drafts: seen })).rejects.toMatchObject({
      code: 'draft-changed',
    });
    expect((await drafts(documentId)).map((draft) => draft.state)).toEqual(['proposed', 'dropped']);
    await execute(await desk(), restoreDraft, { id: ids[1], version: 2 });
    await execute(await desk(), acceptDrafts, { documentId, drafts: [seen[0], { id: ids[1], version: 3 }] });
    expect((await drafts(documentId)).map((draft) => draft.state)).toEqual(['accepted', 'accepted']);
  });

  test('merged and split, in place', async () => {
    const documentId = await paper(planText);
    for (const draft of await drafts(documentId)) await execute(await desk(), dropDraft, draft);
    const words = 'rà soát, lập danh sách hộ nghèo cần sửa nhà; gửi danh sách trước ngày 30/6/2026';
    const spanStart = planText.indexOf(words);
    const id = await add(documentId, words, { spanStart, spanEnd: spanStart + words.length });
    const at = words.indexOf('gửi');
    const second = await execute(await desk(), splitDraft, { id, version: 1, at });
    const own = async () => (await drafts(documentId)).filter((draft) => draft.reason === 'added-by-officer');
    expect((await own()).map((draft) => [draft.what, draft.span])).toEqual([
      ['rà soát, lập danh sách hộ nghèo cần sửa nhà', { start: spanStart, end: spanStart + at - 1 }],
      ['gửi danh sách trước ngày 30/6/2026', { start: spanStart + at - 1, end: spanStart + words.length }],
    ]);
    await execute(await desk(), mergeDrafts, { first: { id, version: 2 }, second: { id: second.id, version: 1 } });
    expect((await own()).map((draft) => draft.what)).toEqual([words]);
    await expect(execute(await desk(), restoreDraft, { id: second.id, version: 2 })).rejects.toMatchObject({
      code: 'draft-merged',
    });
    await expect(execute(await desk(), splitDraft, { id, version: 3, at: 4000 })).rejects.toMatchObject({
      code: 'split-out-of-range',
    });
  });

  test('splitting over and over keeps the order when the room between positions runs out', async () => {
    const documentId = await paper();
    const words = Array.from({ length: 26 }, (_, at) => `w${at}`);
    let id = await add(documentId, words.join(' '));
    const last = await add(documentId, 'sau cùng');
    // Always the first word off the front: each new part squeezes in behind the one that is split.
    for (let at = 25; at > 0; at -= 1) {
      const draft = (await drafts(documentId)).find((each) => each.id === id)!;
      await execute(await desk(), splitDraft, { id, version: draft.version, at: draft.what.lastIndexOf(' ') });
    }
    const all = await drafts(documentId);
    expect(all.map((draft) => draft.what)).toEqual([...words, 'sau cùng']);
    expect(all.at(-1)!.id).toBe(last);
    id = all[0]!.id;
  });

  test('a product for all that lack one, once', async () => {
    const documentId = await makeDirective(
      await desk(),
      [
        { what: 'Việc một', product: '' },
        { what: 'Việc hai', product: 'Kế hoạch' },
      ],
      { symbol: '90/KH' },
    );
    const before = stampOf(await drafts(documentId));
    expect(await execute(await desk(), fillProducts, { documentId, product: 'Báo cáo' })).toEqual({ count: 1 });
    expect((await drafts(documentId)).map((draft) => draft.product)).toEqual(['Báo cáo', 'Kế hoạch']);
    expect(stampOf(await drafts(documentId))).toBeGreaterThan(before);
    expect(await execute(await desk(), fillProducts, { documentId, product: 'Khác' })).toEqual({ count: 0 });
  });

  test('are for those who keep the register: others neither see nor touch them', async () => {
    const documentId = await paper();
    const id = await add(documentId, 'Việc của tỉnh');
    expect(await drafts(documentId, 'officerA')).toEqual([]);
    await expect(execute(await desk('officerA'), dropDraft, { id, version: 1 })).rejects.toMatchObject({
      code: 'draft-not-found',
    });
    await expect(execute(await desk('observer'), dropDraft, { id, version: 1 })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(execute(await desk('officerA'), addDraft, { documentId, what: 'X' })).rejects.toMatchObject({
      code: 'document-not-found',
    });
  });
});
