import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { newOnce } from '#web/sending.ts';
import { sendText as text } from '../text.vi.ts';
import type { Sheet } from './sheet.ts';

/** What became of the form of a unit: sent, or why not; `position` is the first cell that keeps it. */
export interface Outcome {
  unitId: number;
  ok: boolean;
  /** A refusal of the server, or null with `words` of what was seen here. */
  code: string | null;
  details: Record<string, string | number>;
  words: string;
  position: number | null;
}

export interface Sending {
  /** Forms that can be sent and wait for a yes. */
  asked: readonly number[];
  isSending: boolean;
  outcomes: readonly Outcome[];
  /** Why none of them went: a refusal code. */
  refusal: string | null;
  ask(unitIds: readonly number[]): Promise<void>;
  send(): void;
  drop(): void;
}

export type SentMany =
  | {
      ok: true;
      result: { units: { unitId: number; ok: boolean; code: string; details: Record<string, string | number> }[] };
    }
  | { ok: false; code: string };

/** Keeps what is typed, leaves out the forms that cannot be sent (told with their first cell), asks, and sends the others. */
export function useSending(sheet: Sheet, onSent: (unitIds: readonly number[]) => void): Sending {
  const fetcher = useFetcher<SentMany>();
  const [asked, setAsked] = useState<readonly number[]>([]);
  const [seen, setSeen] = useState<readonly Outcome[]>([]);
  const onces = useRef(new Map<number, string>());
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  useEffect(() => {
    if (!answer?.ok) return;
    // An answer came: another sending of the same form is another one.
    for (const { unitId } of answer.result.units) onces.current.delete(unitId);
    onSent(answer.result.units.filter((one) => one.ok).map((one) => one.unitId));
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answer]);
  return {
    asked,
    isSending: fetcher.state !== 'idle',
    outcomes: [...seen, ...(answer?.ok ? answer.result.units.map(outcomeOf) : [])],
    refusal: answer?.ok === false ? answer.code : null,
    ask: async (unitIds) => {
      await sheet.flush();
      fetcher.reset();
      const kept = unitIds.map((unitId) => seenAt(sheet, unitId)).filter((one) => one !== null);
      setSeen(kept);
      setAsked(unitIds.filter((unitId) => !kept.some((one) => one.unitId === unitId)));
    },
    drop: () => setAsked([]),
    send: () => {
      const units = asked.map((unitId) => {
        const once = onces.current.get(unitId) ?? newOnce();
        onces.current.set(unitId, once);
        return { unitId, once };
      });
      const fields = units.flatMap(({ unitId, once }, at) => [
        [`units.${at}.unitId`, String(unitId)],
        [`units.${at}.once`, once],
      ]);
      setAsked([]);
      void fetcher.submit({ intent: 'send', ...Object.fromEntries(fields) }, { method: 'post' });
    },
  };
}

function seenAt(sheet: Sheet, unitId: number): Outcome | null {
  const view = sheet.of(unitId)?.view();
  const blank = { unitId, ok: false, code: null, details: {} };
  if (!view) return null;
  if (view.faults[0]) return { ...blank, words: text.faults(view.faults.length), position: view.faults[0].position };
  return view.unsaved > 0 ? { ...blank, words: text.unsaved, position: null } : null;
}

function outcomeOf({ unitId, ok, code, details }: (SentMany & { ok: true })['result']['units'][number]): Outcome {
  const first = Number(String(details['positions'] ?? '').split(',')[0]);
  return { ...{ unitId, ok, code, details, words: '' }, position: first > 0 ? first : null };
}
