import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantPath, grantPattern } from '#platform/access/pattern.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { roles } from '#domains/roles.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldAccounts, worldUnits } from '../../../../tests/support/world.ts';
import { resetPassword } from '../codes/commands.server.ts';
import { makeAccount } from '../testing.ts';
import { endGrant, giveGrant } from './commands.server.ts';
import { grantsOf } from './queries.server.ts';
import { grantScopes, mayGive, placeOfScope, type Right } from './rules.ts';

let office: TestOffice;
let leader: OfficeDesk;
let administrator: OfficeDesk;
const today = '2026-06-16';

beforeAll(async () => {
  office = await openTestOffice();
  [leader, administrator] = [await office.desk('leader'), await office.desk('administrator')];
});
afterAll(() => office.close());

const codeOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => null,
    (error: { code?: string }) => error.code,
  );
const officerInA = {
  id: worldAccounts.officerA,
  unitId: worldUnits.frontA,
  role: 'officer',
  scope: 'place-below',
  decision: '12/QĐ-MTTQ-BTT',
};

/** Past the program: what the policy says to the same row. */
async function insertPastTheProgram(desk: OfficeDesk, toAccount: number, right: Right & { pattern?: string }) {
  const isTerritory = right.placeKind === 'territory';
  return inTransaction(office.system.db, { accountId: desk.actor!.accountId, today }, 'read write', async (db) => {
    const at = isTerritory
      ? await db
          .selectFrom('organisation.territory')
          .select('id')
          .where('path', '=', right.place)
          .executeTakeFirstOrThrow()
      : await db.selectFrom('organisation.unit').select('id').where('path', '=', right.place).executeTakeFirstOrThrow();
    await db
      .insertInto('people.access_grant')
      .values({
        account_id: toAccount,
        role: right.role,
        territory_id: isTerritory ? at.id : null,
        unit_id: isTerritory ? null : at.id,
        organisation_code: right.organisation,
        reach: right.reach,
        place_path: grantPath(right),
        pattern: right.pattern ?? grantPattern(right, ['front', 'women']),
        valid_from: today,
        decision: 'Không qua chương trình',
        granted_by: desk.actor!.accountId,
        granted_at: office.clock.now(),
      })
      .execute();
    throw new Error('inserted'); // and taken back
  }).catch((error: { code?: string; message: string }) => (error.message === 'inserted' ? null : error.code));
}

describe('giving', () => {
  test('a right is written with its place, period and decision, and holds from then on', async () => {
    const { grantId } = await execute(leader, giveGrant, { ...officerInA, until: '2026-12-31' });
    const grants = await read(leader, (ctx) => grantsOf(ctx, worldAccounts.officerA));
    expect(grants.find(({ id }) => id === grantId)).toMatchObject({
      ...{ role: 'officer', placeName: 'Xã An Hòa', placeKind: 'territory', reach: 'below', organisationName: null },
      ...{
        from: today,
        until: '2026-12-31',
        decision: '12/QĐ-MTTQ-BTT',
        givenBy: 'Trần Thường Trực',
        state: 'holding',
      },
    });
    expect((await office.desk('officerA')).actor!.grants.map((grant) => grant.pattern)).toContain('vn.t2.t3.*');
  });

  test('an expired or future right gives nothing, in the program and in the database', async () => {
    const { id } = await makeAccount(administrator, {
      unitId: worldUnits.frontB,
      from: '2026-07-01',
      until: '2026-07-31',
    });
    const reaches = async () => {
      const { actor } = await office.desk(id);
      const day = actor && office.clock.now().toISOString().slice(0, 10);
      const seen = await inTransaction(office.system.db, { accountId: id, today: day! }, 'read only', (db) =>
        db.selectFrom('people.account').select('id').where('id', '=', worldAccounts.officerB).execute(),
      );
      return [actor!.grants.length, seen.length];
    };
    expect(await reaches()).toEqual([0, 0]);
    office.clock.set('2026-07-31T10:00:00+07:00');
    expect(await reaches()).toEqual([1, 1]);
    office.clock.set('2026-08-01T10:00:00+07:00');
    expect(await reaches()).toEqual([0, 0]);
    office.clock.set('2026-06-16T10:00:00+07:00');
  });

  test.each([
    ['to oneself', { id: worldAccounts.leader }, 'grant-to-oneself'],
    ['in the neighbouring province', { unitId: worldUnits.frontOther }, 'not-allowed'],
    ['a role above the own', { role: 'administrator' }, 'role-too-wide'],
    ['for days gone by', { from: '2026-06-15' }, 'grant-starts-in-past'],
    ['that ends before it begins', { from: '2026-07-01', until: '2026-06-30' }, 'grant-ends-before-start'],
    ['of a whole place at a branch', { unitId: worldUnits.womenBranchA }, 'scope-not-for-unit'],
    ['to nobody', { id: 99_999 }, 'account-not-found'],
    ['without a decision', { decision: ' ' }, 'input-invalid'],
    ['until a day that there is not', { until: '2026-02-30' }, 'input-invalid'],
  ])('a leader gives nothing %s', async (_, changes, code) => {
    expect(await codeOf(execute(leader, giveGrant, { ...officerInA, ...changes }))).toBe(code);
  });

  test('one who may give in one commune only gives there, however wide the reach', async () => {
    const { id } = await makeAccount(administrator, { unitId: worldUnits.frontA, role: 'leader', scope: 'place' });
    const communeLeader = await office.desk(id);
    const give = (scope: string) => codeOf(execute(communeLeader, giveGrant, { ...officerInA, scope }));
    expect(await give('unit')).toBeNull();
    expect(await give('unit-below')).toBe('grant-too-wide');
    expect(await give('line-below')).toBe('grant-too-wide');
    expect(await give('place-below')).toBe('not-allowed');
  });

  test('a coordinator, an officer and an account without rights give nothing', async () => {
    for (const account of ['coordinator', 'officerA', 'nobody'] as const) {
      expect(
        await codeOf(execute(await office.desk(account), giveGrant, { ...officerInA, id: worldAccounts.observer })),
      ).not.toBeNull();
    }
  });
});

