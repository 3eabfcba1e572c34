import type { Entry, Outcome, Problem } from './entry.ts';
import type { OutboxCalls } from './send.ts';

/** Milliseconds that one call may take: a photo over a weak line takes its time. */
const patience = 120_000;

/** Codes of answers that are about the caller or the server, not about what was sent. */
const aboutTheCaller = new Set(['sign-in-needed', 'account-changed', 'too-many-calls']);

/** Calls of /api/v1 from a page or worker of this site, in the name of one account and of no other. */
export function outboxCalls(accountId: number): OutboxCalls {
  const send = async (address: string, once: string, body: BodyInit, type?: string): Promise<Outcome> => {
    const headers = {
      'Idempotency-Key': once,
      'Caunoi-Account': String(accountId),
      ...(type && { 'Content-Type': type }),
    };
    try {
      const signal = AbortSignal.timeout(patience);
      return await outcomeOf(
        await fetch(`/api/v1${address}`, { method: 'POST', headers, body, signal, redirect: 'error' }),
      );
    } catch {
      return { kind: 'later', problem: problem('connection-lost'), stopsAll: true };
    }
  };
  return {
    record: ({ to, id, input }: Entry) => send(to, id, JSON.stringify(input), 'application/json'),
    async photo({ to, recordId }, { id, name }, bytes) {
      const body = new FormData();
      body.append('files', bytes, name);
      const outcome = await send(`${to}/${recordId}/photos`, id, body);
      // Its bytes never change under this id: used already can only mean that it has arrived.
      const isThere = outcome.kind === 'refused' && outcome.problem.code === 'form-already-used';
      return isThere ? { kind: 'done', recordId } : outcome;
    },
  };
}

/** What an answer means. Whatever is not in the form of the interface (a proxy, a page of a hotel) is no answer. */
export async function outcomeOf(answer: Response): Promise<Outcome> {
  const type = answer.headers.get('content-type') ?? '';
  const body = type.includes('json') ? ((await answer.json()) as Record<string, unknown> | null) : null;
  if (answer.ok && type.startsWith('application/json') && body !== null)
    return { kind: 'done', recordId: typeof body.id === 'number' ? body.id : null };
  if (!type.startsWith('application/problem+json') || typeof body?.code !== 'string')
    return { kind: 'later', problem: problem('server-away'), stopsAll: false };
  const said = body as unknown as Problem;
  const told = { code: said.code, title: said.title, fields: said.fields };
  if (aboutTheCaller.has(said.code)) return { kind: 'later', problem: told, stopsAll: true };
  return answer.status >= 500 ? { kind: 'later', problem: told, stopsAll: false } : { kind: 'refused', problem: told };
}

/** The words of what the browser says itself stand with its page. */
function problem(code: string): Problem {
  return { code, title: '', fields: [] };
}
