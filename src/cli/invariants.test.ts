import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { worldUnits } from '../../tests/support/world.ts';
import { execute } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { leaveRecords } from '#domains/figures/carrying/commands.server.ts';
import { openCollection } from '#domains/figures/collections/commands.server.ts';
import { acceptFigures, sealFigures } from '#domains/figures/deciding/commands.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { aTalk, makeCountedForm, openMonthlyForm } from '#domains/figures/testing.ts';
import { invariants } from './invariants.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => query(commitment(1, 'in_progress')));
  await office.asOwner((query) =>
    query(`insert into commitments.step (commitment_id, at, account_id, step, from_state, to_state)
      values (1, now(), 5, 'receive', 'assigned', 'received'), (1, now(), 5, 'progress', 'received', 'in_progress')`),
  );
  await makeFigures();
  await makeCarried();
});
afterAll(() => office.close());

/** Sent, corrected, sealed and folded by commune A, sent and waiting by commune B. */
async function makeFigures(): Promise<void> {
  const { collectionId } = await openMonthlyForm(office);
  const { frontA, frontB } = worldUnits;
  const coordinator = await office.desk('coordinator');
  for (const [at, values] of [[5, 2, null] as const, [7, 2, 1] as const].entries())
    await execute(await office.desk('officerA'), sendFigures, {
      ...{ collectionId, unitId: frontA, values: [...values], base: at === 0 ? null : at },
    });
  await execute(coordinator, acceptFigures, { collectionId, unitIds: [frontA] });
  await execute(coordinator, sealFigures, { collectionId });
  await office.asOwner((query) => query('select figures.fold(100)'));
  const values = [1, 1, null];
  await execute(await office.desk('officerB'), sendFigures, { collectionId, unitId: frontB, values, base: null });
}

/** Of commune A, talks of May: one left and taken by June, one counted in May after all, one that waits. */
async function makeCarried(): Promise<void> {
  const formId = await makeCountedForm(office);
  const [coordinator, desk] = [await office.desk('coordinator'), await office.desk('officerA')];
  const unitId = worldUnits.frontA;
  const { id: may } = await execute(coordinator, openCollection, { formId, period: '2026-m05' });
  const { id: june } = await execute(coordinator, openCollection, { formId, period: '2026-m06' });
  const log = () => execute(desk, logActivity, aTalk('2026-05-10') as never);
  const send = (collectionId: number, typed: number, base: number | null) =>
    execute(desk, sendFigures, { collectionId, unitId, values: [typed, null, null], base });
  const leave = () => execute(desk, leaveRecords, { collectionId: may, unitId, positions: [2, 3] });
  await log();
  await send(may, 1, null);
  await log();
  await leave();
  await send(june, 1, null);
  await log();
  await leave();
  await send(may, 2, 1);
  await log();
  await leave();
}

const ownRecords = 'update figures.cell_records r set record_ids = r.record_ids || k.record_ids from figures.carried k';
const newestOfMay = `r.collection_id = k.collection_id and r.position = k.position and r.rev = 2`;

/** What no command may write. */
const unguarded = 'alter table figures.expectation disable trigger user';

/** Of the province Front to the Front of commune A, as the owner of the tables may write it. */
function commitment(id: number, state: string, parties = `array['vn.t2.front', 'vn.t2.t3.front']::ltree[]`): string {
  return `insert into commitments.commitment (id, origin_kind, origin_id, origin_label, mode, asker_unit_id, asker_path, owner_unit_id,
      owner_path, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
    values (${id}, 'directive', 1, 'x', 'order', ${worldUnits.frontProvince}, 'vn.t2.front', ${worldUnits.frontA}, 'vn.t2.t3.front',
      ${parties}, 'x', 'x', '2026-06-01', now(), 3, '2026-06-30', 'paper', '${state}')`;
}

function paper(state: string): string {
  return `insert into directives.document (id, register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key,
      title, text, reading, state, registered_at, registered_by)
    values (1, ${worldUnits.frontProvince}, 'vn.t2.front', 'out', 'x', 'x', 'x', '2026-06-01', 'x', 'x', 'x', '{}', '${state}', now(), 3)`;
}

const dispatch = `insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at,
    paper_kind, paper_symbol, paper_issued_on, paper_title)
  values (1, ${worldUnits.frontProvince}, 'vn.t2.front', ${worldUnits.frontA}, 'vn.t2.t3.front', now(), 'x', 'x', '2026-06-02', 'x')`;