describe('the policy of the database', () => {
  const at = (unitPath: string, scope: (typeof grantScopes)[number], role: string): Right => ({
    ...placeOfScope({ path: unitPath, organisation: unitPath.split('.').at(-1)! }, scope)!,
    role,
  });

  test('refuses what the program refuses: place, organisation, reach, role, oneself', async () => {
    const { id } = await makeAccount(administrator, {
      unitId: worldUnits.womenProvince,
      role: 'leader',
      scope: 'line-below',
    });
    const womenLeader = await office.desk(id);
    const to = worldAccounts.officerA;
    expect(await insertPastTheProgram(womenLeader, to, at('vn.t2.t3.women', 'line-below', 'officer'))).toBeNull();
    expect(await insertPastTheProgram(womenLeader, to, at('vn.t6.front', 'unit', 'officer'))).toBe('42501');
    expect(await insertPastTheProgram(womenLeader, to, at('vn.t2.t3.front', 'unit', 'officer'))).toBe('42501');
    expect(await insertPastTheProgram(womenLeader, to, at('vn.t2.t3.women', 'place-below', 'officer'))).toBe('42501');
    expect(await insertPastTheProgram(womenLeader, to, at('vn.t2.t3.women', 'unit', 'administrator'))).toBe('42501');
    expect(await insertPastTheProgram(womenLeader, id, at('vn.t2.t3.women', 'unit', 'officer'))).toBe('42501');
    const coordinator = await office.desk('coordinator');
    expect(await insertPastTheProgram(coordinator, to, at('vn.t2.t3.women', 'unit', 'officer'))).toBe('42501');
  });

  test('and a pattern that reaches further than the place it names', async () => {
    const right = { ...at('vn.t2.t3.front', 'unit', 'officer'), pattern: 'vn.*' };
    expect(await insertPastTheProgram(administrator, worldAccounts.officerA, right)).toBe('23514');
  });

  test('refuses no more and no less than the rule, on random rights', async () => {
    const holders = await Promise.all(
      (['line-below', 'place', 'unit-below'] as const).map(async (scope) => {
        const { id } = await makeAccount(administrator, { unitId: worldUnits.frontA, role: 'leader', scope });
        return office.desk(id);
      }),
    );
    const right = fc
      .record({
        path: fc.constantFrom('vn.t2.front', 'vn.t2.t3.front', 'vn.t2.t3.women', 'vn.t2.t3.t5.front', 'vn.t2.t4.front'),
        scope: fc.constantFrom(...grantScopes),
        role: fc.constantFrom(...roles),
      })
      .map(({ path, scope, role }) => at(path, scope, role));
    const answers = new Set<boolean>();
    for (const [holder, wanted] of fc.sample(
      fc.tuple(fc.constantFrom(leader, administrator, ...holders), right),
      150,
    )) {
      const { actor, system } = holder;
      const byRule = mayGive(actor!, wanted, worldAccounts.nobody, system.permissions) === null;
      const byPolicy = (await insertPastTheProgram(holder, worldAccounts.nobody, wanted)) === null;
      answers.add(byPolicy);
      expect([byPolicy, wanted, actor!.grants]).toEqual([byRule, wanted, actor!.grants]);
    }
    expect(answers.size).toBe(2);
  });

  test('all lines, here: given by one who holds just that, by nobody who holds less of it', async () => {
    const holder = async (unitId: number, scope: string) =>
      office.desk((await makeAccount(administrator, { unitId, role: 'leader', scope })).id);
    const same = await holder(worldUnits.frontA, 'place');
    const wanted = at('vn.t2.t3.front', 'place', 'officer');
    const to = worldAccounts.nobody;
    expect(await insertPastTheProgram(same, to, wanted)).toBeNull();
    expect(await insertPastTheProgram(same, to, at('vn.t2.t3.front', 'place-below', 'officer'))).toBe('42501');
    expect(await insertPastTheProgram(same, to, at('vn.t2.front', 'place', 'officer'))).toBe('42501');
    for (const scope of ['unit', 'unit-below', 'line-below']) {
      const lesser = await holder(worldUnits.frontA, scope);
      expect(mayGive(lesser.actor!, wanted, to, lesser.system.permissions)).toBe('grant-too-wide');
      expect(await insertPastTheProgram(lesser, to, wanted), scope).toBe('42501');
    }
    // By the command too, which writes what the policy must then let through; and it can be taken back.
    const { grantId } = await execute(same, giveGrant, { ...officerInA, scope: 'place' });
    expect(await codeOf(execute(same, endGrant, { grantId, endsOn: today }))).toBeNull();
  });
});

