import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { roles } from '#domains/roles.ts';
import { grantScopes } from './grants/rules.ts';
import { placeText, roleText, scopeText } from './grants/text.vi.ts';
import { refusalText } from './text.vi.ts';

/** Said by the platform for every domain. */
const platformCodes = ['input-invalid', 'sign-in-needed', 'field-required', 'field-too-long', 'not-allowed'];

test('every refusal of this domain has words', () => {
  const sources = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((file) => !/test|text\.vi/u.test(file));
  const codes = sources.flatMap((file) => {
    const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    const found = [
      ...source.matchAll(/(?:Refusal\(|atField\('\w+', |return |message: |\? |: |isDay, |u, )'([a-z]+(?:-[a-z]+)+)'/gu),
    ];
    return found.map((match) => match[1]!);
  });
  const own = new Set(codes.filter((code) => !platformCodes.includes(code)));
  expect(own.size).toBeGreaterThan(25);
  expect([...own].filter((code) => !(code in refusalText))).toEqual([]);
  // And none without a refusal behind them.
  expect(Object.keys(refusalText).filter((code) => !own.has(code))).toEqual([]);
  expect(
    Object.values(refusalText).filter((words) => typeof words === 'string' && words !== words.normalize('NFC')),
  ).toEqual([]);
});

test('every role and every reach is explained', () => {
  expect(Object.keys(roleText)).toEqual(roles);
  expect(Object.keys(scopeText)).toEqual([...grantScopes]);
  const about = { placeName: 'Xã An Hòa', placeKind: 'territory', organisationName: null, reach: 'below' } as const;
  expect(placeText(about)).toBe('Mọi tổ chức ở Xã An Hòa, xuống đến cơ sở');
});
