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

/** Written over what a colleague wrote, knowingly. */
type Wording = { body: Body; over?: 'yes' };

/** One sending at a time, the newest wording, on the version that it is based on; a refused one waits. */
function useLine(startVersion: number, heard: (answer: FormAnswer, isDone: boolean) => void) {
  const fetcher = useFetcher<FormAnswer>();
  const version = useRef(startVersion);
  const waiting = useRef<Wording | null>(null);
  const sent = useRef<Wording | null>(null);

  /** Whether something went. */
  const send = (): boolean => {
    if (waiting.current === null || sent.current !== null) return false;
    sent.current = waiting.current;
    waiting.current = null;
    void fetcher.submit(fieldsOf(version.current, sent.current), { method: 'post' });
    return true;
  };

  useEffect(() => {
    if (fetcher.state !== 'idle' || sent.current === null || !fetcher.data) return;
    const answer = fetcher.data;
    if (answer.ok) version.current = (answer.result as { version: number }).version;
    else waiting.current ??= sent.current;
    sent.current = null;
    heard(answer, answer.ok && !send());
    // Only the moment of the answer counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fetcher.state, fetcher.data]);

  return {
    isDone: () => waiting.current === null && sent.current === null,
    keep: (body: Body) => {
      waiting.current = { body };
    },
    /** After a colleague's version: one's own wording over it, or nothing. */
    goOnFrom: (theirs: number, keepMine: boolean) => {
      version.current = theirs;
      waiting.current = keepMine && waiting.current ? { ...waiting.current, over: 'yes' } : null;
    },
    send,
  };
}

/** Saves the draft as it is typed. Where a colleague's wording stands against it, nothing goes until somebody chooses. */
export function useDraftSaving(startVersion: number) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const afterwards = useRef<(() => void) | null>(null);
  const [status, setStatus] = useState('');
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const leaveNow = () => {
    afterwards.current?.();
    afterwards.current = null;
  };
  const line = useLine(startVersion, (answer, isDone) => {
    if (answer.ok) {
      setStatus(text.saved(formatDayTime((answer.result as { savedAt: string }).savedAt).slice(-5)));
      if (isDone) leaveNow();
      return;
    }
    afterwards.current = null;
    setStatus(answer.code === 'implementing-changed' ? text.unsaved : text.failed);
    if (answer.code === 'implementing-changed') setConflict(conflictOf(answer.details));
  });
  const send = () => {
    clearTimeout(timer.current);
    if (line.send()) setStatus(text.saving);
  };
  useBeforeLeaving(send, () => clearTimeout(timer.current));

  return {
    status,
    conflict,
    typed: (body: Body) => {
      line.keep(body);
      setStatus(text.unsaved);
      clearTimeout(timer.current);
      if (conflict === null) timer.current = setTimeout(send, pauseOfTyping);
    },
    /** Saves what is left, then goes on. */
    leave: (next: () => void) => {
      if (conflict !== null) return;
      afterwards.current = next;
      send();
      if (line.isDone()) leaveNow();
    },
    settle: (keepMine: boolean) => {
      if (conflict) line.goOnFrom(conflict.version, keepMine);
      setConflict(null);
      setStatus('');
      send();
    },
  };
}

function fieldsOf(version: number, { body, over }: Wording): Record<string, string> {
  const fields = { intent: 'save', version: String(version), body: JSON.stringify(body) };
  return over ? { ...fields, over } : fields;
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
