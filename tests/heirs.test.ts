import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { addDialogueConclusion, issueConclusions } from '#domains/dialogue/conclusions/commands.server.ts';
import { holdDialogue, planDialogue } from '#domains/dialogue/dialogues/commands.server.ts';
import { makeDialogue } from '#domains/dialogue/dialogues/testing.ts';
import { publishConclusions } from '#domains/dialogue/publishing/commands.server.ts';
import { raiseMatter } from '#domains/dialogue/raised/commands.server.ts';
import { carryThrough, makePlan } from '#domains/organisation/rearrangement/testing.ts';
import { listPublicDialogues, unitsOfPlace } from '#domains/portal/answered/queries.server.ts';
import { listPromises } from '#domains/portal/promises/queries.server.ts';
import { placeOfSite } from '#domains/portal/promises/rules.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from './support/office.ts';
import type { WorldAccount } from './support/world.ts';

// What was promised in public before communes became one, or one was divided, as the public finds it at the place that followed.

let office: TestOffice;
const rowsOf = async (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const act = async (by: WorldAccount, command: unknown, input: object) =>
  (await execute(await office.desk(by), command as Command<Database, z.ZodType, unknown>, input)) as { id: number };

/** A commune beside those of the test world, with its Front. */
async function commune(id: number, unit: number): Promise<void> {
  await office.asOwner(async (query) => {
    await query(
      `insert into organisation.territory (id, level, path, opened_on) values (${id}, 'commune', 'vn.t2.t${id}', '1945-09-02')`,
    );
    await query(`insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
      values (${id}, '1945-09-02', 'Xã Thử ${id}', 'commune', 2, 'xa ${id}', 'xa ${id}')`);
    await query(`insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
      values (${unit}, 'front', ${id}, 'committee', 'Mặt trận xã ${id}', 'Mặt trận xã ${id}', 'vn.t2.t${id}.front', 'commune', 'x', 'x', '2025-07-01')`);
  });
}

/** A dialogue of this unit, its one promise of itself in public. Over, and with the promise still open. */
async function promised(unitId: number): Promise<number> {
  const { id } = await act('coordinator', planDialogue, makeDialogue({ unitId, hostUnitId: unitId }));
  await act('coordinator', holdDialogue, { id, version: 1, attended: 40 });
  const matter = { fieldCode: 'environment', competence: 'within', came: 'there' };
  const { id: raisedId } = await act('coordinator', raiseMatter, { id, ...matter, words: 'Mương khu 2 tắc' });
  await act('coordinator', addDialogueConclusion, {
    ...{ id, raisedId, what: `Nạo vét ${unitId}`, product: 'Mương sạch', ownerUnitId: unitId, dueOn: '2026-07-15' },
  });
  await act('coordinator', issueConclusions, { id, version: 2, paper: '21/TB', on: '2026-06-16' });
  await act('coordinator', publishConclusions, { id, version: 3 });
  return id;
}

const shownAt = async (unitPath: string) => {
  const place = { unitId: 0, unitPath, ...placeOfSite(unitPath) };
  return read(await serviceDesk(office.system, 'portal'), async (ctx) => ({
    promises: (await listPromises(ctx as never, { place, filter: {}, most: 50 })).map(({ promised, standing }) => [
      promised,
      standing,
    ]),
    dialogues: (await listPublicDialogues(ctx as never, await unitsOfPlace(ctx as never, place), 50)).map(
      ({ id }) => id,
    ),
  }));
};

beforeAll(async () => {
  office = await openTestOffice();
  for (const [id, unit] of [
    [12, 1201],
    [13, 1301],
    [14, 1401],
    [15, 1501],
  ] as const)
    await commune(id, unit);
});
afterAll(() => office.close());

test('communes become one: what each had promised stands at the place that follows, once, with its clock', async () => {
  const dialogues = [await promised(1201), await promised(1301)];
  const desk = await office.desk('administrator');
  const id = await makePlan(desk, [{ kind: 'merge', from: [12, 13], name: 'Xã Liên Hợp', placeKind: 'commune' }], {
    parentId: 2,
  });
  await carryThrough(desk, { id, version: 2 });
  const [heir] = await rowsOf(`select distinct u.path::text as path from organisation.rearranged_unit m
    join organisation.unit u on u.id = m.successor_id where m.plan_id = ${id}`);
  expect(await shownAt(String(heir!.path))).toEqual({
    promises: [
      ['Nạo vét 1301', 'doing'],
      ['Nạo vét 1201', 'doing'],
    ],
    dialogues: dialogues.toReversed(),
  });
  expect((await shownAt('vn.t2.front')).promises).toHaveLength(2);

  const at = Number(String(heir!.path).split('.')[2]!.slice(1));
  const again = { kind: 'merge', from: [at, 15], name: 'Xã Đại Đồng', placeKind: 'commune' };
  const next = await makePlan(desk, [again], { parentId: 2, effectiveOn: '2026-06-16' });
  await carryThrough(desk, { id: next, version: 2 });
  const [last] = await rowsOf(`select distinct u.path::text as path from organisation.rearranged_unit m
    join organisation.unit u on u.id = m.successor_id where m.plan_id = ${next}`);
  const shown = await shownAt(String(last!.path));
  expect(shown.promises).toEqual([
    ['Nạo vét 1301', 'doing'],
    ['Nạo vét 1201', 'doing'],
  ]);
  expect(shown.dialogues).toEqual(dialogues.toReversed());
  // What was claimed at the end of the line is what the public reads.
  await rowsOf(`update commitments.commitment set state = 'claimed', claimed_on = '2026-06-16'
    where handed_from is not null and state <> 'handed_over' and what = 'Nạo vét 1201'`);
  expect((await shownAt(String(last!.path))).promises.at(-1)).toEqual(['Nạo vét 1201', 'claimed']);
});

test('a commune is divided: what it had promised stands at the first of those that follow, whose work it is', async () => {
  const dialogue = await promised(1401);
  const desk = await office.desk('administrator');
  const split = { kind: 'split', from: [14], name: 'Xã Đông', others: 'Xã Tây', placeKind: 'commune' };
  const id = await makePlan(desk, [split], { parentId: 2 });
  await carryThrough(desk, { id, version: 2 });
  const [first, other] = await rowsOf(`select u.path::text as path from organisation.unit u
    where u.territory_id = any ((select made_ids from organisation.rearrangement where id = ${id})::bigint[]) order by u.id`);
  expect((await shownAt(String(first!.path))).dialogues).toEqual([dialogue]);
  expect(await shownAt(String(other!.path))).toEqual({ promises: [], dialogues: [] });
  expect((await shownAt(String(first!.path))).promises).toEqual([['Nạo vét 1401', 'doing']]);
});
