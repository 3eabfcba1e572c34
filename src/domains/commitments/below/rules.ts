/** Figures of what stands right below a promise. */
export interface Progress {
  total: number;
  confirmed: number;
  claimed: number;
  inProgress: number;
  behind: number;
  notReceived: number;
  /** Declined or withdrawn: nobody works on it any more. */
  ended: number;
  /** Pieces of evidence given below. */
  evidence: number;
}

/** How many below are not yet confirmed and still to be done or confirmed. */
export function openBelow({ claimed, inProgress, behind, notReceived }: Progress): number {
  return claimed + inProgress + behind + notReceived;
}

/** An owner may say that the whole is done while something below is open, with a word why. */
export function belowRefusal(openCount: number, note: string | null): 'open-below' | null {
  return openCount > 0 && !note ? 'open-below' : null;
}
