import { spawn } from 'node:child_process';
import path from 'node:path';

/** Starts the built product with the sites of the tests; gives the address of the site and the way to end it. */
export async function startPortal(): Promise<{ site: string; stop(): Promise<void> }> {
  const server = spawn('node', [path.resolve(import.meta.dirname, 'server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const site = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += String(part);
      const found = /^http:\S+/.exec(said);
      if (found && said.includes('\n')) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
  return {
    site,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
