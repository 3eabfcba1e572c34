import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import type { EventOf } from '#platform/command/events.server.ts';
import { serviceDesk } from '#server/session.ts';
import { receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import type { Acting } from '#domains/tables.ts';
import { z } from 'zod';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { dataSet } from '../open-data/queries.server.ts';
import { dataObjects } from '../open-data/rules.ts';
import { countPromises, getPromise, listPromises } from './queries.server.ts';
import { publicStandings } from './schema.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const everywhere = { provinceId: null, communeId: null };
const promise = (part: number, more: object = {}) => ({
  ...{ sourceKey: 'dialogue:1', sourcePart: part, commitmentId: null, unitId: worldUnits.frontA },
  ...{ unitPath: 'vn.t2.t3.front', ownerUnitId: worldUnits.frontB, areaId: null, fieldCode: 'traffic' },
  ...{
    asked: `Đường hẻm số ${part} bao giờ sửa?`,
    promised: 'Sửa xong trong quý III',
    sourceLabel: 'Thông báo kết luận',
  },
  ...{ askedOn: '2026-06-01', dueOn: '2026-06-30', publishedOn: '2026-06-10' },
  ...more,
});

/** Says in the name of an officer what a domain below would announce. */
const announced = defineCommand({
  name: 'test.announce',
  input: z.object({ name: z.string(), payload: z.unknown() }),
  run: async (ctx: Acting, event) => ctx.announce(event as EventOf),
});
const announce = async (name: string, payload: unknown) =>
  execute(await office.desk('officerA'), announced, { name, payload });
const asPublic = async <R>(body: Parameters<typeof read<never, R>>[1]) =>
  read((await serviceDesk(office.system, 'portal')) as never, body);
const list = (filter = {}, most = 50) =>
  asPublic((ctx) => listPromises(ctx as never, { place: everywhere, filter, most }));

beforeEach(async () => {
  await office.asOwner((query) => query(`delete from portal.promise`));
});

describe('what a domain makes public', () => {
  test('stands at once, is worded anew, and is taken back whole or in part', async () => {
    await announce('ConclusionPublished', { dialogueId: 1, promises: [promise(1), promise(2)] });
    expect((await list()).map((row) => row.asked)).toEqual([
      'Đường hẻm số 2 bao giờ sửa?',
      'Đường hẻm số 1 bao giờ sửa?',
    ]);
    await announce('ConclusionPublished', {
      dialogueId: 1,
      promises: [promise(1, { promised: 'Sửa xong trong tháng 7' })],
    });
    expect((await list()).at(-1)).toMatchObject({ promised: 'Sửa xong trong tháng 7', standing: 'answered' });
    await announce('PublicationTakenBack', {
      kind: 'conclusion',
      sourceKey: 'dialogue:1',
      sourcePart: 1,
      on: '2026-06-16',
    });
    expect(await list()).toHaveLength(1);
    await announce('PublicationTakenBack', {
      kind: 'conclusion',
      sourceKey: 'dialogue:1',
      sourcePart: null,
      on: '2026-06-16',
    });
    expect(await list()).toEqual([]);
  });

  test('an answer stands by the word of whoever asked', async () => {
    await announce('ConclusionPublished', { dialogueId: 1, promises: [] });
    await office.asOwner((query) =>
      query(`insert into portal.promise (kind, source_key, unit_id, unit_path, owner_unit_id, asked, promised, source_label, asked_on, published_on)
        values ('answer', 'petition:1', ${worldUnits.frontA}, 'vn.t2.t3.front', ${worldUnits.frontA}, 'x', 'y', 'z', '2026-06-01', '2026-06-02')`),
    );
    expect((await list())[0]!.standing).toBe('answered');
    await announce('AnswerJudged', { sourceKey: 'petition:1', verdict: 'not_solved' });
    expect((await list())[0]!.standing).toBe('disputed');
  });
});

describe('how a promise stands', () => {
  const states = [
    ['assigned', 'doing'],
    ['received', 'doing'],
    ['in_progress', 'doing'],
    ['claimed', 'claimed'],
    ['returned', 'disputed'],
    ['confirmed', 'confirmed'],
    ['declined', 'ended'],
    ['withdrawn', 'ended'],
  ] as const;

  async function stand(rows: readonly (readonly [string, string])[], due: string) {
    await office.asOwner(async (query) => {
      for (const [at, [state]] of rows.entries()) {
        const { rows: made } = await query(
          `insert into commitments.commitment (origin_kind, origin_id, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path,
             parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state, claimed_on)
           select 'dialogue', 1, 'x', 'order', a.id, a.path, o.id, o.path, array[a.path, o.path], 'x', 'x', '2026-06-01', now(), 1, $1::date,
             'officer', $2, case when $2 = 'claimed' then date '2026-06-15' end
           from organisation.unit a, organisation.unit o where a.id = ${worldUnits.frontA} and o.id = ${worldUnits.frontB} returning id`,
          [due, state],
        );
        await query(
          `insert into portal.promise (kind, source_key, source_part, commitment_id, unit_id, unit_path, owner_unit_id, asked, promised,
             source_label, asked_on, due_on, published_on)
           values ('conclusion', 'dialogue:1', $1, $2, ${worldUnits.frontA}, 'vn.t2.t3.front', ${worldUnits.frontB}, $3, 'y', 'z', '2026-06-01', $4, '2026-06-10')`,
          [at + 1, made[0]!.id, state, due],
        );
      }
    });
  }

  test('by its commitment, a claim never as done', async () => {
    await stand(states, '2026-06-30');
    const rows = await list();
    expect(rows.map((row) => [row.asked, row.standing]).toReversed()).toEqual(states.map((pair) => [...pair]));
    expect(await asPublic((ctx) => countPromises(ctx as never, everywhere))).toEqual({
      ...{ confirmed: 1, claimed: 1, answered: 0, doing: 3, disputed: 1, late: 0, ended: 2 },
    });
  });

  test('late past its day, also where the asker sent it back', async () => {
    await stand(
      [
        ['assigned', ''],
        ['returned', ''],
        ['claimed', ''],
      ],
      '2026-06-12',
    );
    expect((await list()).map((row) => row.standing)).toEqual(['claimed', 'late', 'late']);
    expect(await list({ 'tinh-trang': 'late' })).toHaveLength(2);
  });

  test('every standing can be asked for, pages follow one another, and places bound what is seen', async () => {
    await stand(states, '2026-06-30');
    let found = 0;
    for (const standing of publicStandings) found += (await list({ 'tinh-trang': standing })).length;
    expect(found).toBe(states.length);
    const first = await list({}, 5);
    const last = first.at(-1)!;
    const rest = await list({ sau: `${last.publishedOn}_${last.id}` }, 5);
    expect(new Set([...first, ...rest].map((row) => row.id)).size).toBe(states.length);
    const at = (place: { provinceId: number | null; communeId: number | null }) =>
      asPublic((ctx) => listPromises(ctx as never, { place, filter: {}, most: 50 }));
    expect(await at({ provinceId: 2, communeId: null })).toHaveLength(states.length);
    expect(await at({ provinceId: 2, communeId: 3 })).toHaveLength(states.length);
    expect(await at({ provinceId: 2, communeId: 4 })).toEqual([]);
    expect(await asPublic((ctx) => getPromise(ctx as never, { provinceId: 6, communeId: null }, last.id))).toBeNull();
  });

  test('open data has the rows of the page and no person', async () => {
    await stand(states, '2026-06-30');
    const place = { unitId: worldUnits.frontA, unitPath: 'vn.t2.t3.front', provinceId: 2, communeId: 3 };
    const set = await asPublic((ctx) => dataSet(ctx as never, 'loi-hua', place));
    const rows = dataObjects(set);
    expect(rows.map((row) => row.ma)).toEqual((await list()).map((row) => row.id));
    expect(Object.keys(rows[0]!).filter((name) => /ten|nguoi|so_dien_thoai|dia_chi/u.test(name))).toEqual([]);
  });
});

describe('kept pages', () => {
  const mark = () =>
    office.asOwner(async (query) => {
      const { rows } =
        await query(`insert into portal.site (unit_id, unit_path, place, name, about, contact_words, changed_at, changed_by)
        select id, path, 'x/y', 'x', 'x', 'x', now(), 1 from organisation.unit where id = ${worldUnits.frontA}
        on conflict do nothing returning id`);
      siteId ??= rows[0]!.id as number;
      return (await query('select portal.site_mark($1) as mark', [siteId])).rows[0]!.mark;
    });
  let siteId: number | undefined;

  test('are dropped by whatever changes at their place, whichever unit shows it, and by nothing elsewhere', async () => {
    const marks = [await mark(), await mark()];
    expect(marks[1]).toBe(marks[0]);
    const told = (unitId: number, path: string) =>
      `insert into portal.promise (kind, source_key, unit_id, unit_path, owner_unit_id, asked, promised, source_label, asked_on, published_on)
       values ('answer', 'petition:${unitId}', ${unitId}, '${path}', ${unitId}, 'x', 'y', 'z', '2026-06-01', '2026-06-02')`;
    for (const change of [
      told(worldUnits.womenA, 'vn.t2.t3.women'),
      `update portal.promise set promised = 'Sửa ngay'`,
      `update portal.promise set verdict = 'solved'`,
      `update portal.promise set taken_off_on = '2026-06-16'`,
    ]) {
      await office.asOwner((query) => query(change));
      marks.push(await mark());
    }
    expect(new Set(marks).size).toBe(5);
    await office.asOwner((query) => query(told(worldUnits.frontB, 'vn.t2.t4.front')));
    expect(await mark()).toBe(marks.at(-1));
  });

  test('are dropped when the commitment behind a promise moves, and by no other commitment', async () => {
    const made = async () => execute(await office.desk('coordinator'), openForTest, newCommitments());
    const [bound, other] = [await made(), await made()];
    await office.asOwner((query) =>
      query(`insert into portal.promise (kind, source_key, commitment_id, unit_id, unit_path, owner_unit_id, asked, promised, source_label, asked_on, published_on)
       values ('conclusion', 'dialogue:9', ${bound}, ${worldUnits.frontA}, 'vn.t2.t3.front', ${worldUnits.frontA}, 'x', 'y', 'z', '2026-06-01', '2026-06-02')`),
    );
    const before = await mark();
    await execute(await office.desk('officerA'), receiveCommitment, { id: other, version: 1 });
    expect(await mark()).toBe(before);
    await execute(await office.desk('officerA'), receiveCommitment, { id: bound, version: 1 });
    expect(await mark()).not.toBe(before);
  });
});

describe('the service of the public', () => {
  test('reads no commitment, no dialogue without a public plan, no session that is not public', async () => {
    await office.asOwner((query) =>
      query(`insert into dialogue.dialogue (kind, subject, unit_id, unit_path, host_unit_id, host_post, parties, held_on, held_at, place, changed_at, changed_by)
        select 'regular', 'kín', id, path, id, 'Bí thư', array[path], '2026-07-01', '08:00', 'x', now(), 1 from organisation.unit where id = ${worldUnits.frontA}`),
    );
    const count = (table: 'commitments.commitment' | 'dialogue.dialogue' | 'supervision.session' | 'people.person') =>
      asPublic(async (ctx) => (await (ctx as never as Acting).db.selectFrom(table).selectAll().execute()).length);
    expect(await count('commitments.commitment')).toBe(0);
    expect(await count('dialogue.dialogue')).toBe(0);
    expect(await count('supervision.session')).toBe(0);
    await office.asOwner((query) => query(`update dialogue.dialogue set plan_public_on = '2026-06-01'`));
    expect(await count('dialogue.dialogue')).toBe(1);
    // What was promised leads to its dialogue, also where no plan was public before it.
    await office.asOwner((query) =>
      query(`update dialogue.dialogue set plan_public_on = null, state = 'concluded', conclusion_paper = 'x', concluded_on = '2026-07-02',
        conclusion_public_on = '2026-07-02', attended = 1`),
    );
    expect(await count('dialogue.dialogue')).toBe(1);
  });
});
