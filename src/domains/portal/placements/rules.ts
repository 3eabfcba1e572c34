const front = 'front';

/** 'vn.t61.t712.front' → ['vn.t61.t712', 'front']: labels of territories come first. */
function parts(path: string): { territory: string; organisation: string } {
  const labels = path.split('.');
  const at = labels.findIndex((label, index) => index > 0 && !/^t\d+$/u.test(label));
  const end = at === -1 ? labels.length : at;
  return { territory: labels.slice(0, end).join('.'), organisation: labels[end] ?? '' };
}

/** The territories around a unit, from the nation down, its own the last. */
export function territoriesOf(path: string): string[] {
  const labels = parts(path).territory.split('.');
  return labels.map((_, at) => labels.slice(0, at + 1).join('.'));
}

/**
 * Which way an article goes from the site of one unit to that of another: up to a level above, down to one below; at one place the
 * Front stands above the organisations. Null where it goes neither way.
 */
export function directionOf(from: string, to: string): 'up' | 'down' | null {
  const [here, there] = [parts(from), parts(to)];
  if (here.territory === there.territory) {
    if (here.organisation === there.organisation) return null;
    if (there.organisation === front) return 'up';
    return here.organisation === front ? 'down' : null;
  }
  if (here.territory.startsWith(`${there.territory}.`)) return 'up';
  return there.territory.startsWith(`${here.territory}.`) ? 'down' : null;
}

export type PlacementState = 'offered' | 'accepted' | 'declined' | 'taken_off';
const from = { accept: ['offered'], decline: ['offered'], 'take-off': ['offered', 'accepted'] } as const;

export function placementRefusal(state: PlacementState, act: keyof typeof from): string | null {
  return (from[act] as readonly string[]).includes(state) ? null : 'placement-decided';
}
