// What both commands of the README need first: the packages of the lockfile and a built product. Plain JavaScript for
// any Node from 20 on, since nothing is installed yet when it starts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const binaries = path.join(root, 'node_modules', '.bin');

/** Says one line of progress; every step of long work has one. */
export function say(line) {
  process.stdout.write(`▸ ${line}\n`);
}

/** Runs a program of the project with its own Node first in the path. Gives its exit code. */
export function run(program, words, { env = {}, quiet = false } = {}) {
  const result = spawnSync(program, words, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env, PATH: `${binaries}${path.delimiter}${process.env.PATH}` },
    shell: process.platform === 'win32',
  });
  if (quiet && result.status !== 0) process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status ?? 1;
}

/** Ends with words that say what to do. */
export function fail(...lines) {
  process.stderr.write(`\n✗ ${lines.join('\n  ')}\n`);
  process.exit(1);
}

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Does the work unless a mark of the same inputs says that it was done. */
function once(mark, inputs, work) {
  const digest = digestOf(inputs);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
  work();
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, digest);
}

/** Installs what the lockfile says, if it is not there yet. */
export function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    fail(
      `Node ${process.versions.node} is too old.`,
      'Install Node 20 or newer (package nodejs of your system), then run the same command again.',
    );
  once(path.join(root, 'node_modules', '.caunoi-installed'), [path.join(root, 'package-lock.json')], () => {
    say('Cài đặt các gói (lần đầu mất một, hai phút) · installing packages');
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
      fail(
        'npm ci did not succeed.',
        'Check the network to the package registry and the free disk space, then run the same command again.',
      );
    }
  });
}

/** Builds the pages, if the sources changed since the last build. */
export function build() {
  const configs = ['package-lock.json', 'vite.config.ts', 'vite.offline.config.ts', 'react-router.config.ts'].map(
    (name) => path.join(root, name),
  );
  once(path.join(root, 'build', '.caunoi-built'), [...filesBelow(path.join(root, 'src')), ...configs], () => {
    say('Dựng giao diện · building the pages');
    const quickLog = ['build', '--config', 'vite.offline.config.ts'];
    if (run('react-router', ['build'], { quiet: true }) !== 0 || run('vite', quickLog, { quiet: true }) !== 0)
      fail('The build failed; the lines above say where.');
  });
}
