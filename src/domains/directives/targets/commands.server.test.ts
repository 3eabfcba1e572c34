import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { makeIndicators } from '#domains/figures/testing.ts';
import { targetsBelow, targetsOfUnit } from '#domains/indicators/targets/queries.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { recallDirective, sendDirective } from '../dispatch/commands.server.ts';
import { listRecipients } from '../dispatch/queries.server.ts';
import { sendFurther } from '../further/commands.server.ts';
import { furtherPage } from '../further/queries.server.ts';
import { acceptDrafts, changeDraft, dropDraft } from '../drafts/commands.server.ts';
import { listDrafts } from '../drafts/queries.server.ts';
import { readingPage, reviewPage } from '../page/queries.server.ts';
import { registerDocument } from '../commands.server.ts';
import { findDocument } from '../queries.server.ts';
import { planInput, planText } from '../testing.ts';
import { tieTarget, untieTarget } from './commands.server.ts';

let office: TestOffice;
let indicatorIds: number[];
let paper: number;

const act = async <R>(by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown): Promise<R> =>
  execute(await office.desk(by), command as never, input) as Promise<R>;
const view = async <R>(page: typeof readingPage | typeof reviewPage, by: WorldAccount = 'coordinator') =>
  read(await office.desk(by), async (ctx) => page(ctx, (await findDocument(ctx, paper))!)) as Promise<R>;
type Reading = Awaited<ReturnType<typeof readingPage>>;
type Review = Awaited<ReturnType<typeof reviewPage>>;
const targetsOf = async (by: WorldAccount, unitId: number) =>
  read(await office.desk(by), (ctx) => targetsOfUnit(ctx, unitId, 2026));
const tie = (extra: Record<string, unknown> = {}) => ({
  ...{ documentId: paper, position: 0, version: 0, indicatorId: indicatorIds[0], comparator: '>=', value: '2' },
  ...{ per: '', startsOn: '2026-01-01', endsOn: '2026-12-31', spread: 'each', groups: 'front:commune' },
  ...extra,
});

beforeAll(async () => {
  office = await openTestOffice();
  indicatorIds = await makeIndicators(office, 2);
  const text = planText.replace(
    'II. TỔ CHỨC',
    '3. Mỗi xã, phường tổ chức ít nhất 02 cuộc giám sát trong năm 2026.\nII. TỔ CHỨC',
  );
  paper = (await act<{ id: number }>('coordinator', registerDocument, planInput({ text }))).id;
});
afterAll(() => office.close());

describe('a target that the reader found', () => {
  test('is tied to nothing by itself, and its words stay', async () => {
    const { found, targets } = await view<Reading>(readingPage);
    expect(found.targets.length).toBeGreaterThan(1);
    expect(Object.values(targets.ties).every(({ tied, start }) => tied === null && start.indicatorId === null)).toBe(
      true,
    );
  });

  test('is tied by whoever keeps the register, in the unit of the indicator, to units below', async () => {
    await expect(act('officerA', tieTarget, tie())).rejects.toMatchObject({ code: 'document-not-found' });
    await expect(act('coordinator', tieTarget, tie({ value: '2,5' }))).rejects.toMatchObject({
      code: 'target-value-invalid',
    });
    await expect(act('coordinator', tieTarget, tie({ position: 99 }))).rejects.toMatchObject({
      code: 'paper-target-not-found',
    });
    const elsewhere = tie({ groups: [], unitIds: [worldUnits.frontOther] });
    await expect(act('coordinator', tieTarget, elsewhere)).rejects.toMatchObject({ code: 'paper-target-not-below' });
    await act('coordinator', tieTarget, tie());
    const { targets, recipients } = await view<Reading>(readingPage);
    expect(targets.ties['ct-0']).toMatchObject({ version: 1, tied: { value: 2, unitCount: 2, targetId: null } });
    expect(recipients).toBe(2);
  });

  test('another hand that was quicker is not written over', async () => {
    await expect(act('coordinator', tieTarget, tie({ value: '3' }))).rejects.toMatchObject({
      code: 'target-tie-changed',
    });
    await act(
      'coordinator',
      tieTarget,
      tie({ position: 1, indicatorId: indicatorIds[1], spread: 'total', value: '50' }),
    );
    await act('coordinator', untieTarget, { documentId: paper, position: 1, version: 1 });
    expect((await view<Reading>(readingPage)).targets.ties['ct-1']).toMatchObject({ version: 2, tied: null });
    await act('coordinator', tieTarget, {
      ...tie({ position: 1, indicatorId: indicatorIds[1], spread: 'total', value: '50', version: 2 }),
    });
  });
});

