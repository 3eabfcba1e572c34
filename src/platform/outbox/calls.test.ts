import { afterEach, describe, expect, test, vi } from 'vitest';
import { outboxCalls, outcomeOf } from './calls.ts';
import { newEntry } from './entry.ts';

const problem = (status: number, code: string) =>
  Response.json(
    { code, title: 'Lời từ chối', status, fields: [], type: 'x', requestId: 'y' },
    {
      ...{ status, headers: { 'content-type': 'application/problem+json' } },
    },
  );
const page = (status: number) => new Response('<h1>Wi-Fi</h1>', { status, headers: { 'content-type': 'text/html' } });

describe('what an answer means', () => {
  test.each([
    ['received', Response.json({ id: 7 }), { kind: 'done', recordId: 7 }],
    ['a rule says no', problem(422, 'document-secret'), { kind: 'refused', problem: { title: 'Lời từ chối' } }],
    ['no right', problem(403, 'not-allowed'), { kind: 'refused' }],
    ['the session has ended', problem(401, 'sign-in-needed'), { kind: 'later', stopsAll: true }],
    ['somebody else is signed in', problem(409, 'account-changed'), { kind: 'later', stopsAll: true }],
    ['too many calls', problem(429, 'too-many-calls'), { kind: 'later', stopsAll: true }],
    ['the server broke', problem(500, 'server-failed'), { kind: 'later', stopsAll: false }],
    ['a proxy says no', page(403), { kind: 'later', stopsAll: false }],
    ['the page of a hotel', page(200), { kind: 'later', stopsAll: false }],
  ])('%s', async (_, answer, expected) => {
    expect(await outcomeOf(answer)).toMatchObject(expected);
  });
});

describe('a call', () => {
  afterEach(() => vi.unstubAllGlobals());
  const entry = { ...newEntry('3f0e', '/activities', '2026-06-16'), input: { kind: 'regular' }, recordId: 5 };

  test('carries its receipt and the account that it is for', async () => {
    const sent = vi.fn(async () => Response.json({ id: 5 }));
    vi.stubGlobal('fetch', sent);
    await outboxCalls(12).record(entry);
    expect(sent).toHaveBeenCalledWith(
      '/api/v1/activities',
      expect.objectContaining({
        ...{ method: 'POST', body: '{"kind":"regular"}', redirect: 'error' },
        headers: { 'Idempotency-Key': '3f0e', 'Caunoi-Account': '12', 'Content-Type': 'application/json' },
      }),
    );
  });

  test('without a line comes later', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
    expect(await outboxCalls(12).record(entry)).toMatchObject({ kind: 'later', problem: { code: 'connection-lost' } });
  });

  test('of a photo that was used already has arrived', async () => {
    vi.stubGlobal('fetch', async () => problem(409, 'form-already-used'));
    const photo = { id: '9a', name: 'hop.jpg', problem: null };
    expect(await outboxCalls(12).photo(entry, photo, new Blob(['x']))).toEqual({ kind: 'done', recordId: 5 });
    expect(await outboxCalls(12).record(entry)).toMatchObject({ kind: 'refused' });
  });
});
