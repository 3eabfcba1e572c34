import type { Check } from '#platform/abuse/proof.server.ts';
import type { PublicAnswer } from '../queries.server.ts';
import type { AskingMode } from '../schema.ts';

/** What was typed, as it was typed, by the names of the fields. */
export type Typed = Record<string, string>;
/** Field → code; '' for what concerns all of it. */
export type Faults = Record<string, string>;

/** What the page shows after a step. Nothing of it is kept at the server. */
export type Sending =
  | { step: 'write'; typed: Typed; faults: Faults }
  | Review
  | { step: 'denounced'; typed: Typed; isDanger: boolean }
  | {
      step: 'sent';
      code: string;
      isNameless: boolean;
      unitName: string;
      dueOn: string;
      qr: { side: number; path: string };
    };

export interface Review {
  step: 'review';
  typed: Typed;
  faults: Faults;
  mode: AskingMode;
  /** Made at random for this filling-in: the id of feedback, the `once` of a petition. */
  form: string;
  check: Check;
  alike: PublicAnswer[];
  isDanger: boolean;
  /** The words leave open whether this is a denunciation. */
  asksWhat: boolean;
  /** Contact that was typed, and goes, since no name was wanted. */
  isDropped: boolean;
  /** Seconds to wait, where there were too many. */
  wait?: number;
}
