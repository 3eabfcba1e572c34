// `npm test`: everything that one machine can prove, in the order of what fails fastest.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, fail, install, run, say } from './prepare.mjs';

install();
const browser = findBrowser();
const reports = mkdtempSync(path.join(tmpdir(), 'caunoi-test-'));
const unitReport = path.join(reports, 'unit.json');
const journeyReport = path.join(reports, 'journeys.json');

/** @type {[string, () => number][]} */
const steps = [
  ['types', () => run('react-router', ['typegen']) || run('tsc', [])],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings'])],
  ['format', () => run('oxfmt', ['--check', '.'])],
  ['table types against the migrations', () => run('node', ['scripts/db-types.ts', '--check'])],
  [
    'rules, architecture and database',
    () => run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  ],
  ['build', () => (build(), 0)],
  [
    'journeys',
    () => run('playwright', ['test'], { env: { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport } }),
  ],
];

for (const [name, step] of steps) {
  const start = Date.now();
  say(name);
  if (step() !== 0) fail(`${name} failed; the lines above say where.`);
  say(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

const unit = JSON.parse(readFileSync(unitReport, 'utf8'));
const journeys = JSON.parse(readFileSync(journeyReport, 'utf8')).stats;
rmSync(reports, { recursive: true });
process.stdout.write(
  `\n${unit.numPassedTests + journeys.expected} passed, ${unit.numFailedTests + journeys.unexpected} failed, ${journeys.flaky} stood at the second try\n`,
);
