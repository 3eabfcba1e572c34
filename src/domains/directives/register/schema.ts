import type { Direction } from '../rules.ts';

/** The name under which the form of registration is kept while it is being filled in. */
export const registerForm = 'directive-new';

export const headingNames = ['kind', 'symbol', 'issuer', 'title', 'issuedOn', 'signatory', 'arrivedOn'] as const;
export type HeadingName = (typeof headingNames)[number];

export interface Heading {
  /** Empty where the paper does not say, or leaves a blank to be filled by hand. */
  fields: Record<HeadingName, string>;
  doubtful: HeadingName[];
  direction: Direction;
  counts: { tasks: number; targets: number; duties: number; references: number; findings: number };
}
