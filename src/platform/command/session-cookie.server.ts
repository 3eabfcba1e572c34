interface Sent {
  secure: boolean;
  cookies: Readonly<Record<string, string>>;
}

const name = 'caunoi_session';

/** The token of the session cookie, or null; only its sha-256 is ever looked up or stored. */
export function sessionToken(request: Pick<Sent, 'cookies'>): string | null {
  const token = request.cookies[name];
  return token && /^[\w-]{20,200}$/u.test(token) ? token : null;
}

/** Set-Cookie for a session; `until` null ends it with the browser (a shared PC). */
export function sessionCookie(request: Pick<Sent, 'secure'>, token: string, until: Date | null): string {
  return [
    `${name}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(request.secure ? ['Secure'] : []),
    ...(until ? [`Expires=${until.toUTCString()}`] : []),
  ].join('; ');
}

export function endedSessionCookie(request: Pick<Sent, 'secure'>): string {
  return sessionCookie(request, '', new Date(0));
}

/** Where the sign-in page leads back to: a path of this site, never another one. */
export function returnPath(request: Request): string {
  const wanted = new URL(request.url).searchParams.get('ve') ?? '/';
  // A browser reads "/\evil" and "//evil" as another site, and drops tabs and line breaks before it looks.
  return wanted.startsWith('/') && !/^\/[/\\]|\p{Cc}/u.test(wanted) ? wanted : '/';
}
