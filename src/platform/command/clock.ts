/** The clock of the running product. Tests and the demonstration bring their own. */
export const systemClock = { now: (): Date => new Date() };

/** A clock that stands at one instant until it is moved on. */
export function stoppedClock(instant: string): { now(): Date; set(next: string): void } {
  let at = new Date(instant);
  return {
    now: () => at,
    set: (next) => {
      at = new Date(next);
    },
  };
}
