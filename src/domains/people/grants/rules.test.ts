import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GrantPlace, grantPattern, matchesPattern } from '#platform/access/pattern.ts';
import { type Role, rolePermissions, roles } from '#domains/roles.ts';
import { grantScopes, grantState, mayGive, mayManage, placeOfScope, refusePeriod, type Right } from './rules.ts';

const organisations = ['front', 'farmers', 'women'];
const role = fc.constantFrom(...roles);
const territory = fc
  .array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })
  .map((ids) => ['vn', ...ids.map((id) => `t${id}`)].join('.'));
const unit = fc
  .record({ at: territory, organisation: fc.constantFrom(...organisations) })
  .map(({ at, organisation }) => ({ path: `${at}.${organisation}`, organisation }));
const place = fc
  .record({ unit, scope: fc.constantFrom(...grantScopes) })
  .map(({ unit: at, scope }) => placeOfScope(at, scope)!);
const right: fc.Arbitrary<Right> = fc
  .record({ place, role })
  .map(({ place: at, role: name }) => ({ ...at, role: name }));
const rights = fc.array(right, { maxLength: 3 });
const path = fc.oneof(
  unit.map((one) => one.path),
  unit.map((one) => `${one.path}.u1`),
);
const permitted = (held: Right, permission: string, at: string) =>
  (rolePermissions[held.role as Role] as readonly string[]).includes(permission) &&
  matchesPattern(at, grantPattern(held, organisations));

const at = (path: string, organisation: string | null, reach: GrantPlace['reach']): GrantPlace => ({
  place: path,
  placeKind: 'territory',
  organisation,
  reach,
});
const leader = { accountId: 2, posts: [], grants: [{ ...at('vn.t2', null, 'below'), role: 'leader' }] };

