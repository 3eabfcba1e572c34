import type { ReadContext } from './command/context.server.ts';
import type { RowCount } from './row-count.ts';

/** What a domain calls what it counts, and what becomes of it when its unit ends. */
export type RearrangedWords = Readonly<Record<string, { name: string; fate: string }>>;

/** What a domain brings to a plan that ends units: every number is a plan's, every statement asks the right itself. */
export interface Rearranged<DB> {
  words: RearrangedWords;
  /** What a dry run shows beside the records, which are counted by migrations (platform.followed_path). */
  count?(ctx: ReadContext<DB>, planId: number): Promise<RowCount[]>;
  /** Rows that cannot be carried out, with a refusal code. */
  refuse?(ctx: ReadContext<DB>, planId: number): Promise<{ at: number; code: string }[]>;
  /** What people have done at the successors since: an undoing would lose it. */
  since?(ctx: ReadContext<DB>, planId: number): Promise<RowCount[]>;
  /** Hands over at most `many`; 0 when nothing is left. */
  move?(ctx: ReadContext<DB>, planId: number, many: number): Promise<number>;
  undo?(ctx: ReadContext<DB>, planId: number, many: number): Promise<number>;
}
