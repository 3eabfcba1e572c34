import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';

// Node itself runs the server's modules, so a change to one of them starts the process anew; Vite reloads the pages.
// (`node --watch` would also start anew for the temporary files of Vite, and so without end.)
const source = path.resolve(import.meta.dirname, '..');
let child = start();
let isStopping = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

function start(): ChildProcess {
  // React Router has a build of its own for development: the condition makes Node and Vite take the same one.
  const args = ['--conditions=development', path.join(import.meta.dirname, 'dev-server.ts'), ...process.argv.slice(2)];
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } });
}

function restart(): void {
  const begin = () => {
    if (!isStopping) child = start();
  };
  if (child.exitCode !== null) return begin();
  child.once('exit', begin);
  child.kill('SIGTERM');
}

watch(source, { recursive: true }, (_event, name) => {
  if (!name?.endsWith('.ts') || name.endsWith('.test.ts')) return;
  clearTimeout(waiting);
  waiting = setTimeout(restart, 200);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isStopping = true;
    child.once('exit', (code) => process.exit(code ?? 0));
    child.kill('SIGTERM');
  });
}
