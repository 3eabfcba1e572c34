/** The words of the command line do not make a command: said with how to call it, and the process ends with 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

/** What the command line itself cannot do, in the words for the person who called; the process ends with 1. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