describe('what one may give', () => {
  test.each<[string, Right, ReturnType<typeof mayGive>]>([
    ['a lower role further down', { ...at('vn.t2.t3', null, 'below'), role: 'officer' }, null],
    ['the own role at the own place', { ...at('vn.t2', null, 'below'), role: 'leader' }, null],
    ['another province', { ...at('vn.t6', null, 'below'), role: 'officer' }, 'grant-too-wide'],
    ['the country', { ...at('vn', null, 'below'), role: 'officer' }, 'grant-too-wide'],
    ['the administrator', { ...at('vn.t2.t3', null, 'below'), role: 'administrator' }, 'role-too-wide'],
    ['a role that is none', { ...at('vn.t2.t3', null, 'below'), role: 'emperor' }, 'role-too-wide'],
  ])('a leader of a province gives %s', (_, wanted, answer) =>
    expect(mayGive(leader, wanted, 9, rolePermissions)).toBe(answer),
  );

  test('nobody gives anything to oneself, and one without the right to give gives nothing', () => {
    fc.assert(
      fc.property(rights, right, (grants, wanted) => {
        expect(mayGive({ accountId: 2, posts: [], grants }, wanted, 2, rolePermissions)).toBe('grant-to-oneself');
        const without = grants.filter((grant) => !['administrator', 'leader'].includes(grant.role));
        expect(mayGive({ accountId: 2, posts: [], grants: without }, wanted, 9, rolePermissions)).not.toBeNull();
      }),
    );
  });

  test('what was given reaches no path with no permission that the giver lacks there', () => {
    fc.assert(
      fc.property(rights, right, path, (grants, wanted, reached) => {
        fc.pre(grants.every((grant) => grant.role !== 'administrator'));
        fc.pre(mayGive({ accountId: 2, posts: [], grants }, wanted, 9, rolePermissions) === null);
        for (const permission of rolePermissions[wanted.role as Role]) {
          if (!permitted(wanted, permission, reached)) continue;
          expect(grants.some((held) => permitted(held, permission, reached))).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('an administrator gives any role, within the place', () => {
    const administrator = {
      accountId: 1,
      posts: [],
      grants: [{ ...at('vn.t2', null, 'below' as const), role: 'administrator' }],
    };
    for (const name of roles) {
      expect(
        mayGive(administrator, { ...at('vn.t2.t3', 'women', 'below'), role: name }, 9, rolePermissions),
      ).toBeNull();
      expect(mayGive(administrator, { ...at('vn', 'women', 'below'), role: name }, 9, rolePermissions)).toBe(
        'grant-too-wide',
      );
    }
  });

  test('the policy of the database knows the administrator by unit.manage: no other role may hold it', () => {
    const holders = roles.filter((name) => (rolePermissions[name] as readonly string[]).includes('unit.manage'));
    expect(holders).toEqual(['administrator']);
  });
});

describe('whose account one may open with a new code, or close', () => {
  test('not of one who holds more, not the own', () => {
    const administrator: Right = { ...at('vn', null, 'below'), role: 'administrator' };
    const officer: Right = { ...at('vn.t2.t3', 'front', 'below'), role: 'officer' };
    expect(mayManage(leader, { id: 9, standing: [officer] }, rolePermissions)).toBeNull();
    expect(mayManage(leader, { id: 9, standing: [] }, rolePermissions)).toBeNull();
    expect(mayManage(leader, { id: 1, standing: [officer, administrator] }, rolePermissions)).toBe(
      'account-holds-more',
    );
    expect(mayManage(leader, { id: 2, standing: [] }, rolePermissions)).toBe('own-account');
  });

  test('taking an account over never wins a right that one could not have given', () => {
    fc.assert(
      fc.property(rights, rights, (grants, standing) => {
        const giver = { accountId: 2, posts: [], grants };
        fc.pre(mayManage(giver, { id: 9, standing }, rolePermissions) === null);
        for (const held of standing) expect(mayGive(giver, held, 9, rolePermissions)).toBeNull();
      }),
    );
  });
});

describe('where a right given at a unit reaches', () => {
  const commune = { path: 'vn.t2.t3.women', organisation: 'women' };

  test('from the unit alone to everything at the place', () => {
    const reached = ['vn.t2.t3.women', 'vn.t2.t3.women.u1', 'vn.t2.t3.t5.women', 'vn.t2.t3.front', 'vn.t2.t3.t5.front'];
    const reach = (scope: (typeof grantScopes)[number]) => {
      const pattern = grantPattern(placeOfScope(commune, scope)!, organisations);
      return reached.map((one) => matchesPattern(one, pattern));
    };
    expect(reach('unit')).toEqual([true, false, false, false, false]);
    expect(reach('unit-below')).toEqual([true, true, false, false, false]);
    expect(reach('line-below')).toEqual([true, true, true, false, false]);
    expect(reach('place')).toEqual([true, false, false, true, false]);
    expect(reach('place-below')).toEqual([true, true, true, true, true]);
  });

  test('a branch and a body outside the Front are given for themselves only', () => {
    for (const one of [
      { path: 'vn.t2.t3.women.u390', organisation: 'women' },
      { path: 'party.t2', organisation: 'party' },
    ]) {
      expect(placeOfScope(one, 'unit')).toMatchObject({ place: one.path, placeKind: 'unit' });
      for (const scope of ['line-below', 'place', 'place-below'] as const) expect(placeOfScope(one, scope)).toBeNull();
    }
  });
});

describe('the days of a right', () => {
  const today = '2026-06-16';

  test('it begins today or later and ends no earlier than it begins', () => {
    expect(refusePeriod({ from: today, until: null }, today)).toBeNull();
    expect(refusePeriod({ from: today, until: today }, today)).toBeNull();
    expect(refusePeriod({ from: '2026-06-15', until: null }, today)).toBe('grant-starts-in-past');
    expect(refusePeriod({ from: '2026-07-01', until: '2026-06-30' }, today)).toBe('grant-ends-before-start');
  });

  test.each([
    [{ from: today, until: null, endedOn: null }, 'holding'],
    [{ from: today, until: today, endedOn: null }, 'holding'],
    [{ from: '2026-01-01', until: '2026-06-15', endedOn: null }, 'expired'],
    [{ from: '2026-07-01', until: null, endedOn: null }, 'future'],
    [{ from: '2026-01-01', until: null, endedOn: today }, 'ended'],
    [{ from: '2026-01-01', until: null, endedOn: '2026-06-17' }, 'holding'],
    [{ from: '2026-07-01', until: null, endedOn: today }, 'ended'],
  ] as const)('%o is %s', (grant, state) => expect(grantState(grant, today)).toBe(state));
});
