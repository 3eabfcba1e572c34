import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import type { Acting, OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { changeDraft } from '../drafts/commands.server.ts';
import { listDrafts } from '../drafts/queries.server.ts';
import { issueImplementing } from '../issuing/commands.server.ts';
import { lineageOf } from '../lineage/queries.server.ts';
import { madeCounts, pageOfMade } from '../made/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { makeDirective, planInput, planText } from '../testing.ts';
import { registerDocument } from '../commands.server.ts';
import { addDraft, acceptDrafts, dropDraft } from '../drafts/commands.server.ts';
import { bringBackImplementing, saveImplementing, startImplementing } from './commands.server.ts';
import { editorPage, listVersions } from './queries.server.ts';
import type { Body } from './schema.ts';
import { receiveAt, sendAsIs } from './testing.ts';

let office: TestOffice;
let province: OfficeDesk;
let commune: OfficeDesk;
let leader: OfficeDesk;
let parentId: number;

const task = { what: 'Rà soát hộ nghèo cần sửa nhà', dueOn: '2026-06-30' };
const bothCommunes = [worldUnits.frontA, worldUnits.frontB];

beforeAll(async () => {
  office = await openTestOffice();
  province = await office.desk('coordinator');
  commune = await office.desk('officerA');
  leader = await office.desk('leader');
  // A paper with words, references and a target, and one task for two communes.
  parentId = (await execute(province, registerDocument, planInput())).id;
  const found = await read(province, (ctx) => listDrafts(ctx, parentId));
  for (const { id, version } of found) await execute(province, dropDraft, { id, version });
  const { id } = await execute(province, addDraft, { documentId: parentId, what: task.what });
  const said = { mode: 'order', product: 'Danh sách', dueOn: task.dueOn, unitIds: bothCommunes };
  await execute(province, changeDraft, { id, version: 1, what: task.what, ...said });
  await execute(province, acceptDrafts, { documentId: parentId, drafts: [{ id, version: 2 }] });
  await sendAsIs(province, parentId);
});
afterAll(() => office.close());

const start = (desk: OfficeDesk, unitId: number = worldUnits.frontA) =>
  execute(desk, startImplementing, { documentId: parentId, unitId, kind: 'plan' });
const page = (desk: OfficeDesk, id: number) => read(desk, (ctx) => editorPage(ctx, id));
const withTask = (body: Body, change: Partial<Body['tasks'][number]>): Body => ({
  ...body,
  tasks: body.tasks.map((one) => ({ ...one, ...change })),
});

describe('a unit’s own paper', () => {
  let id: number;

  test('begins only from a paper that was received, and by whoever registers in the unit', async () => {
    await expect(start(commune)).rejects.toMatchObject({ code: 'dispatch-not-received' });
    await receiveAt(commune, parentId);
    await expect(start(await office.desk('officerB'))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(start(await office.desk('observer'))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(start(await office.desk('otherCoordinator'))).rejects.toMatchObject({ code: 'document-not-found' });
    ({ id } = await start(commune));
    expect(await start(commune)).toEqual({ id });
  });

  test('begins with the grounds of its parent, its task and its targets', async () => {
    const { draft, parent } = await page(commune, id);
    expect(draft.layout).toBe('state');
    expect(draft.body.basis).toContain('05/CTPH-MTTQ ngày 15/01/2026');
    expect(draft.body.basis).toContain('Thực hiện Kế hoạch số 12/KH-MTTQ-BTT ngày 02/06/2026 của Ủy ban MTTQ');
    expect(draft.body.suffix).toBe('KH-MTTQ-BTT');
    expect(draft.body.tasks).toMatchObject([{ what: task.what, dueOn: task.dueOn, groups: ['front:area'] }]);
    expect(parent!.tasks).toMatchObject([{ key: draft.body.tasks[0]!.parent, dueOn: task.dueOn }]);
    expect(parent!.targets.length).toBe(draft.body.targets.length);
  });

  test('is saved as it is typed; the second of two hears of the first, and both wordings are kept', async () => {
    const { body, version } = (await page(commune, id)).draft;
    const first = await execute(commune, saveImplementing, { id, version, body: { ...body, purpose: 'Một' } });
    const stale = { id, version, body: JSON.stringify({ ...body, purpose: 'Hai' }) };
    await expect(execute(leader, saveImplementing, stale)).rejects.toMatchObject({
      code: 'implementing-changed',
      details: { by: 'Vũ Xã An', version: first.version },
    });
    const second = { ...stale, version: first.version, over: 'yes' };
    expect(await execute(leader, saveImplementing, second)).toMatchObject({ version: first.version + 1 });
    const kept = await read(commune, (ctx) => listVersions(ctx, id));
    expect(kept[0]).toMatchObject({ version: first.version, writtenBy: 'Vũ Xã An', body: { purpose: 'Một' } });
    await execute(commune, bringBackImplementing, { id, version: first.version + 1, from: first.version });
    expect((await page(commune, id)).draft.body.purpose).toBe('Một');
    await expect(
      execute(commune, bringBackImplementing, { id, version: first.version + 2, from: 999 }),
    ).rejects.toMatchObject({ code: 'implementing-version-not-found' });
  });

  test('is nobody else’s', async () => {
    for (const who of ['officerB', 'womenOfficerA', 'otherCoordinator'] as const) {
      const desk = await office.desk(who);
      await expect(page(desk, id)).rejects.toMatchObject({ code: 'implementing-not-found' });
    }
    const { draft } = await page(await office.desk('observer'), id);
    const save = { id, version: draft.version, body: draft.body };
    await expect(execute(await office.desk('observer'), saveImplementing, save)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('does not pass the day of its parent without a reason', async () => {
    const { body, version } = (await page(commune, id)).draft;
    const later = withTask(body, { dueOn: '2026-07-10' });
    const saved = await execute(commune, saveImplementing, { id, version, body: later });
    const issue = { id, version: saved.version, number: 9, issuedOn: '2026-06-16' };
    await expect(execute(commune, issueImplementing, issue)).rejects.toMatchObject({
      code: 'implementing-unfinished',
      fields: { 'tasks.0.dueOn': 'due-easier-without-reason' },
    });
    await execute(commune, saveImplementing, {
      ...{ id, version: saved.version },
      body: withTask(body, { dueOn: '2026-06-25' }),
    });
  });

  test('signed on paper it stands in the register, made from its parent, with its tasks accepted', async () => {
    const { draft } = await page(commune, id);
    const issue = { id, version: draft.version, number: 9 };
    const early = execute(commune, issueImplementing, { ...issue, issuedOn: '2026-06-01' });
    await expect(early).rejects.toMatchObject({ fields: { issuedOn: 'issued-before-parent' } });
    const { documentId } = await execute(commune, issueImplementing, { ...issue, issuedOn: '2026-06-16' });
    const made = await read(commune, (ctx) => findDocument(ctx, documentId));
    expect(made).toMatchObject({ symbol: '09/KH-MTTQ-BTT', direction: 'out', kind: 'kế hoạch', state: 'reading' });
    const [only, ...others] = await read(commune, (ctx) => listDrafts(ctx, documentId));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ state: 'accepted', dueOn: '2026-06-25', product: 'Danh sách' });
    expect(only!.span).not.toBeNull();
    const change = { ...only!, groups: ['front:area'], unitIds: [], supportIds: [] };
    await expect(execute(commune, changeDraft, { ...change, dueOn: '2026-07-01' })).rejects.toMatchObject({
      fields: { dueOn: 'due-easier-without-reason' },
    });
    await expect(execute(commune, issueImplementing, { ...issue, issuedOn: '2026-06-16' })).rejects.toMatchObject({
      code: 'implementing-not-open',
    });
  });

  test('sent on, its promises carry out the one that was received', async () => {
    const { draft } = await page(commune, id);
    await expect(sendAsIs(commune, draft.documentId!)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await sendAsIs(leader, draft.documentId!)).toMatchObject({ promises: 1, recipients: 1 });
    const { rows } = await office.asOwner((query) =>
      query(
        `select p.owner_unit_id::int as parent, c.owner_unit_id::int as child from commitments.commitment c
         join commitments.commitment p on p.id = c.parent_id where c.origin_id = ${draft.documentId}`,
      ),
    );
    expect(rows).toEqual([{ parent: worldUnits.frontA, child: worldUnits.frontAreaA1 }]);
  });

  test('the sender sees who has a paper of its own and who has not, by number and day; others see nothing', async () => {
    const counts = await read(province, (ctx) => madeCounts(ctx, [parentId]));
    expect(counts.get(parentId)).toEqual({ recipients: 2, made: 1 });
    const made = await read(province, (ctx) => pageOfMade(ctx, parentId, true, 0));
    expect(made.rows).toMatchObject([{ unitId: worldUnits.frontA, paper: { symbol: '09/KH-MTTQ-BTT', eased: 0 } }]);
    const waiting = await read(province, (ctx) => pageOfMade(ctx, parentId, false, 0));
    expect(waiting.rows).toMatchObject([{ unitId: worldUnits.frontB, paper: null }]);
    expect(JSON.stringify(made)).not.toContain('Tháng cao điểm');
    for (const desk of [commune, await office.desk('officerB'), await office.desk('otherCoordinator')]) {
      expect(await read(desk, (ctx) => madeCounts(ctx, [parentId]))).toEqual(new Map());
      expect((await read(desk, (ctx) => pageOfMade(ctx, parentId, true, 0))).rows).toEqual([]);
    }
  });
});

test('the database keeps everybody from a parent that does not open', async () => {
  const stranger = await office.desk('otherCoordinator');
  const claimed = defineCommand({
    name: 'claimParent',
    input: z.object({}),
    run: async (ctx: Acting) =>
      ctx.db
        .insertInto('directives.document')
        .values({
          ...{
            register_unit_id: worldUnits.frontOther,
            register_path: 'vn.t6.front',
            direction: 'out',
            state: 'reading',
          },
          ...{ issuer: 'x', kind: 'x', symbol: 'x', title: 'x', text: 'x', reading: '{}', document_key: 'x|x|x' },
          ...{
            issued_on: ctx.today,
            registered_at: ctx.now,
            registered_by: ctx.actor.accountId,
            derived_from: parentId,
          },
        })
        .execute(),
  });
  await expect(execute(stranger, claimed, {})).rejects.toMatchObject({ code: 'not-allowed' });
});

describe('the lineage', () => {
  const lineage = async (desk: OfficeDesk, id: number) =>
    read(desk, async (ctx) => lineageOf(ctx, (await findDocument(ctx, id))!));

  test('shows what a paper rests on, the days of each level and the first day that is due', async () => {
    const own = await read(commune, (ctx) =>
      ctx.db
        .selectFrom('directives.document')
        .select('id')
        .where('derived_from', '=', parentId)
        .executeTakeFirstOrThrow(),
    );
    const { levels, firstDueOn } = await lineage(commune, own.id);
    expect(levels.map(({ label, isHere }) => [label, isHere])).toEqual([
      ['Kế hoạch số 12/KH-MTTQ-BTT ngày 02/06/2026', false],
      ['Kế hoạch số 09/KH-MTTQ-BTT ngày 16/06/2026', true],
    ]);
    expect(levels[0]!.gap).toEqual({ days: 14, toArrival: 14, toPaper: 0 });
    expect(levels[0]!.grounds).toMatchObject([
      { id: null, label: 'Chương trình phối hợp số 05/CTPH-MTTQ ngày 15/01/2026', title: null },
    ]);
    expect(firstDueOn).toBe('2026-06-25');
  });

  test('counts for the sender, and opens nothing that the reader may not open', async () => {
    const seen = await lineage(province, parentId);
    expect(seen.made).toMatchObject({ count: { recipients: 2, made: 1 } });
    // The coordinator's rights reach the commune here; the other commune sees its own only.
    const officerB = await office.desk('officerB');
    const other = await lineage(officerB, parentId);
    expect([other.made, other.below]).toEqual([null, []]);
    expect(JSON.stringify(other)).not.toContain('09/KH');
    const stranger = await office.desk('otherCoordinator');
    expect(await read(stranger, (ctx) => findDocument(ctx, parentId))).toBeNull();
  });

  test('a paper that replaces another ends it, in the register in which it stands', async () => {
    const text = planText
      .replaceAll('12/KH', '40/KH')
      .replace('II. TỔ CHỨC', 'Kế hoạch này thay thế Kế hoạch số 12/KH-MTTQ-BTT ngày 02/6/2026.\nII. TỔ CHỨC');
    await execute(province, registerDocument, planInput({ symbol: '40/KH-MTTQ-BTT', issuedOn: '2026-06-10', text }));
    const { levels, changes } = await lineage(province, parentId);
    expect(levels.at(-1)).toMatchObject({ force: 'ended', forceBy: 'Kế hoạch số 40/KH-MTTQ-BTT ngày 10/06/2026' });
    expect(changes).toMatchObject([{ relation: 'replaces', isByThis: false }]);
    // The commune was not sent the new paper: it does not learn of it here.
    expect((await lineage(commune, parentId)).levels.at(-1)).toMatchObject({ force: 'in-force' });
  });

  test('a chain that one line names is four levels, though three papers are named only', async () => {
    const text = planText
      .replaceAll('12/KH', '41/KH')
      .replace(
        /Căn cứ Chương trình.*/u,
        'Thực hiện Nghị quyết số 04-NQ/TW ngày 01/4/2026, Kế hoạch số 03-KH/TW ngày 18/5/2026, Kế hoạch số 83-KH/TU ngày 12/6/2026, Ban Thường trực ban hành kế hoạch như sau:',
      );
    const paper = { symbol: '41/KH-MTTQ-BTT', issuedOn: '2026-06-16', text };
    const { id } = await execute(province, registerDocument, planInput(paper));
    const { levels } = await lineage(province, id);
    expect(levels.map(({ gap }) => gap?.days ?? null)).toEqual([47, 25, 4, null]);
    expect(levels.map(({ level }) => level)).toEqual(['nation', 'nation', 'province', 'province']);
  });

  test('an empty paper has a picture too', async () => {
    const id = await makeDirective(province, [], { symbol: '42/KH-MTTQ-BTT' });
    expect(await lineage(province, id)).toMatchObject({ below: [], made: null, changes: [], firstDueOn: null });
  });
});
