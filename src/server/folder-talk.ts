import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import net from 'node:net';
import { text as wholeText } from 'node:stream/consumers';

/** What a running server does for the command line of its owner. */
export type Answer = (command: string) => Promise<unknown>;

/** The socket is not one that this user's own server made: whoever made it could be anybody. */
export class ForeignSocket extends Error {
  override readonly name = 'ForeignSocket';
}

const patience = 5000;
const longestCommand = 200;

/** One line in, one JSON line out. Without an answer to give (`null`) it only shows that somebody is there. */
export function answerOn(connection: net.Socket, answer: Answer | null): void {
  let line = '';
  connection.setEncoding('utf8').setTimeout(patience, () => connection.destroy());
  connection.on('error', () => connection.destroy());
  // Destroyed once it is said: a connection that nobody reads from would keep the lock from being released.
  if (answer === null) return void connection.end(() => connection.destroy());
  let isAsked = false;
  connection.on('data', (words: string) => {
    line += words;
    if (line.length > longestCommand) connection.destroy();
    if (isAsked || !line.includes('\n')) return;
    isAsked = true;
    connection.setTimeout(0);
    const said = answer(line.trim()).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: (error as Error).message }),
    );
    void said.then((reply) => connection.end(`${JSON.stringify(reply)}\n`, () => connection.destroy()));
  });
}

/** Asks the server behind a socket. Null when it gives no answers (the command line itself holds the folder). */
export async function askServer(socket: string, command: string): Promise<unknown> {
  await refuseForeign(socket);
  const connection = net.connect(socket);
  await once(connection, 'connect');
  connection.write(`${command}\n`);
  const reply = await wholeText(connection).catch(() => '');
  if (reply === '') return null;
  const { result, error } = JSON.parse(reply) as { result?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return result;
}

/** Only a socket of one's own, which nobody else may write to. Throws ForeignSocket. */
async function refuseForeign(socket: string): Promise<void> {
  if (process.getuid === undefined) return; // Windows has no such owners
  const { uid, mode } = await stat(socket);
  if (uid !== process.getuid() || (mode & 0o077) !== 0) throw new ForeignSocket(socket);
}
