import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { FormAnswer } from '#web/sending.ts';
import { reportText as text } from '../pages/text.vi.ts';

const pauseOfTyping = 1_200;

/** What another officer wrote meanwhile. */
export interface Conflict {
  by: string;
  version: number;
  words: string;
  lines: string[][];
}

/**
 * Saves one section as it is typed: one sending at a time, the newest words, on the version that they are based on. A
 * save that another officer's words stand against stops until somebody chooses.
 */
export function useSectionSaving(code: string, startVersion: number) {
  const fetcher = useFetcher<FormAnswer>();
  const version = useRef(startVersion);
  const waiting = useRef<Record<string, string> | null>(null);
  const sent = useRef<Record<string, string> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [status, setStatus] = useState('');
  const [savedVersion, setSavedVersion] = useState(startVersion);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const send = () => {
    clearTimeout(timer.current);
    if (waiting.current === null || sent.current !== null) return;
    sent.current = waiting.current;
    waiting.current = null;
    setStatus(text.saving);
    const body = { intent: 'save', code, version: String(version.current), ...sent.current };
    void fetcher.submit(body, { method: 'post' });
  };

  useEffect(() => {
    if (fetcher.state !== 'idle' || sent.current === null || !fetcher.data) return;
    const answer = fetcher.data;
    const unsaved = sent.current;
    sent.current = null;
    if (answer.ok) {
      const result = answer.result as { version: number; savedAt: string };
      version.current = result.version;
      setSavedVersion(result.version);
      setStatus(text.saved(formatDayTime(result.savedAt).slice(-5)));
      send();
      return;
    }
    waiting.current ??= unsaved;
    const isChanged = answer.code === 'section-changed';
    setStatus(isChanged ? text.unsaved : text.failed);
    if (isChanged) setConflict(conflictOf(answer.details));
    // Only the moment of the answer counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fetcher.state, fetcher.data]);

  useBeforeLeaving(send, () => clearTimeout(timer.current));

  return {
    status,
    savedVersion,
    conflict,
    typed: (fields: Record<string, string>) => {
      waiting.current = fields;
      clearTimeout(timer.current);
      if (conflict === null) timer.current = setTimeout(send, pauseOfTyping);
    },
    flush: () => {
      if (conflict === null) send();
    },
    /** Goes on from the other's version: with one's own words over it, or with nothing to save. */
    settle: (keepMine: boolean) => {
      version.current = conflict?.version ?? version.current;
      setConflict(null);
      setStatus('');
      waiting.current = keepMine ? { ...waiting.current, over: 'yes' } : null;
      send();
    },
  };
}

function conflictOf({ by, version, words, lines }: Record<string, string | number>): Conflict {
  const theirLines = JSON.parse(String(lines ?? '[]')) as string[][];
  return { by: String(by), version: Number(version), words: String(words), lines: theirLines };
}

/** A page that is put away sends what it has; one that is left drops its timer. */
function useBeforeLeaving(send: () => void, stop: () => void) {
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && send();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      stop();
    };
    // The refs inside are the same for the life of the section.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
