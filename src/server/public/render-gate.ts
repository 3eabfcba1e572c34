/** Thrown to whoever would have to wait too long. */
export class GateFull extends Error {}

export interface RenderGate {
  /** Runs the body when its turn comes. Throws GateFull when too many wait already, or after the longest wait. */
  pass<T>(body: () => Promise<T>): Promise<T>;
  /** Somebody at work has got the page: those who wait may go on. */
  wake(): void;
}

export interface GateSize {
  atOnce?: number;
  mostWaiting?: number;
  mostMilliseconds?: number;
  /** While the workspace is asked, one page in so many milliseconds. */
  pace?: number;
}

/**
 * At most so many public pages are made at once (one thread makes them all: more at once are not more in a second), and
 * hardly any while somebody at work waits for a page of the workspace: those who visit wait a little longer.
 */
export function openRenderGate(isWorkspaceBusy: () => boolean, size: GateSize = {}): RenderGate {
  const { atOnce = 1, mostWaiting = 60, mostMilliseconds = 4_000, pace = 250 } = size;
  const waiting = new Set<() => void>();
  let running = 0;
  let lastAt = -Infinity;
  let later: ReturnType<typeof setTimeout> | null = null;

  const isFree = () => (isWorkspaceBusy() ? running === 0 && performance.now() - lastAt >= pace : running < atOnce);

  function enterNow(): void {
    running += 1;
    lastAt = performance.now();
  }

  function admit(): void {
    while (isFree()) {
      const next = waiting.values().next().value;
      if (!next) return;
      waiting.delete(next);
      enterNow();
      next();
    }
    // The workspace may be asked without end.
    if (waiting.size === 0 || later !== null) return;
    later = setTimeout(() => {
      later = null;
      admit();
    }, pace);
  }

  function turn(): Promise<void> {
    if (waiting.size === 0 && isFree()) {
      enterNow();
      return Promise.resolve();
    }
    if (waiting.size >= mostWaiting) return Promise.reject(new GateFull());
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(enter);
        reject(new GateFull());
      }, mostMilliseconds);
      waiting.add(enter);
      admit();
    });
  }

  return {
    wake: admit,
    async pass(body) {
      await turn();
      try {
        return await body();
      } finally {
        running -= 1;
        // After what is ready by now: a page of the workspace that came meanwhile goes first.
        setImmediate(admit);
      }
    },
  };
}
