import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/*
 * The known-device cookie: `device.mark.mark…`, a random id and for each person who signed in here a keyed hash of it.
 * The key is the person's password hash, so the cookie names nobody, needs no secret of its own, cannot be made up, and
 * loses its force when the password changes. A mark opens nothing; it only spares its owner the limits for strangers.
 */
const mostMarks = 8;

function marksOf(cookie: string | null): { device: string; marks: string[] } | null {
  if (cookie === null || !/^[\w-]{22}(\.[\w-]{22}){0,8}$/u.test(cookie)) return null;
  const [device = '', ...marks] = cookie.split('.');
  return { device, marks };
}

function markFor(passwordHash: string, device: string): string {
  return createHmac('sha256', passwordHash).update(device).digest().subarray(0, 16).toString('base64url');
}

/** The id of the device, when somebody with this password hash signed in there before. */
export function deviceKnownTo(passwordHash: string, cookie: string | null): string | null {
  const known = marksOf(cookie);
  if (known === null) return null;
  const own = Buffer.from(markFor(passwordHash, known.device));
  return known.marks.some((mark) => timingSafeEqual(Buffer.from(mark), own)) ? known.device : null;
}

/** The cookie with a mark for this password hash. */
export function markDevice(passwordHash: string, cookie: string | null): string {
  const { device, marks } = marksOf(cookie) ?? { device: randomBytes(16).toString('base64url'), marks: [] };
  const own = markFor(passwordHash, device);
  return [device, ...marks.filter((mark) => mark !== own).slice(1 - mostMarks), own].join('.');
}

export const deviceCookie = 'caunoi_device';
const deviceCookieSeconds = 400 * 86_400;

/** Set-Cookie for the known device. */
export function setDeviceCookie(asked: { secure: boolean }, value: string): string {
  const secure = asked.secure ? '; Secure' : '';
  return `${deviceCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${deviceCookieSeconds}${secure}`;
}
