/** Thrown to whoever would have to wait too long. */
export class GateFull extends Error {}

export interface RenderGate {
  /** Runs the body when its turn comes. Throws GateFull when too many wait already, or after the longest wait. */
  pass<T>(body: () => Promise<T>): Promise<T>;
}

export interface GateSize {
  atOnce?: number;
  mostWaiting?: number;
  mostMilliseconds?: number;
}

/**
 * At most so many public pages are made at once, and one at a time while somebody at work waits for a page of the
 * workspace: those who visit wait a little longer, those who work do not notice.
 */
export function openRenderGate(isWorkspaceBusy: () => boolean, size: GateSize = {}): RenderGate {
  const { atOnce = 4, mostWaiting = 60, mostMilliseconds = 4_000 } = size;
  const waiting = new Set<() => void>();
  let running = 0;

  const isFree = () => running < (isWorkspaceBusy() ? 1 : atOnce);

  function admit(): void {
    while (isFree()) {
      const next = waiting.values().next().value;
      if (!next) return;
      waiting.delete(next);
      running += 1;
      next();
    }
  }

  function turn(): Promise<void> {
    if (waiting.size === 0 && isFree()) {
      running += 1;
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
    });
  }

  return {
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
