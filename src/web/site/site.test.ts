import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const files = globSync('*.css', { cwd: here }).filter((name) => name !== 'site.css');
const rules = files.map((name) => readFileSync(path.join(here, name), 'utf8')).join('\n');

test('the one sheet holds every file of the folder, once', () => {
  const sheet = readFileSync(path.join(here, 'site.css'), 'utf8');
  const imported = Array.from(sheet.matchAll(/^@import '\.\/(.+)';$/gmu), ([, name]) => name);
  expect(imported).toHaveLength(files.length);
  expect(new Set(imported)).toEqual(new Set(files));
  expect(imported.at(-1)).toBe('print.css');
});

test('no class has a rule and no page', () => {
  const source = path.resolve(here, '../..');
  const pages = globSync('domains/**/*.tsx', { cwd: source })
    .map((name) => readFileSync(path.join(source, name), 'utf8'))
    .join('\n');
  const words = new Set(pages.match(/[a-z][a-z0-9-]*/gu));
  const classes = new Set(Array.from(rules.matchAll(/\.([a-z][a-z0-9-]*)/gu), ([, name]) => name!));
  expect([...classes].filter((name) => !words.has(name))).toEqual([]);
});
