import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { deskContext, type RequestDesk, signedInDesk } from './request.server.ts';

test.each([
  ['/nhiem-vu/18', '/nhiem-vu/18'],
  ['/nhiem-vu/18.data', '/nhiem-vu/18'],
  ['/nhiem-vu/18.data?_routes=domains%2Fcommitments%2Fpages%2Fdetail', '/nhiem-vu/18'],
  ['/nhiem-vu.data?trang-thai=tre&_routes=a%2Cb&tim=c%C3%A2u', '/nhiem-vu?trang-thai=tre&tim=c%C3%A2u'],
  ['/_.data', '/'],
  ['/_root.data?_routes=root', '/'],
  ['/don-vi/_.data', '/don-vi/'],
  ['/?index', '/'],
  ['/_.data?index&_routes=root', '/'],
  ['/nhiem-vu?index&tim=a', '/nhiem-vu?tim=a'],
  ['/van-ban?index=2&tim=a%20b', '/van-ban?index=2&tim=a%20b'],
])('whoever asked for %j without a session comes back to %j', (asked, path) => {
  const context = new RouterContextProvider();
  context.set(deskContext, { desk: { system: {}, actor: null } } as unknown as RequestDesk<unknown>);
  const request = new Request(`http://office.test${asked}`);
  const redirected = sentAway(() => signedInDesk({ context, request }));
  expect(redirected.headers.get('Location')).toBe(`/dang-nhap?ve=${encodeURIComponent(path)}`);
});

function sentAway(body: () => unknown): Response {
  try {
    body();
  } catch (thrown) {
    return thrown as Response;
  }
  throw new Error('was let in');
}
