/** Why a backup is not taken: what is wrong with it, and where in it. The words stand in src/cli/text.vi.ts. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  readonly reason: UnfitReason;
  readonly where: string;

  constructor(reason: UnfitReason, where: string) {
    super(`${reason}: ${where}`);
    this.reason = reason;
    this.where = where;
  }
}

/**
 * `not-a-backup`: another kind of file. `damaged`: a part is not what was written. `cut-off`: it ends too soon.
 * `newer`: written by a product that this one does not know. `differs`: what was restored reads back
 * differently.
 */
export type UnfitReason = 'not-a-backup' | 'damaged' | 'cut-off' | 'newer' | 'differs';
