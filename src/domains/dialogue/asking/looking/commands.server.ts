import { counted, guardsOf } from '#platform/abuse/guards.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import type { PublicSite } from '#platform/command/request.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { ServedFile } from '#platform/files/response.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { sayVerdict, takeBack } from '../receipt/commands.server.ts';
import { findAnswerFile, readReceipt, receiptDigest, type Receipt } from '../receipt/queries.server.ts';

/** What the page shows after the code was given; `code` comes back, so that the next step needs no memory. */
export type Looking =
  | { found: 'limit'; code: string; wait: number }
  | { found: 'unknown'; code: string }
  | { found: 'gone' }
  | {
      found: 'receipt';
      code: string;
      receipt: Receipt;
      faults: Record<string, string>;
      words: string;
      isDone: boolean;
    };

interface Asked {
  desk: JobDesk<Database>;
  site: PublicSite;
  network: string;
  form: FormData;
}

/**
 * Looks up, judges or takes back by code. A wrong code costs the same work and gets the same answer whatever is wrong with it;
 * how often one network and one site may try is limited before anything is read.
 */
export async function takeLook(asked: Asked): Promise<{ looking: Looking; status: number }> {
  const { desk, form } = asked;
  const { code, wait, digest } = guarded(asked);
  if (wait !== null) return { looking: { found: 'limit', code, wait }, status: 429 };
  const { isDone, faults } = await act(desk, form, digest);
  if (isDone === 'gone') return { looking: { found: 'gone' }, status: 200 };
  const receipt = await read(desk, (ctx) => readReceipt(ctx, digest));
  if (!receipt) return { looking: { found: 'unknown', code }, status: 404 };
  const words = Object.keys(faults).length > 0 ? told(form, 'words').slice(0, 10_000) : '';
  const status = Object.keys(faults).length > 0 ? 422 : 200;
  return { looking: { found: 'receipt', code, receipt, faults, words, isDone: isDone === 'said' }, status };
}

/** A file of the answer by code, under the same limits; whatever is wrong, there is none. */
export async function takeFile(asked: Asked): Promise<{ file: ServedFile | null; status: number }> {
  const { wait, digest } = guarded(asked);
  if (wait !== null) return { file: null, status: 429 };
  const position = /^\d{1,3}$/u.exec(told(asked.form, 'position'));
  const file = await read(asked.desk, (ctx) => findAnswerFile(ctx, digest, Number(position?.[0] ?? 0)));
  return { file, status: file ? 200 : 404 };
}

/** Counts the try before anything is read; `wait` in seconds where there were too many. */
function guarded({ desk, site, network, form }: Asked): { code: string; digest: string; wait: number | null } {
  const { secret, clock } = desk.system;
  const { limits } = guardsOf(desk.system);
  const now = clock.now();
  const code = told(form, 'code').slice(0, 60);
  const who = `${site.id} ${counted(secret, network)}`;
  const wait = limits.code.count(who, now) ?? limits.siteCodes.count(String(site.id), now);
  return { code, digest: receiptDigest(secret, code), wait };
}

interface Done {
  isDone: 'said' | 'gone' | null;
  faults: Record<string, string>;
}

async function act(desk: JobDesk<Database>, form: FormData, digest: string): Promise<Done> {
  const intent = told(form, 'intent');
  try {
    if (intent === 'take_back') {
      if (form.get('sure') !== 'on') return { isDone: null, faults: { sure: 'take-back-unsure' } };
      await execute(desk, takeBack, { digest });
      return { isDone: 'gone', faults: {} };
    }
    if (['solved', 'not_solved', 'no_answer'].includes(intent)) {
      await execute(desk, sayVerdict, { digest, said: intent, words: told(form, 'words') });
      return { isDone: 'said', faults: {} };
    }
    return { isDone: null, faults: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const faults = Object.keys(error.fields).length > 0 ? error.fields : { '': error.code };
    return { isDone: null, faults };
  }
}

function told(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
