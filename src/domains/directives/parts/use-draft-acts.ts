import { useCallback, useEffect, useRef } from 'react';
import { useSubmit } from 'react-router';
import { newOnce } from '#web/sending.ts';
import type { ReadingDraft } from '../page/queries.server.ts';
import { type CardAct, fetcherOfDraft } from './draft-card.tsx';
import { nextOpen } from './draft-list.tsx';

const seen = (prefix: string, { id, version }: ReadingDraft) => ({
  [`${prefix}id`]: id,
  [`${prefix}version`]: version,
});

/** Sends the acts that need no form. Each draft has a fetcher of its own, so quick decisions do not wait for each other. */
export function useDraftActs(drafts: readonly ReadingDraft[]) {
  const submit = useSubmit();
  // Behind a ref, so that an act on one draft does not draw the cards of all others anew.
  const latest = useRef(drafts);
  useEffect(() => {
    latest.current = drafts;
  });
  const send = useCallback(
    (key: string, intent: string, fields: Record<string, number>) => {
      const body = new FormData();
      body.set('intent', intent);
      body.set('once', newOnce());
      for (const [name, value] of Object.entries(fields)) body.set(name, String(value));
      void submit(body, { method: 'post', navigate: false, fetcherKey: key });
    },
    [submit],
  );
  const act = useCallback(
    (what: CardAct, draft: ReadingDraft) => {
      const key = fetcherOfDraft(draft.id);
      if (what === 'accept') return send(key, 'accept', seen('drafts.0.', draft));
      if (what !== 'merge') return send(key, what, seen('', draft));
      const at = latest.current.findIndex(({ id }) => id === draft.id);
      const next = nextOpen(latest.current, at);
      if (next) send(key, 'merge', { ...seen('first.', draft), ...seen('second.', next) });
    },
    [send],
  );
  const acceptAll = useCallback(
    (all: readonly ReadingDraft[]) => {
      const fields = all.map((draft, at) => seen(`drafts.${at}.`, draft));
      send(fetcherOfDraft(all[0]!.id), 'accept', Object.assign({}, ...fields) as Record<string, number>);
    },
    [send],
  );
  return { act, acceptAll };
}
