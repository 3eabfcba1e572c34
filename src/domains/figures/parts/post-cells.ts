import type { Said } from './typing.ts';

/** Carries typed cells to the form at this address, also while the page is put away. Throws when the line is lost. */
export async function postCells(address: string, typed: readonly object[]): Promise<Said> {
  const answer = await fetch(`${address}/o`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ cells: typed }),
    keepalive: document.visibilityState === 'hidden',
  });
  if (answer.status >= 500) return { ok: false, code: answer.status === 500 ? 'server-failed' : 'server-away' };
  return answer.json() as Promise<Said>;
}
