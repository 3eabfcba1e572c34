import { Refusal } from '#platform/refusal.ts';

/**
 * Why a job failed, as it is kept and shown: a kind and a code. The message of an error may hold what stood in a row or
 * a file, so it goes to the log alone.
 */
export interface Failure {
  kind: 'refused' | 'database' | 'machine' | 'lost' | 'program';
  code: string;
}

/** `lost`: the worker ended without a word, or the job took longer than it may. */
export const lostJob: Failure = { kind: 'lost', code: '' };

export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code };
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  // Five letters and digits are what PostgreSQL says, E and capitals what the operating system says.
  if (typeof code === 'string' && /^E[A-Z]{2,}$/u.test(code)) return { kind: 'machine', code };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/u.test(code)) return { kind: 'database', code };
  return { kind: 'program', code: typeof name === 'string' && /^\w{1,60}$/u.test(name) ? name : 'Error' };
}
