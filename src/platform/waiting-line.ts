/** A line of the first screen: what waits for a unit, the one thing to do about it, and the list that holds just that. */
export interface WaitingLine {
  /** A whole sentence with its number. */
  words: string;
  act: string;
  to: string;
  /** A limit has passed: it stands first. */
  isLate: boolean;
}
