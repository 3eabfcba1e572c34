import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { FormAnswer } from '#web/sending.ts';
import type { Body } from '../schema.ts';
import { editorText as text } from '../text.vi.ts';

const pauseOfTyping = 1_200;

/** What a colleague wrote into the same draft meanwhile. */
export interface Conflict {
  by: string;
  version: number;
  body: Body;
}

/**
 * Saves the draft as it is typed: one sending at a time, the newest wording, on the version that it is based on. Where a
 * colleague's wording stands against it, nothing goes until somebody chooses.
 */
export function useDraftSaving(startVersion: number) {
  const fetcher = useFetcher<FormAnswer>();
  const version = useRef(startVersion);
  const waiting = useRef<{ body: Body; over?: 'yes' } | null>(null);
  const sent = useRef<{ body: Body; over?: 'yes' } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const afterwards = useRef<(() => void) | null>(null);
  const [status, setStatus] = useState('');
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const leaveIfDone = () => {
    if (waiting.current !== null || sent.current !== null) return;
    afterwards.current?.();
    afterwards.current = null;
  };
  const send = () => {
    clearTimeout(timer.current);
    if (waiting.current === null || sent.current !== null) return;
    sent.current = waiting.current;
    waiting.current = null;
    setStatus(text.saving);
    const { body, over } = sent.current;
    const fields = { intent: 'save', version: String(version.current), body: JSON.stringify(body) };
    void fetcher.submit(over ? { ...fields, over } : fields, { method: 'post' });
  };

  useEffect(() => {
    if (fetcher.state !== 'idle' || sent.current === null || !fetcher.data) return;
    const answer = fetcher.data;
    const unsaved = sent.current;
    sent.current = null;
    if (answer.ok) {
      const result = answer.result as { version: number; savedAt: string };
      version.current = result.version;
      setStatus(text.saved(formatDayTime(result.savedAt).slice(-5)));
      send();
      leaveIfDone();
      return;
    }
    waiting.current ??= unsaved;
    afterwards.current = null;
    if (answer.code !== 'implementing-changed') {
      setStatus(text.failed);
      return;
    }
    setStatus(text.unsaved);
    setConflict(conflictOf(answer.details));
    // Only the moment of the answer counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fetcher.state, fetcher.data]);

  useBeforeLeaving(send, () => clearTimeout(timer.current));

  return {
    status,
    conflict,
    typed: (body: Body) => {
      waiting.current = { body };
      setStatus(text.unsaved);
      clearTimeout(timer.current);
      if (conflict === null) timer.current = setTimeout(send, pauseOfTyping);
    },
    /** Saves what is left, then goes on. */
    leave: (next: () => void) => {
      if (conflict !== null) return;
      afterwards.current = next;
      send();
      leaveIfDone();
    },
    /** Goes on from the colleague's version: with one's own wording over it, or with nothing to save. */
    settle: (keepMine: boolean) => {
      version.current = conflict?.version ?? version.current;
      setConflict(null);
      setStatus('');
      waiting.current = keepMine && waiting.current ? { ...waiting.current, over: 'yes' } : null;
      send();
    },
  };
}

function conflictOf({ by, version, body }: Record<string, string | number>): Conflict {
  return { by: String(by), version: Number(version), body: JSON.parse(String(body)) as Body };
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
    // The refs inside are the same for the life of the page.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
