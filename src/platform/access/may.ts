import { matchesPattern } from './pattern.ts';

interface Held {
  role: string;
  pattern: string;
}

/** Whether any of the grants gives the permission at this path. The database asks the same of its own copy. */
export function may(
  grants: readonly Held[],
  permissions: Readonly<Record<string, readonly string[]>>,
  permission: string,
  path: string,
): boolean {
  return grants.some((grant) => permissions[grant.role]?.includes(permission) && matchesPattern(path, grant.pattern));
}

/** Whether the permission is held anywhere at all: enough to show a menu entry, never to allow an act. */
export function mayAnywhere(
  grants: readonly Held[],
  permissions: Readonly<Record<string, readonly string[]>>,
  permission: string,
): boolean {
  return grants.some((grant) => permissions[grant.role]?.includes(permission));
}
