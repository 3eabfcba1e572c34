import { spawn } from 'node:child_process';
import path from 'node:path';

export interface HostilePages {
  origin: string;
  codes: string[];
  stop(): Promise<void>;
}

/** Starts the pages with the hostile sites, in a process of its own: Vite and Node must hold one copy of each server file. */
export async function startHostilePages(): Promise<HostilePages> {
  const args = ['--conditions=development', path.resolve(import.meta.dirname, 'server.ts')];
  const env = { ...process.env, NODE_ENV: 'development' };
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const said = await new Promise<string>((resolve, reject) => {
    let all = '';
    server.stdout.on('data', (part: Buffer) => {
      all += String(part);
      if (all.includes('\n')) resolve(all);
    });
    server.once('exit', (code) => reject(new Error(`the pages ended with ${code}: ${all}`)));
  });
  return {
    ...(JSON.parse(said) as { origin: string; codes: string[] }),
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
