import { expect, test } from 'vitest';
import { endedSessionCookie, returnPath, sessionCookie, sessionToken } from './session-cookie.server.ts';

const token = 'a-token-of-more-than-twenty-letters';

test('a session cookie is out of reach of scripts and of other sites', () => {
  const cookie = sessionCookie({ secure: true }, token, new Date('2026-07-01T00:00:00Z'));
  expect(cookie).toBe(
    `caunoi_session=${token}; Path=/; HttpOnly; SameSite=Lax; Secure; Expires=Wed, 01 Jul 2026 00:00:00 GMT`,
  );
});

test('on a shared PC it ends with the browser; on this machine without https it goes without Secure', () => {
  const cookie = sessionCookie({ secure: false }, token, null);
  expect(cookie).not.toContain('Expires');
  expect(cookie).not.toContain('Secure');
});

test('an ended session has no token and lies in the past', () => {
  expect(endedSessionCookie({ secure: true })).toContain('caunoi_session=; ');
  expect(endedSessionCookie({ secure: true })).toContain('Expires=Thu, 01 Jan 1970');
});

test('what cannot be a token is none', () => {
  expect(sessionToken({ cookies: { caunoi_session: token } })).toBe(token);
  expect(sessionToken({ cookies: {} })).toBeNull();
  expect(sessionToken({ cookies: { caunoi_session: '' } })).toBeNull();
  expect(sessionToken({ cookies: { caunoi_session: "x' or true --          " } })).toBeNull();
});

test.each([
  ['/nhiem-vu/12?hien=tre', '/nhiem-vu/12?hien=tre'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('after sign-in %j leads to %j', (wanted, path) => {
  expect(returnPath(new Request(`http://office.test/dang-nhap?ve=${encodeURIComponent(wanted)}`))).toBe(path);
});