describe('ending', () => {
  const given = async () => {
    const { id } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    const [grant] = await read(administrator, (ctx) => grantsOf(ctx, id));
    return { id, grantId: grant!.id };
  };

  test('a right ends today or on a day to come, and stays on record', async () => {
    const { id, grantId } = await given();
    await execute(leader, endGrant, { grantId, endsOn: '2026-06-30' });
    expect((await office.desk(id)).actor!.grants).toHaveLength(1);
    await execute(leader, endGrant, { grantId, endsOn: today });
    expect((await office.desk(id)).actor!.grants).toHaveLength(0);
    const [grant] = await read(leader, (ctx) => grantsOf(ctx, id));
    expect(grant).toMatchObject({ state: 'ended', endedOn: today, endedBy: 'Trần Thường Trực' });
    expect(await codeOf(execute(leader, endGrant, { grantId, endsOn: today }))).toBe('grant-already-ended');
  });

  test('not in the past, not the own, not one that one could not give', async () => {
    const { grantId } = await given();
    expect(await codeOf(execute(leader, endGrant, { grantId, endsOn: '2026-06-15' }))).toBe('grant-ends-in-past');
    const own = (await read(leader, (ctx) => grantsOf(ctx, worldAccounts.leader)))[0]!;
    expect(await codeOf(execute(leader, endGrant, { grantId: own.id, endsOn: today }))).toBe('own-grant');
    expect(await codeOf(execute(await office.desk('officerB'), endGrant, { grantId, endsOn: today }))).toBe(
      'grant-not-found',
    );
    const wider = await makeAccount(administrator, { unitId: worldUnits.frontA, role: 'administrator' });
    const [grant] = await read(administrator, (ctx) => grantsOf(ctx, wider.id));
    expect(await codeOf(execute(leader, endGrant, { grantId: grant!.id, endsOn: today }))).toBe('role-too-wide');
  });
});

describe('a new code takes an account over', () => {
  test('so nobody makes one for an account that holds more, also by a right to come or out of sight', async () => {
    expect(await codeOf(execute(leader, resetPassword, { id: worldAccounts.administrator }))).toBe(
      'account-holds-more',
    );
    const later = await makeAccount(administrator, {
      unitId: worldUnits.frontA,
      role: 'administrator',
      from: '2027-01-01',
    });
    expect(await codeOf(execute(leader, resetPassword, { id: later.id }))).toBe('account-holds-more');
    expect(await codeOf(execute(leader, resetPassword, { id: worldAccounts.leader }))).toBe('own-account');
    expect(await codeOf(execute(await office.desk('coordinator'), resetPassword, { id: later.id }))).toBe(
      'not-allowed',
    );
    expect(await codeOf(execute(await office.desk('officerB'), resetPassword, { id: later.id }))).toBe(
      'account-not-found',
    );
  });

  test('the database keeps to that by itself', async () => {
    const insertCode = (desk: OfficeDesk, id: number) =>
      inTransaction(office.system.db, { accountId: desk.actor!.accountId, today }, 'read write', (db) =>
        db
          .insertInto('people.one_time_code')
          .values({
            account_id: id,
            code_hash: 'x',
            purpose: 'reset',
            made_by: desk.actor!.accountId,
            made_at: office.clock.now(),
            expires_at: office.clock.now(),
          })
          .execute(),
      );
    expect(await codeOf(insertCode(leader, worldAccounts.officerA))).toBeNull();
    expect(await codeOf(insertCode(leader, worldAccounts.administrator))).toBe('42501');
    expect(await codeOf(insertCode(leader, worldAccounts.leader))).toBe('42501');
    expect(await codeOf(insertCode(await office.desk('coordinator'), worldAccounts.officerA))).toBe('42501');
  });
});
