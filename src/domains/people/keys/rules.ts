import { isWithin } from '#platform/access/pattern.ts';
import type { Giver, Right } from '../grants/rules.ts';

type Permissions = Readonly<Record<string, readonly string[]>>;

/**
 * What leads past a key itself (people and their rights, phone numbers, units) no key carries: a stolen one must not
 * leave anything behind that outlives it. The same list stands in access.key_holds.
 */
export const neverByKey = ['unit.manage', 'account.open', 'grant.give', 'contact.reveal'];

/** The roles that a key can carry: those without such permissions. */
export function keyRoles(permissions: Permissions): string[] {
  return Object.keys(permissions).filter((role) => !permissions[role]!.some((one) => neverByKey.includes(one)));
}

/**
 * A key holds while its owner, by all posts together, holds every permission of its role at the whole of its place. Asked
 * when it is made and, by the database, at each use.
 */
export function keyRefusal(
  owner: Pick<Giver, 'grants'>,
  wanted: Right,
  permissions: Permissions,
): 'key-role-not-for-keys' | 'key-too-wide' | null {
  if (!keyRoles(permissions).includes(wanted.role)) return 'key-role-not-for-keys';
  const covering = owner.grants.filter((held) => isWithin(wanted, held));
  const held = new Set(covering.flatMap((grant) => permissions[grant.role] ?? []));
  return permissions[wanted.role]!.every((permission) => held.has(permission)) ? null : 'key-too-wide';
}

/** The choices of the form: roles that the owner holds in full somewhere. */
export function rolesForKeys(owner: Pick<Giver, 'grants'>, permissions: Permissions): string[] {
  return keyRoles(permissions).filter((role) =>
    owner.grants.some((held) => keyRefusal(owner, { ...held, role }, permissions) === null),
  );
}

/** Days that a key lasts; a year at the most. */
export const keyTerms = [30, 90, 180, 365] as const;

export type KeyState = 'holding' | 'lapsed' | 'expired' | 'ended';

/** `until` is the last day with the key. `holds`: whether its owner holds today what it carries. */
export function keyState(key: { until: string; endedAt: Date | null; holds: boolean }, today: string): KeyState {
  if (key.endedAt !== null) return 'ended';
  if (key.until < today) return 'expired';
  return key.holds ? 'holding' : 'lapsed';
}
