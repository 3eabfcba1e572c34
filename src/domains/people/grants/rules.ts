import { type GrantPlace, isWithin } from '#platform/access/pattern.ts';
import { serviceRoles } from '#domains/roles.ts';

export interface Right extends GrantPlace {
  role: string;
}

export interface Giver {
  accountId: number;
  /** The person's open accounts, this one among them: what is refused for one is refused for all. */
  posts: readonly { accountId: number }[];
  /** The rights that hold today. */
  grants: readonly Right[];
}

type Permissions = Readonly<Record<string, readonly string[]>>;

/**
 * Not wider than one holds, and not to oneself (`toAccount` is null for an account that is being opened). Rights add up:
 * what counts is every permission that one holds at the whole of the wanted place. An administrator gives any role.
 * The policy on people.access_grant asks the same of the database's own copy.
 */
export function mayGive(
  giver: Giver,
  wanted: Right,
  toAccount: number | null,
  permissions: Permissions,
): 'grant-to-oneself' | 'grant-too-wide' | 'role-too-wide' | null {
  if (toAccount !== null && isOwnAccount(giver, toAccount)) return 'grant-to-oneself';
  const covering = giver.grants.filter((held) => isWithin(wanted, held));
  const held = new Set(covering.flatMap((grant) => permissions[grant.role] ?? []));
  if (!held.has('grant.give')) return 'grant-too-wide';
  const needed = Object.hasOwn(serviceRoles, wanted.role) ? undefined : permissions[wanted.role];
  if (needed === undefined) return 'role-too-wide';
  if (covering.some((grant) => grant.role === 'administrator')) return null;
  return needed.every((permission) => held.has(permission)) ? null : 'role-too-wide';
}

/**
 * Closing an account takes its rights away; a new password takes over those of every open post of the person. Either is
 * like giving them. `standing`: the rights that hold now or will hold later, of the account or of the person.
 */
export function mayManage(
  giver: Giver,
  account: { id: number; standing: readonly Right[] },
  permissions: Permissions,
): 'own-account' | 'account-holds-more' | null {
  if (isOwnAccount(giver, account.id)) return 'own-account';
  const isWider = account.standing.some((right) => mayGive(giver, right, account.id, permissions) !== null);
  return isWider ? 'account-holds-more' : null;
}

/** Under whichever of one's posts. */
export function isOwnAccount(giver: Pick<Giver, 'accountId' | 'posts'>, accountId: number): boolean {
  return giver.accountId === accountId || giver.posts.some((post) => post.accountId === accountId);
}

/** The roles that one may give anywhere at all: the choices of the form; the place decides when it is sent. */
export function rolesToGive(giver: Giver, permissions: Permissions): string[] {
  const isGiven = (role: string) =>
    giver.grants.some((held) => mayGive(giver, { ...held, role }, null, permissions) === null);
  return Object.keys(permissions).filter((role) => !Object.hasOwn(serviceRoles, role) && isGiven(role));
}

/** The rights reach back to no day before: who could see what must stay known. Days are inclusive. */
export function refusePeriod(
  period: { from: string; until: string | null },
  today: string,
): 'grant-starts-in-past' | 'grant-ends-before-start' | null {
  if (period.from < today) return 'grant-starts-in-past';
  return period.until !== null && period.until < period.from ? 'grant-ends-before-start' : null;
}

export type GrantState = 'future' | 'holding' | 'expired' | 'ended';

/** `endedOn` is the first day without the right; `until` the last day with it. */
export function grantState(
  grant: { from: string; until: string | null; endedOn: string | null },
  today: string,
): GrantState {
  if (grant.endedOn !== null && grant.endedOn <= today) return 'ended';
  if (grant.until !== null && grant.until < today) return 'expired';
  return grant.from > today ? 'future' : 'holding';
}

/** How far a right given at a unit reaches: the choices of the form, from narrow to wide. */
export const grantScopes = ['unit', 'unit-below', 'line-below', 'place', 'place-below'] as const;
export type GrantScope = (typeof grantScopes)[number];

/**
 * The place of a right that is given at a unit. A whole line or a whole territory can only be given at a committee of
 * the Front or a member organisation; elsewhere null (a branch has no territory, and bodies outside stand under other roots).
 */
export function placeOfScope(unit: { path: string; organisation: string }, scope: GrantScope): GrantPlace | null {
  const atUnit = { place: unit.path, placeKind: 'unit', organisation: null } as const;
  if (scope === 'unit') return { ...atUnit, reach: 'here' };
  if (scope === 'unit-below') return { ...atUnit, reach: 'below' };
  const territory = unit.path.slice(0, -(unit.organisation.length + 1));
  if (!/^vn(\.t\d+)*$/u.test(territory) || unit.path !== `${territory}.${unit.organisation}`) return null;
  const atTerritory = { place: territory, placeKind: 'territory' } as const;
  if (scope === 'line-below') return { ...atTerritory, organisation: unit.organisation, reach: 'below' };
  return { ...atTerritory, organisation: null, reach: scope === 'place' ? 'here' : 'below' };
}
