import { Refusal } from '#platform/refusal.ts';

/** Calls of one caller in a minute: a program that asks page after page stays far below, one that runs wild does not. */
export const callsInMinute = 600;

export interface CallLimit {
  /** Counts one call. Refusal 'too-many-calls' with the seconds until the caller's next minute. */
  count(caller: string, now: Date): void;
}

/** In memory, for one process. Beyond `mostCallers` the one that began longest ago is forgotten, so it never grows. */
export function openCallLimit({ most = callsInMinute, mostCallers = 10_000 } = {}): CallLimit {
  const minutes = new Map<string, { began: number; calls: number }>();
  return {
    count(caller, now) {
      const at = now.getTime();
      const known = minutes.get(caller);
      if (known && at - known.began < 60_000) {
        known.calls += 1;
        if (known.calls <= most) return;
        throw new Refusal('too-many-calls', { seconds: Math.ceil((known.began + 60_000 - at) / 1000) });
      }
      // Set anew behind the others: the map stays in the order in which the minutes began.
      minutes.delete(caller);
      if (minutes.size >= mostCallers) minutes.delete(minutes.keys().next().value!);
      minutes.set(caller, { began: at, calls: 1 });
    },
  };
}
