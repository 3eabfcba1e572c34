import type { MissingAfter } from '../below/queries.server.ts';

/** Where the list of the missing goes on: '0.301.12'; null for the beginning and for what is none. */
export function missingAfter(word: string | null): MissingAfter | null {
  const match = /^([01])\.(\d{1,15})\.(\d{1,15})$/u.exec(word ?? '');
  return match ? [match[1] === '1' ? 1 : 0, Number(match[2]), Number(match[3])] : null;
}
