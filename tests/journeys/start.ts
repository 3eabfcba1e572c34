import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Starts the product with its demonstration in a folder of its own, as `npm run demo` does; gives the way to end it. */
export default async function start(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caunoi-journeys-'));
  const server = spawn('node', ['src/cli/main.ts', 'demo', '--folder', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += String(part);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}:\n${said}`)));
  });
  process.env.JOURNEY_ADDRESS = address;
  process.env.JOURNEY_FOLDER = folder;
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}
