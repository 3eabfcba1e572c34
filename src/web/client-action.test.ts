import { UNSAFE_ErrorResponseImpl as ErrorResponse, redirect } from 'react-router';
import { expect, test } from 'vitest';
import { clientAction } from './client-action.ts';

const act = (serverAction: () => Promise<unknown>) => clientAction({ serverAction } as never);
const fails = (error: unknown) =>
  act(async () => {
    throw error;
  });

test('an answer of the server is passed on', async () => {
  expect(await act(async () => ({ ok: true, result: 7 }))).toEqual({ ok: true, result: 7 });
});

test.each([
  [new TypeError('Failed to fetch'), 'connection-lost'],
  [new ErrorResponse(502, 'Bad Gateway', ''), 'server-away'],
  [new ErrorResponse(500, 'Internal Server Error', ''), 'server-failed'],
  [new Error('Unexpected Server Error'), 'server-failed'],
  [new ErrorResponse(413, 'Payload Too Large', ''), 'body-too-large'],
])('%s becomes a refusal that the form can show, and is not read anew', async (error, code) => {
  const answered = (await fails(error)) as { data: unknown; init: ResponseInit };
  expect(answered.data).toEqual({ ok: false, code, details: {}, fields: {} });
  expect(answered.init.status).toBe(503);
});

test('an ended session is told to the form, and the page is not read anew without one', async () => {
  const refused = { ok: false, code: 'sign-in-needed', details: {}, fields: {} };
  const answered = (await act(async () => refused)) as { data: unknown; init: ResponseInit };
  expect(answered.data).toEqual(refused);
  expect(answered.init.status).toBe(401);
});

test('a redirect and a page that is not there go their way', async () => {
  const away = redirect('/nhiem-vu');
  await expect(fails(away)).rejects.toBe(away);
  const gone = new ErrorResponse(404, 'Not Found', null);
  await expect(fails(gone)).rejects.toBe(gone);
});
