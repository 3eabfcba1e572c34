import { compose, type Composed, typedIn } from '#reading/audit/composed.ts';
import type { Body } from '../implementing/schema.ts';

/** The words of a unit's own paper as one text, in the order of the paper; each field is named as its input is. */
export function composeBody({ title, basis, purpose, targets, tasks, organising }: Body): Composed {
  return compose([
    typedIn('title', title),
    typedIn('basis', basis),
    typedIn('purpose', purpose),
    ...targets.map(({ value, words }, at) => typedIn(`targets.${at}.words`, value === null ? '' : words)),
    ...tasks.flatMap(({ what, product }, at) => [
      typedIn(`tasks.${at}.what`, what),
      typedIn(`tasks.${at}.product`, product),
    ]),
    typedIn('organising', organising),
  ]);
}
