import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { registerDocument } from '../commands.server.ts';
import { sendDirective } from '../dispatch/commands.server.ts';
import { acceptDrafts, dropDraft, fillProducts } from '../drafts/commands.server.ts';
import { findDocument } from '../queries.server.ts';
import { planInput } from '../testing.ts';
import { openTasksOf, readingPage, reviewPage } from './queries.server.ts';

let office: TestOffice;
let id: number;
beforeAll(async () => {
  office = await openTestOffice();
  ({ id } = await execute(await office.desk('coordinator'), registerDocument, planInput()));
});
afterAll(() => office.close());

const reading = async (by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), async (ctx) => readingPage(ctx, (await findDocument(ctx, id))!));
const review = async (by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), async (ctx) => reviewPage(ctx, (await findDocument(ctx, id))!));

describe('from the text of a paper to its sending', () => {
  test('the reader’s tasks stand at their places, for the units that their words mean', async () => {
    const page = await reading();
    const communes = page.drafts.find((draft) => draft.what.includes('các xã, phường'))!;
    expect(communes).toMatchObject({ dueSource: 'paper', due: '2026-06-30', unitCount: 2, state: 'proposed' });
    expect(communes.groupWords).toEqual([{ key: 'front:commune', words: 'Tất cả Mặt trận cấp xã' }]);
    expect(page.text.slice(communes.span!.start, communes.span!.end)).toContain('lập danh sách hộ nghèo');
    const women = page.drafts.find((draft) => draft.what.includes('Phụ nữ'))!;
    expect(women).toMatchObject({ mode: 'request', dueSource: 'default', due: '2026-06-30', unitCount: 1 });
    const marked = page.lines.flatMap((line) => line.segments);
    expect(marked.some((piece) => piece.draftId === communes.id)).toBe(true);
    expect(marked.some((piece) => piece.kind === 'reference')).toBe(true);
  });

  test('whoever may draft and not send is told apart from whoever may both, and from whoever only looks', async () => {
    expect(await reading()).toMatchObject({ mayDraft: true, maySend: true });
    expect(await reading('observer')).toMatchObject({ mayDraft: false, maySend: false });
  });

  test('the review names what is missing, then who gets what; what it shows is what is sent', async () => {
    const desk = await office.desk('coordinator');
    expect((await review()).refusal).toMatchObject({ code: 'drafts-still-proposed' });
    const { drafts } = await reading();
    const forNobody = drafts.filter((draft) => draft.unitCount === 0);
    expect(forNobody.map((draft) => draft.what)).toEqual([expect.stringContaining('Các đơn vị')]);
    for (const draft of forNobody) await execute(desk, dropDraft, draft);
    const meant = drafts.filter((draft) => draft.unitCount > 0);
    await execute(desk, acceptDrafts, { documentId: id, drafts: meant });
    const before = await review();
    if (before.refusal?.code === 'draft-without-product')
      await execute(desk, fillProducts, { documentId: id, product: 'Báo cáo' });
    const page = await review();
    expect(page.refusal).toBeNull();
    expect(page.recipients.map((group) => [group.words, group.count])).toEqual([
      ['Mặt trận', 2],
      ['Hội Phụ nữ', 1],
    ]);
    const sent = await execute(desk, sendDirective, { documentId: id, stamp: page.stamp });
    expect(sent).toEqual({ promises: page.promiseCount, recipients: page.recipientCount });
  });

  test('a receiving unit reads the text beside its own work, and no draft', async () => {
    const page = await reading('officerA');
    expect(page.drafts).toEqual([]);
    expect(page.text).toContain('KẾ HOẠCH');
    const mine = await read(await office.desk('officerA'), (ctx) => openTasksOf(ctx, 301, id));
    expect(mine.map((task) => task.dueOn)).toContain('2026-06-30');
    expect(await read(await office.desk('officerA'), (ctx) => openTasksOf(ctx, 401, id))).toEqual([]);
  });
});
