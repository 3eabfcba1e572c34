import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { preparedForBrowser } from '../vite.config.ts';

// A package that Vite meets first in a page reloads that page, with 504s on the way: all stand in vite.config.ts.

const root = path.resolve(import.meta.dirname, '..');
/** React Router prepares its own. */
const ofRouter = new Set(['react', 'react-dom', 'react-router']);

test('every package that pages load in the browser is prepared before the first page', () => {
  const files = globSync(['src/**/*.tsx', 'src/web/**/*.ts', 'src/domains/**/{schema,rules,text.vi}.ts'], {
    cwd: root,
  });
  const packages = new Set<string>();
  for (const file of files) {
    if (/\.test\.tsx?$/u.test(file) || file.endsWith('.server.tsx')) continue;
    for (const [, type, name] of readFileSync(path.join(root, file), 'utf8').matchAll(
      /(?:^|\n)import (type )?[^;]*?'([@a-z][^']*)'/gu,
    )) {
      if (!type && !ofRouter.has(name!) && !/^(?:node:|@fontsource|#)|\.(?:css|svg)$/u.test(name!)) packages.add(name!);
    }
  }
  expect(packages.size).toBeGreaterThan(2);
  expect([...packages].filter((name) => !preparedForBrowser.includes(name))).toEqual([]);
});
