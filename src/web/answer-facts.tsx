import { createContext, use, useState } from 'react';

interface Facts {
  nonce: string;
  requestId: string;
}

const FactsContext = createContext<Facts | null>(null);

/** Given once by entry.server.tsx; in the browser the document itself tells. */
export const AnswerFacts = FactsContext.Provider;

/** The nonce that style and script elements of this document carry. */
export function useNonce(): string {
  const facts = use(FactsContext);
  if (facts) return facts.nonce;
  return typeof document === 'undefined' ? '' : (document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '');
}

/** The id of the last request that this page made: what a person reads out when something has failed. */
export function useRequestId(): string {
  const facts = use(FactsContext);
  const [requestId] = useState(() => facts?.requestId ?? lastRequestId());
  return requestId;
}

/** Every answer names its id in Server-Timing, the one header of a past answer that a page may read. */
function lastRequestId(): string {
  const made = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const timed = made as PerformanceResourceTiming[];
  const last = timed.findLast((entry) => entry.entryType === 'navigation' || /\.data(\?|$)/u.test(entry.name));
  return last?.serverTiming.find((timing) => timing.name === 'request')?.description ?? '';
}
