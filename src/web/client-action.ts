import { type ClientActionFunctionArgs, data, isRouteErrorResponse } from 'react-router';

/** Codes that the browser gives itself, when the server did not get to answer. */
export type LostCode = 'connection-lost' | 'server-away' | 'server-failed' | 'body-too-large';

/**
 * Goes into every module with an action: `export { clientAction } from '#web/client-action.ts'`. When the line drops or
 * the server fails, the form gets an answer like any other refusal; without it the page, and what was typed, would go.
 */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    const answer = await serverAction();
    // Read anew without a session, the page would go to the sign-in form and what was typed with it.
    return needsSignIn(answer) ? data(answer, { status: 401 }) : answer;
  } catch (error) {
    if (error instanceof Response) throw error; // a redirect
    const code = lostCode(error);
    if (code === null) throw error;
    // A status of failure keeps the router from reading the page anew over the same dead line.
    return data({ ok: false, code, details: {}, fields: {} }, { status: 503 });
  }
}

function needsSignIn(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && (answer as { code?: unknown }).code === 'sign-in-needed';
}

/** What kept an answer from arriving; null when the server answered, with a refusal of its own. */
export function lostCode(error: unknown): LostCode | null {
  if (!isRouteErrorResponse(error)) return error instanceof TypeError ? 'connection-lost' : 'server-failed';
  if (error.status === 413) return 'body-too-large';
  if (error.status < 500) return null;
  return error.status === 500 ? 'server-failed' : 'server-away';
}
