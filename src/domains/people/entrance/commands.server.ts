import { redirect, type RouterContextProvider } from 'react-router';
import { deskOf, formInput, returnPath, sessionCookie, sessionToken } from '#platform/command/request.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { signOut } from '../sessions/commands.server.ts';
import type { signIn, useCode } from '../sign-in/commands.server.ts';
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

const deviceCookie = 'caunoi_device';
const deviceCookieSeconds = 400 * 86_400;

/** Runs `how` on the form that was sent; on success sets the cookies and leads on, otherwise says what was refused. */
export async function enter(
  context: Readonly<RouterContextProvider>,
  request: Request,
  how: typeof signIn | typeof useCode,
): Promise<Response | EntranceAnswer> {
  const asked = deskOf<Database>(context);
  const { system } = asked.desk;
  const { input } = formInput(await request.formData());
  const agent = request.headers.get('user-agent') ?? '';
  const knownDevice = asked.cookies[deviceCookie] ?? null;
  try {
    const entered = await how(system, input, {
      network: asked.network,
      device: deviceName(deviceParts(agent)),
      knownDevice,
    });
    // On a shared PC the session before may be somebody else's.
    const before = sessionToken(asked);
    if (before !== null) await signOut(system, before);
    const headers = new Headers();
    headers.append('Set-Cookie', sessionCookie(asked, entered.token, entered.ownDevice ? entered.endsAt : null));
    const secure = asked.secure ? '; Secure' : '';
    headers.append(
      'Set-Cookie',
      `${deviceCookie}=${entered.knownDevice}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${deviceCookieSeconds}${secure}`,
    );
    return redirect(returnPath(request), { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, details, fields } = error;
    const typed = Object.entries(input).filter(
      ([name, value]) => !/password/iu.test(name) && typeof value === 'string',
    );
    return { ok: false, code, details, fields, typed: Object.fromEntries(typed) as Record<string, string> };
  }
}
