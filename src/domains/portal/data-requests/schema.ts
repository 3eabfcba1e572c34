import type { Check } from '#platform/abuse/proof.server.ts';
import type { ReceiptOfRequest } from '#domains/people/data-requests/queries.server.ts';

/** What was typed, by the names of the fields. */
export type Typed = Record<string, string>;
/** Field → code; '' for what concerns all of it. */
export type Faults = Record<string, string>;

/** What the page shows after a step; nothing of it is kept at the server. `wait` in seconds, where there were too many. */
export type Asking =
  | { step: 'write'; typed: Typed; faults: Faults; wait?: number }
  | {
      step: 'review';
      typed: Typed;
      faults: Faults;
      wait?: number;
      /** Made at random for this filling-in. */
      form: string;
      check: Check;
    }
  | { step: 'sent'; code: string; unitName: string; dueOn: string; qr: { side: number; path: string } }
  | { step: 'found'; code: string; receipt: ReceiptOfRequest }
  | { step: 'unknown'; code: string }
  | { step: 'limit'; code: string; wait: number };