describe('the sending', () => {
  test('opens targets with the paper and its clause, at the sender and at each unit, and the units get the paper', async () => {
    const coordinator = await office.desk('coordinator');
    const [first, ...rest] = await read(coordinator, (ctx) => listDrafts(ctx, paper));
    for (const draft of rest) await execute(coordinator, dropDraft, draft);
    await execute(coordinator, changeDraft, {
      ...{ id: first!.id, version: first!.version, what: 'Rà soát', product: 'Danh sách', mode: 'order' },
      unitIds: [worldUnits.frontA],
    });
    const drafts = (await read(coordinator, (ctx) => listDrafts(ctx, paper))).filter(({ id }) => id === first!.id);
    await execute(coordinator, acceptDrafts, { documentId: paper, drafts });
    const review = await view<Review>(reviewPage);
    expect(review).toMatchObject({ refusal: null, targetsLeft: expect.any(Number), recipientCount: 2 });
    expect(review.targets.map((one) => [one.code, one.value, one.unitCount])).toEqual([
      [expect.any(String), 2, 2],
      [expect.any(String), 50, 0],
    ]);
    // What was reviewed is what is sent: a target that was tied since stops it.
    await act('coordinator', tieTarget, tie({ version: 1, value: '3' }));
    const stale = { documentId: paper, stamp: review.stamp };
    await expect(act('coordinator', sendDirective, stale)).rejects.toMatchObject({ code: 'drafts-changed-since' });
    const { stamp } = await view<Review>(reviewPage);
    expect(await act('coordinator', sendDirective, { documentId: paper, stamp })).toEqual({
      promises: 1,
      recipients: 2,
    });
    const own = await targetsOf('coordinator', worldUnits.frontProvince);
    expect(own.map((one) => [one.value, one.spread, one.state, one.documentId])).toEqual([
      [3, 'each', 'accepted', paper],
      [50, 'total', 'accepted', paper],
    ]);
    const [given] = await targetsOf('officerB', worldUnits.frontB);
    expect(given).toMatchObject({ parentId: own[0]!.id, value: 3, state: 'set', givenById: worldUnits.frontProvince });
    expect(given!.paperLabel).toMatch(/^Kế hoạch số 12\/KH-MTTQ-BTT ngày 02\/06\/2026, mục I\.\d/u);
    expect((await view<Reading>(readingPage)).targets.ties['ct-0']!.tied).toMatchObject({ targetId: own[0]!.id });
    const sent = await read(coordinator, (ctx) => listRecipients(ctx, paper, { after: null, before: null }));
    expect(sent.rows).toHaveLength(2);
  });

  test('recipients see no drafts of the sender', async () => {
    expect((await view<Reading>(readingPage, 'officerA')).targets).toEqual({ ties: {}, catalogue: [] });
  });

  test('a recall takes back what one unit was given, or everything', async () => {
    const why = { documentId: paper, reason: 'Sai mức', paper: '20/TB-MTTQ' };
    await act('coordinator', recallDirective, { ...why, unitIds: [worldUnits.frontB] });
    const [mine] = await targetsOf('coordinator', worldUnits.frontProvince);
    const below = async () =>
      read(await office.desk('coordinator'), async (ctx) =>
        (await targetsBelow(ctx, [mine!.id])).map((one) => one.unitId),
      );
    expect(await below()).toEqual([worldUnits.frontA]);
    // Sent again to the unit, the same target goes with it; a shared one has nobody below to go to.
    const tied = await read(await office.desk('coordinator'), (ctx) => furtherPage(ctx, paper));
    expect(tied.targets).toMatchObject([{ value: 3, comparator: '>=' }]);
    const again = { documentId: paper, unitIds: [worldUnits.frontB, worldUnits.frontOther] };
    const targetIds = tied.targets.map((one) => one.id);
    await expect(act('coordinator', sendFurther, { ...again, targetIds: [99_999] })).rejects.toMatchObject({
      code: 'paper-target-not-found',
    });
    expect(await act('coordinator', sendFurther, { ...again, targetIds })).toEqual({
      ...{ promises: 0, recipients: 2, targets: 1 },
    });
    expect(await below()).toEqual([worldUnits.frontB, worldUnits.frontA]);
    expect((await targetsOf('officerB', worldUnits.frontB))[0]).toMatchObject({ value: 3, state: 'set' });
    await act('coordinator', recallDirective, why);
    expect(await below()).toEqual([]);
    expect(await targetsOf('coordinator', worldUnits.frontProvince)).toEqual([]);
  });
});
