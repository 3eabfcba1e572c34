import { useSubmit } from 'react-router';
import { newOnce } from '#web/sending.ts';
import type { DraftCard } from '../page/queries.server.ts';
import { type CardAct, fetcherOfDraft } from './draft-card.tsx';
import { nextOpen } from './draft-list.tsx';

/** Sends the acts that need no form. Each draft has a fetcher of its own, so quick decisions do not wait for each other. */
export function useDraftActs(drafts: readonly DraftCard[]) {
  const submit = useSubmit();
  const send = (key: string, intent: string, fields: Record<string, number>) => {
    const body = new FormData();
    body.set('intent', intent);
    body.set('once', newOnce());
    for (const [name, value] of Object.entries(fields)) body.set(name, String(value));
    void submit(body, { method: 'post', navigate: false, fetcherKey: key });
  };
  const seen = (prefix: string, { id, version }: DraftCard) => ({ [`${prefix}id`]: id, [`${prefix}version`]: version });
  return {
    act: (act: CardAct, draft: DraftCard) => {
      const key = fetcherOfDraft(draft.id);
      if (act === 'accept') return send(key, 'accept', seen('drafts.0.', draft));
      if (act !== 'merge') return send(key, act, seen('', draft));
      const next = nextOpen(drafts, drafts.indexOf(draft));
      if (next) send(key, 'merge', { ...seen('first.', draft), ...seen('second.', next) });
    },
    acceptAll: (all: readonly DraftCard[]) => {
      const fields = all.map((draft, at) => seen(`drafts.${at}.`, draft));
      send(fetcherOfDraft(all[0]!.id), 'accept', Object.assign({}, ...fields) as Record<string, number>);
    },
  };
}
