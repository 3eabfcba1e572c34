import { type Mode, modeBetween, type Place } from '#domains/commitments/rules.ts';

interface Unit {
  id: number;
  path: string;
}

/** Who a unit is to the one that asks. The territory is written from the nation for all, so that roots compare. */
export function placeOf(path: string): Place {
  const [root = '', ...labels] = path.split('.');
  const territories = labels.filter((label) => /^t\d+$/u.test(label));
  // Bodies outside the Front stand under a root that is their own name.
  const organisation = labels.find((label) => !/^[tu]\d+$/u.test(label)) ?? root;
  return { organisation, root, territoryPath: ['vn', ...territories].join('.'), path };
}

/** What the host concluded for itself is its own; an order goes down, a request elsewhere. */
export function modeOf(host: Unit, owner: Unit): Mode {
  return host.id === owner.id ? 'own' : modeBetween(placeOf(host.path), placeOf(owner.path));
}
