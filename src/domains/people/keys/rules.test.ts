import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GrantPlace, grantPattern, matchesPattern } from '#platform/access/pattern.ts';
import { rolePermissions, roles } from '#domains/roles.ts';
import { keyRefusal, keyRoles, keyState, rolesForKeys } from './rules.ts';

const lines = ['front', 'women', 'farmers'];
const territory = fc.constantFrom('vn', 'vn.t2', 'vn.t2.t3', 'vn.t2.t4', 'vn.t6');
const place: fc.Arbitrary<GrantPlace> = fc.oneof(
  fc.record({
    place: territory,
    placeKind: fc.constant('territory' as const),
    organisation: fc.option(fc.constantFrom(...lines)),
    reach: fc.constantFrom('here' as const, 'below' as const),
  }),
  fc.record({
    place: fc.tuple(territory, fc.constantFrom(...lines)).map((parts) => parts.join('.')),
    placeKind: fc.constant('unit' as const),
    organisation: fc.constant(null),
    reach: fc.constantFrom('here' as const, 'below' as const),
  }),
);
const right = fc.record({ at: place, role: fc.constantFrom(...roles) }).map(({ at, role }) => ({ ...at, role }));
const paths = ['vn', 'vn.t2', 'vn.t2.t3', 'vn.t2.t4', 'vn.t6'].flatMap((at) =>
  lines.flatMap((line) => [`${at}.${line}`, `${at}.${line}.u9`]),
);

test('roles that open accounts, give rights, show phone numbers or manage units are not for keys', () => {
  expect(keyRoles(rolePermissions)).toEqual(['coordinator', 'officer', 'observer']);
  expect(
    keyRefusal(
      { grants: [{ ...at('vn', 'below'), role: 'leader' }] },
      { ...at('vn', 'below'), role: 'leader' },
      rolePermissions,
    ),
  ).toBe('key-role-not-for-keys');
});

function at(path: string, reach: 'here' | 'below') {
  return { place: path, placeKind: 'territory' as const, organisation: null, reach };
}

test('what a key reaches, its owner reaches, for every permission, path and set of grants', () => {
  fc.assert(
    fc.property(fc.array(right, { maxLength: 4 }), right, (grants, wanted) => {
      fc.pre(keyRefusal({ grants }, wanted, rolePermissions) === null);
      for (const permission of rolePermissions[wanted.role]) {
        for (const path of paths.filter((one) => matchesPattern(one, grantPattern(wanted, lines)))) {
          const held = grants.some(
            (grant) =>
              (rolePermissions[grant.role] as readonly string[]).includes(permission) &&
              matchesPattern(path, grantPattern(grant, lines)),
          );
          expect(held, `${permission} at ${path}`).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('the form offers what the owner holds in full somewhere', () => {
  expect(rolesForKeys({ grants: [{ ...at('vn.t2', 'below'), role: 'officer' }] }, rolePermissions)).toEqual([
    'officer',
    'observer',
  ]);
  expect(rolesForKeys({ grants: [{ ...at('vn', 'below'), role: 'administrator' }] }, rolePermissions)).toEqual([]);
});

test('a key has one state', () => {
  const key = { until: '2026-06-16', endedAt: null, holds: true };
  expect(keyState(key, '2026-06-16')).toBe('holding');
  expect(keyState({ ...key, holds: false }, '2026-06-16')).toBe('lapsed');
  expect(keyState(key, '2026-06-17')).toBe('expired');
  expect(keyState({ ...key, endedAt: new Date('2026-06-01') }, '2026-06-17')).toBe('ended');
});
