import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mailbox server on this machine that takes every letter and keeps it. */
export interface CatchAll {
  url: string;
  letters: { to: string[]; body: string }[];
  close(): Promise<void>;
}

export async function openCatchAll(options: SMTPServerOptions = {}): Promise<CatchAll> {
  const letters: CatchAll['letters'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('end', () => {
        letters.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          body: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** A port of this machine on which nobody listens. */
export async function silentPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
