import { createContext, data, redirect, type RouterContextProvider } from 'react-router';
import type { z } from 'zod';
import type { PlatformTables } from '#platform/database/tables.server.ts';
import { dropDraft } from '#platform/drafts/draft.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Actor, Desk } from './context.server.ts';
import { type Command, execute } from './execute.server.ts';
import { formInput } from './form-input.server.ts';
import { pagePath } from './page-path.ts';

/** What the server knows of a request before any page runs. */
export interface RequestDesk<DB> {
  desk: Desk<DB>;
  requestId: string;
  /** Of this answer's Content-Security-Policy. */
  nonce: string;
  /** The address that the request came from; never stored as it is. */
  network: string;
  /** Whether cookies carry Secure: always, but for http on this very machine. */
  secure: boolean;
  cookies: Readonly<Record<string, string>>;
  /** The public site that the address belongs to; null in the workspace. */
  site: PublicSite | null;
  /** The desk of whoever reads public pages, signed in or not: the service 'portal'. */
  publicDesk(): Promise<Desk<DB> & { actor: Actor }>;
}

export interface PublicSite {
  id: number;
  /** What stands before the paths of its pages: '/lam-dong/phuong-la-gi', or '' under a host name of its own. */
  base: string;
  /** 'https://…' without a slash at the end, for what must name whole addresses. */
  origin: string;
  /** The reader's size of letters; unset is the usual one. */
  text?: 'lon' | 'rat-lon';
  /** How many read the site just now. */
  online?: number;
}

export const deskContext = createContext<RequestDesk<unknown>>();

type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** The desk of a request, with or without an actor: for actions and for the pages of sign-in. */
export function deskOf<DB>(context: Context): RequestDesk<DB> {
  return context.get(deskContext) as unknown as RequestDesk<DB>;
}

/** The desk of a loader that needs an actor. Throws a redirect to the sign-in page, which leads back here. */
export function signedInDesk<DB>(args: { context: Context; request: Request }): Desk<DB> & { actor: Actor } {
  const { system, actor } = deskOf<DB>(args.context).desk;
  if (actor) return { system, actor };
  throw redirect(`/dang-nhap?ve=${encodeURIComponent(pagePath(args.request.url))}`);
}

/** The site of a public page with the desk that reads it; 404 where the address is no site's. */
export async function publicPage<DB>(
  context: Context,
): Promise<{ site: PublicSite; desk: Desk<DB> & { actor: Actor } }> {
  const { site, publicDesk } = deskOf<DB>(context);
  if (!site) throw data(null, { status: 404 });
  return { site, desk: await publicDesk() };
}

export type Answer<Result> =
  | { ok: true; result: Result }
  | { ok: false; code: string; details: Record<string, string | number>; fields: Record<string, string> };

/** How a form was sent: its UUID, and the saved draft that it makes superfluous. */
export interface Sending {
  once?: string | undefined;
  draft?: string | undefined;
}

/**
 * Runs the command and gives a Refusal back as a value that the form can show; other errors are thrown on.
 * From a FormData the input, `once` and the name of the draft are read; a draft goes once the command has succeeded.
 * A function makes the input before the command runs (storing files, reading their text); what it refuses counts too.
 */
export async function answer<DB, Input extends z.ZodType, Result>(
  desk: Desk<DB>,
  command: Command<DB, Input, Result>,
  formOrInput: unknown,
  sending: Sending = {},
): Promise<Answer<Result>> {
  try {
    const sent = formOrInput instanceof FormData ? formInput(formOrInput) : null;
    const { once, draft } = { ...sent, ...sending };
    // Before anything is stored for somebody who may not send it.
    if (desk.actor === null) throw new Refusal('sign-in-needed');
    const given = typeof formOrInput === 'function' ? await (formOrInput as () => Promise<unknown>)() : formOrInput;
    const result = await execute(desk, command, sent ? sent.input : given, once);
    if (draft) await execute(desk as unknown as Desk<PlatformTables>, dropDraft, { form: draft });
    return { ok: true, result };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, details: error.details, fields: error.fields };
  }
}

export { filesOf, formInput } from './form-input.server.ts';
export { endedSessionCookie, returnPath, sessionCookie, sessionToken } from './session-cookie.server.ts';
