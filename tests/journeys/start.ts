import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';

/**
 * Starts the product with its demonstration, as `npm run demo` does, once for each worker: journeys that run at the same time
 * never meet. The demonstration is loaded once and copied. Gives the way to end them.
 */
export default async function start(config: FullConfig): Promise<() => Promise<void>> {
  const root = await mkdtemp(path.join(tmpdir(), 'caunoi-journeys-'));
  const folders = Array.from({ length: config.workers }, (_, at) => path.join(root, String(at)));
  const [first, ...others] = folders as [string, ...string[]];
  const loaded = await startOffice(first);
  await loaded.end();
  for (const folder of others) await cp(first, folder, { recursive: true });
  const offices = await Promise.all(folders.map(startOffice));
  process.env.JOURNEY_OFFICES = JSON.stringify(offices.map(({ address, folder }) => ({ address, folder })));
  return async () => {
    await Promise.all(offices.map((office) => office.end()));
    await rm(root, { recursive: true, force: true });
  };
}

async function startOffice(folder: string) {
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
  const end = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return { address, folder, end };
}
