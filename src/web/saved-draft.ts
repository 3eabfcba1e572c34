import { useEffect, useRef, useState } from 'react';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { webText } from './text.vi.ts';

const pauseOfTyping = 1_200;
const ownNames = new Set(['once', 'intent', 'draft']);

/** The text of a form by field names: files, what the form adds for itself and fields that are not to be kept are left out. */
export function draftBody(form: HTMLFormElement): DraftBody {
  const body: DraftBody = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    const isUnkept = form.querySelector(`[name="${CSS.escape(name)}"][data-unkept]`) !== null;
    if (ownNames.has(name) || isUnkept || texts.length === 0) continue;
    body[name] = texts.length > 1 ? texts : texts[0]!;
  }
  return body;
}

/**
 * Keeps a form at the server while it is being typed. Without a name it does nothing. `pause` while the form is on its
 * way (the command drops the draft); `words` is the quiet line that says what was kept.
 */
export function useSavedDraft(name: string | undefined) {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<HTMLFormElement | null>(null);
  const isPaused = useRef(false);
  const address = `/ban-nhap/${name}`;

  const save = async () => {
    clearTimeout(timer.current);
    const form = waiting.current;
    if (!form || isPaused.current) return;
    waiting.current = null;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(draftBody(form)),
        keepalive: document.visibilityState === 'hidden',
      });
      const kept = (await answer.json()) as { savedAt?: string; code?: string };
      if (kept.savedAt) setWords(webText.draft.saved(formatDayTime(kept.savedAt)));
      // The server has judged it: trying again would change nothing.
      else setWords(answer.status === 422 ? webText.draft.refused : webText.draft.failed);
    } catch {
      setWords(webText.draft.failed);
    }
  };

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && void save();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      void save();
    };
    // The refs inside are the same for the life of the form.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    words,
    typed: (form: HTMLFormElement) => {
      if (!name) return;
      waiting.current = form;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pauseOfTyping);
    },
    pause: () => {
      isPaused.current = true;
      clearTimeout(timer.current);
    },
    resume: () => {
      isPaused.current = false;
      void save();
    },
    /** Lets go what was kept; from then on nothing is kept until the form is opened anew. */
    drop: async () => {
      isPaused.current = true;
      clearTimeout(timer.current);
      setWords(webText.draft.dropped);
      await fetch(address, { method: 'DELETE' }).catch(() => null);
    },
  };
}
