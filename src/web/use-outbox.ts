import { useCallback, useEffect, useState } from 'react';
import { onSent } from '#platform/outbox/send-all.ts';
import { countUnsent, type Unsent } from '#platform/outbox/store.ts';

/** What these accounts still have unsent on this device; counted anew when the page is looked at again. */
export function useOutbox(accountIds: readonly number[]): Unsent & { count(): Promise<void> } {
  const [unsent, setUnsent] = useState<Unsent>({ waiting: 0, drafts: 0 });
  const ids = accountIds.join(' ');
  // A browser that keeps nothing (a private window) has nothing unsent.
  const count = useCallback(
    () => countUnsent(ids.split(' ').filter(Boolean).map(Number)).then(setUnsent, () => undefined),
    [ids],
  );
  useEffect(() => {
    void count();
    const again = () => void count();
    document.addEventListener('visibilitychange', again);
    const stop = onSent(again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      stop();
    };
  }, [count]);
  return { ...unsent, count };
}
