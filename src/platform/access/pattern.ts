/** Where a right holds: a place, one organisation line or all, here or everything below as well. */
export interface GrantPlace {
  /** ltree path of the territory (vn.t61) or of the unit (vn.t61.farmers). */
  place: string;
  placeKind: 'territory' | 'unit';
  /** Organisation code; null is all of them. A unit already names its own. */
  organisation: string | null;
  reach: 'here' | 'below';
}

/** The lquery of a grant. Derived here and nowhere else; nobody types one. */
export function grantPattern(grant: GrantPlace, organisationCodes: readonly string[]): string {
  if (grant.placeKind === 'unit') return grant.reach === 'here' ? grant.place : `${grant.place}.*`;
  if (grant.reach === 'below') {
    return grant.organisation === null ? `${grant.place}.*` : `${grant.place}.*.${grant.organisation}.*`;
  }
  return `${grant.place}.${grant.organisation ?? organisationCodes.join('|')}`;
}

/** The path that a grant itself stands at: where one must hold the right to give it. */
export function grantPath(grant: GrantPlace): string {
  return grant.organisation === null ? grant.place : `${grant.place}.${grant.organisation}`;
}

/**
 * Whether a path lies in a pattern that grantPattern made: the same answer as `path ~ pattern` in the database
 * (a test compares the two). Only the forms above are understood: labels, `a|b`, and `*`.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  return matchFrom(path.split('.'), 0, pattern.split('.'), 0);
}

function matchFrom(labels: string[], at: number, parts: string[], part: number): boolean {
  if (part === parts.length) return at === labels.length;
  if (parts[part] === '*') {
    for (let skip = at; skip <= labels.length; skip += 1) if (matchFrom(labels, skip, parts, part + 1)) return true;
    return false;
  }
  const label = labels[at];
  return label !== undefined && parts[part]!.split('|').includes(label) && matchFrom(labels, at + 1, parts, part + 1);
}

/** Whether everything that `narrow` reaches is reached by `wide` too: a grant may never be wider than one's own. */
export function isWithin(narrow: GrantPlace, wide: GrantPlace): boolean {
  const inside = narrow.place === wide.place || narrow.place.startsWith(`${wide.place}.`);
  if (!inside) return false;
  if (wide.reach === 'here') return narrow.reach === 'here' && isSamePlace(narrow, wide);
  if (wide.organisation === null) return true;
  if (narrow.organisation !== null) return narrow.organisation === wide.organisation;
  return narrow.placeKind === 'unit' && narrow.place.slice(wide.place.length).split('.').includes(wide.organisation);
}

function isSamePlace(narrow: GrantPlace, wide: GrantPlace): boolean {
  if (grantPath(narrow) === grantPath(wide)) return true;
  if (wide.placeKind !== 'territory') return false;
  // All organisations at a territory cover one of them there, given as a line or as its unit.
  const line = grantPath(narrow).slice(wide.place.length + 1);
  const isOneLine = line !== '' && !line.includes('.') && !/^t\d/.test(line);
  return isOneLine && (wide.organisation === null || wide.organisation === line);
}
