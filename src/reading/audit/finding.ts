import type { Span } from '../reading.ts';

/** What does not add up. Each has its words in `text.vi.ts` beside this file. */
export type Problem =
  /** Planned, done and the stated difference disagree. */
  | 'difference'
  /** The parts do not add to the total, and nothing says what is left out. */
  | 'sum'
  /** Count × price, or a product of the kind, is not what is stated. */
  | 'product'
  /** A per cent is not part ÷ whole, or two shares of one whole point to different wholes. */
  | 'share'
  /** What is counted changes its name between before and after. */
  | 'unit-changed'
  /** One figure stands with two values in one text. */
  | 'two-values'
  /** A number in a form that can be read in two ways, or in none. */
  | 'malformed'
  /** A paper named as already issued is younger than the text that names it. */
  | 'younger-reference'
  /** A deadline that had passed when the paper was signed, or an order of days that cannot be. */
  | 'date-order'
  /** A day that no calendar has, or a weekday that does not belong to its day. */
  | 'impossible-date'
  /** A total over a time and the pace stated beside it disagree. */
  | 'pace'
  /** A time that is shorter than the law asks for. */
  | 'too-short'
  /** A target below that of the paper which it carries out. */
  | 'weaker-target';

/** How sure the audit is: 'certain' is arithmetic, 'likely' rests on a reading of the words, 'ask' is a question. */
export type Certainty = 'certain' | 'likely' | 'ask';

/** `claimed` and `computed` are short Vietnamese phrases with their figures and units, for a person to compare. */
export type Finding = {
  problem: Problem;
  /** The words of the text, on one line. */
  quote: string;
  span: Span;
  claimed: string;
  computed: string;
  certainty: Certainty;
};
