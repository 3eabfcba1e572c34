// Finds a Chromium for the journeys, or installs one with the system's package manager where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail, run, say } from './prepare.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function onPath(name) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : null;
}

function installed() {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? given : null;
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return names.map(onPath).find(Boolean) ?? (existsSync(mac) ? mac : null);
}

/** The path of a browser. Installs Debian's chromium as root; otherwise says how to get one. */
export function findBrowser() {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Cài Chromium · installing chromium');
    run('apt-get', ['update', '-qq'], { quiet: true });
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { quiet: true }) === 0) {
      const now = installed();
      if (now) return now;
    }
  }
  return fail(
    'No Chromium was found for the browser journeys.',
    'Install one (Debian, Ubuntu: `sudo apt-get install chromium`; Fedora: `sudo dnf install chromium`),',
    'or name its program: `CHROMIUM=/path/to/chrome npm test`.',
  );
}
