import { useEffect, useState } from 'react';
import type { FoundIndicators } from '../../pages/indicators-found.ts';

const pauseOfTyping = 250;

/** Indicators by words, asked a moment after the typing stops; null while it is asked. 'failed' can be asked again. */
export function useFoundIndicators(reportId: number, words: string, isOpen: boolean) {
  const [answer, setAnswer] = useState<FoundIndicators | 'failed' | null>(null);
  const [again, setAgain] = useState(0);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    const ask = async () => {
      setAnswer(null);
      try {
        const asked = `/bao-cao/${reportId}/chi-tieu?tim=${encodeURIComponent(words)}`;
        const response = await fetch(asked, { signal: stop.signal });
        setAnswer(response.ok ? ((await response.json()) as FoundIndicators) : 'failed');
      } catch {
        if (!stop.signal.aborted) setAnswer('failed');
      }
    };
    const wait = setTimeout(() => void ask(), pauseOfTyping);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
    // Asking again is the same question once more.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [reportId, words, isOpen, again]);
  return { answer, askAgain: () => setAgain((count) => count + 1) };
}
