import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { closerOf, listen } from './listen.ts';

test('a connection that falls idle while the server closes does not hold it up', async () => {
  const server = createServer();
  // Longer than any test may take: what closes the connection is not the clock.
  server.keepAliveTimeout = 600_000;
  const close = closerOf(server, 600_000);
  const port = await listen(server, 0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const answered = once(get({ port, host: '127.0.0.1', agent }), 'response') as Promise<[IncomingMessage]>;
  const [, response] = await asked;
  response.writeHead(200).write('nửa ');
  const [answer] = await answered;
  let isClosed = false;
  const closed = close().then(() => (isClosed = true));
  await new Promise(setImmediate);
  expect(isClosed).toBe(false);
  response.end('đầu');
  expect(Buffer.concat(await answer.toArray()).toString()).toBe('nửa đầu');
  await closed;
  expect(isClosed).toBe(true);
  agent.destroy();
});

test('an answer that never ends is cut after the time of grace', async () => {
  const server = createServer((_request, response) => void response.writeHead(200).write('…'));
  const close = closerOf(server, 10);
  const port = await listen(server, 0, '127.0.0.1');
  const [answer] = (await once(get({ port, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
  const cut = once(answer, 'error');
  answer.resume();
  await close();
  expect(await cut).toHaveLength(1);
});