/** What breaks each rule, and whom the check then names. */
const planted: Record<keyof typeof invariants, { break: string[]; named: string }> = {
  territoryPaths: { break: [`update organisation.territory set path = 'vn.t6.t9' where id = 7`], named: '7' },
  unitPaths: {
    break: [`update organisation.unit set path = 'vn.t6.t7.women' where id = ${worldUnits.frontOtherCommune}`],
    named: '701',
  },
  accountPaths: { break: [`update people.account set unit_path = 'vn.t6.front' where id = 5`], named: '5' },
  grantPatterns: {
    break: [
      `update people.access_grant set place_path = 'vn.t6.front', pattern = 'vn.t6.front.*' where account_id = 5`,
    ],
    named: `(select id from people.access_grant where account_id = 5)`,
  },
  commitmentParties: { break: [commitment(2, 'assigned', `array['vn.t2.front']::ltree[]`)], named: '2' },
  commitmentSteps: { break: [commitment(3, 'withdrawn')], named: '3' },
  commitmentChanges: {
    break: [
      commitment(5, 'received'),
      `with s as (insert into commitments.step (commitment_id, at, account_id, step, from_state, to_state)
         values (5, now(), 3, 'receive', 'assigned', 'received'), (5, now(), 3, 'change', 'received', 'received') returning id, step)
       insert into commitments.change (step_id, commitment_id, old_due_on, new_due_on)
         select id, 5, '2026-06-30', '2026-07-31' from s where step = 'change'`,
    ],
    named: '5',
  },
  commitmentParts: {
    break: [
      commitment(6, 'assigned'),
      `update commitments.commitment set cooperating_unit_ids = '{${worldUnits.frontB}}', parties = parties || 'vn.t2.t4.front'::ltree where id = 6`,
    ],
    named: '6',
  },
  claimEvidence: { break: [commitment(4, 'claimed')], named: '4' },
  dispatches: { break: [paper('sent')], named: '1' },
  figureTotals: {
    break: [
      `update figures.rollup set total = total + 1 where territory_id = 2 and organisation_code = 'front' and indicator_id = 1`,
    ],
    named: `'THU-1 2026-m06'`,
  },
  figureChains: {
    break: [
      `update figures.revision set vals = '{6,2,NULL}' where collection_id = 1 and unit_id = ${worldUnits.frontA} and rev = 1`,
    ],
    named: `'1:301:1'`,
  },
  figureRevisions: {
    break: [
      unguarded,
      `update figures.expectation set rev = 1 where collection_id = 1 and unit_id = ${worldUnits.frontA}`,
    ],
    named: `'1:301'`,
  },
  figureSeals: { break: [`update figures.sealed_revision set rev = 1`], named: '1' },
  figureExpectations: {
    break: [`update figures.expectation set province_id = 1 where unit_id = ${worldUnits.womenA}`],
    named: `'1:304'`,
  },
  figureRates: {
    break: [
      `update figures.rollup set reported = 5 where territory_id = 2 and organisation_code = 'all' and indicator_id = 2`,
    ],
    named: `'THU-2 2026-m06 2 all'`,
  },
  figureDeltas: {
    break: [
      `insert into figures.delta (id, collection_id, unit_id, to_rev) overriding system value values (900, 1, ${worldUnits.womenB}, 1)`,
    ],
    named: '900',
  },
  figureCarried: { break: [`${ownRecords} where k.id = 1 and ${newestOfMay}`], named: '1' },
  storedFiles: {
    break: [
      `insert into platform.file (id, hash, name, media_type, size, stored_at, stored_by)
       overriding system value values (9, '${'0'.repeat(64)}', 'x', 'text/plain', 1, now(), 3)`,
    ],
    named: '9',
  },
  rearrangements: {
    break: [
      `insert into organisation.rearrangement (id, parent_id, paper, paper_on, effective_on, label, rows, state, counted_before, counted_after, made_at, made_by)
        values (1, 3, 'x', '2026-06-01', '2026-06-01', 'x', '[]', 'closed', '[{"at": 0, "what": "post", "count": 2}]', '[]', now(), 1)`,
    ],
    named: '1',
  },
  personalColumns: {
    break: [`delete from platform.personal_column where column_name = 'people.contact.phone'`],
    named: `'people.contact.phone'`,
  },
};

/** Breaks the rule, asks, and takes the break back. */
async function offendersAfter(statements: readonly string[], rule: keyof typeof invariants): Promise<string[]> {
  return office.asOwner(async (query) => {
    await query('begin');
    try {
      for (const statement of statements) await query(statement);
      return await invariants[rule]({ query, files: office.system.files });
    } finally {
      await query('rollback');
    }
  });
}

describe('check', () => {
  test.each(Object.keys(invariants) as (keyof typeof invariants)[])(
    '%s holds, and a planted offence is named',
    async (rule) => {
      expect(await offendersAfter([], rule)).toEqual([]);
      const { break: statements, named } = planted[rule];
      const [{ id } = {}] = (await office.asOwner((query) => query(`select (${named})::text as id`))).rows;
      expect(await offendersAfter(statements, rule)).toEqual([id]);
    },
  );

  test.each([
    [
      'taken, while the report that took it has it no more',
      `update figures.cell_records r set record_ids = '{}' where rev = 1 and position = 2`,
      ['1'],
    ],
    [
      'counted and still waiting',
      `update figures.carried set taken_collection_id = null, taken_unit_id = null where id = 1`,
      ['1'],
    ],
    ['waiting, and counted in its own period', `${ownRecords} where k.id = 5 and ${newestOfMay}`, ['5']],
    ['waiting, though its period was sent anew', `update figures.carried set off_rev = null where id = 3`, ['3']],
    [
      'taken by a report of an earlier period',
      `update figures.collection set starts_on = '2026-04-01' where id = 3`,
      ['1', '2'],
    ],
  ])('of what was left to the next report: %s', async (_, statement, named) => {
    expect(await offendersAfter([statement], 'figureCarried')).toEqual(named);
  });

  test('a paper that is not out, or was taken back, stands open to nobody', async () => {
    expect(await offendersAfter([paper('sent'), dispatch], 'dispatches')).toEqual([]);
    expect(await offendersAfter([paper('recalled'), dispatch], 'dispatches')).toEqual(['1']);
  });
});
