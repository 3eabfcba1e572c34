import { redirect, redirectDocument, type RouterContextProvider } from 'react-router';
import {
  type Answer,
  deskOf,
  formInput,
  returnPath,
  sessionCookie,
  sessionToken,
} from '#platform/command/request.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import { deviceCookie, setDeviceCookie } from '../devices/commands.server.ts';
import { signOut } from '../sessions/commands.server.ts';
import type { Origin, SignedIn } from '../sign-in/commands.server.ts';
import { deviceParts } from '../sign-in/rules.ts';
import { deviceName } from '../sign-in/text.vi.ts';

/** What the pages of the entrance show again after a refusal; never a password. */
export interface EntranceAnswer {
  ok: false;
  code: string;
  details: Record<string, string | number>;
  fields: Record<string, string>;
  typed: Record<string, string>;
}

/** Where the known-device cookie and the address of a request say that it comes from. */
export function originOf(
  asked: { network: string; cookies: Readonly<Record<string, string>> },
  request: Request,
): Origin {
  const agent = request.headers.get('user-agent') ?? '';
  return {
    network: asked.network,
    device: deviceName(deviceParts(agent)),
    knownDevice: asked.cookies[deviceCookie] ?? null,
  };
}

type Entering = (system: OfficeSystem, input: unknown, origin: Origin) => Promise<SignedIn>;

/**
 * Runs `how` on the form that was sent; on success sets the cookies and leads on, to the second step where there is one.
 * Otherwise says what was refused.
 */
export async function enter(
  context: Readonly<RouterContextProvider>,
  request: Request,
  how: Entering,
): Promise<Response | EntranceAnswer> {
  const asked = deskOf<Database>(context);
  const { system } = asked.desk;
  const { input } = formInput(await request.formData());
  try {
    const entered = await how(system, input, originOf(asked, request));
    // On a shared PC the session before may be somebody else's.
    const before = sessionToken(asked);
    if (before !== null) await signOut(system, before);
    const headers = new Headers();
    if (entered.step === 'code') {
      headers.append('Set-Cookie', halfCookie(asked, entered.token));
      return redirect(`/dang-nhap/ma?ve=${encodeURIComponent(returnPath(request))}`, { headers });
    }
    headers.append('Set-Cookie', halfCookie(asked, null));
    headers.append('Set-Cookie', sessionCookie(asked, entered.token, entered.ownDevice ? entered.endsAt : null));
    if (entered.knownDevice !== null) headers.append('Set-Cookie', setDeviceCookie(asked, entered.knownDevice));
    // As a document: the way back may lead to the quick log, which the router does not know.
    return redirectDocument(returnPath(request), { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, details, fields } = error;
    const typed = Object.entries(input).filter(
      ([name, value]) => !/password/iu.test(name) && typeof value === 'string',
    );
    return { ok: false, code, details, fields, typed: Object.fromEntries(typed) as Record<string, string> };
  }
}

const halfCookieName = 'caunoi_half';

/** The token of a half sign-in, or null. */
export function halfToken(asked: { cookies: Readonly<Record<string, string>> }): string | null {
  const token = asked.cookies[halfCookieName];
  return token && /^[\w-]{43}$/u.test(token) ? token : null;
}

/** For the second step alone; null takes it away. */
function halfCookie(asked: { secure: boolean }, token: string | null): string {
  const secure = asked.secure ? '; Secure' : '';
  const age = token === null ? 0 : 600;
  return `${halfCookieName}=${token ?? ''}; Path=/dang-nhap; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}

/** For the pages behind sign-in: what is more than one command, with its refusal as a value that a form can show. */
export async function answered<Result>(doing: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { ok: true, result: await doing() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, details: error.details, fields: error.fields };
  }
}
