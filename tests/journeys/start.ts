import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';

/**
 * Starts the product with its demonstration, as `npm run demo` does, once for each worker: journeys that run at the same time
 * never meet. Gives the way to end them.
 */
export default async function start(config: FullConfig): Promise<() => Promise<void>> {
  const offices = await Promise.all(Array.from({ length: config.workers }, startOffice));
  process.env.JOURNEY_OFFICES = JSON.stringify(offices.map(({ address, folder }) => ({ address, folder })));
  return async () => void (await Promise.all(offices.map((office) => office.end())));
}

async function startOffice() {
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
  const end = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, folder, end };
}
