import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';

// Node itself runs the server's modules, so a change to one of them starts the process anew; Vite reloads the pages.
// (`node --watch` would also start anew for the temporary files of Vite, and so without end.)
const source = path.resolve(import.meta.dirname, '..');
let child = start();
let waiting: ReturnType<typeof setTimeout> | undefined;

function start() {
  // React Router has a build of its own for development: the condition makes Node and Vite take the same one.
  const args = ['--conditions=development', path.join(import.meta.dirname, 'dev-server.ts'), ...process.argv.slice(2)];
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } });
}

/** Without ceremony, for speed: the database and the lock of its folder bear it. */
function end(then: () => void): void {
  if (child.exitCode !== null || child.signalCode !== null) return then();
  child.once('exit', then);
  child.kill('SIGKILL');
}

function restart(): void {
  end(() => {
    child = start();
  });
}

watch(source, { recursive: true }, (_event, name) => {
  if (!name?.endsWith('.ts') || name.endsWith('.test.ts')) return;
  clearTimeout(waiting);
  waiting = setTimeout(restart, 200);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    clearTimeout(waiting);
    end(() => process.exit(0));
  });
}
