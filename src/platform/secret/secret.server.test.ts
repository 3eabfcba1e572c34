import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSecret, secretOf } from './secret.server.ts';

const one = secretOf('a'.repeat(32));
const other = secretOf('b'.repeat(32));

test('what is sealed opens again, only with the same secret and about the same thing, and shows nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const sealed = one.seal(text, 'second-factor:1');
      expect(one.open(sealed, 'second-factor:1')).toBe(text);
      expect(one.open(sealed, 'second-factor:2')).toBeNull();
      expect(other.open(sealed, 'second-factor:1')).toBeNull();
      expect(one.seal(text, 'second-factor:1')).not.toBe(sealed);
    }),
  );
});

test.each(['', 'abc', 'A'.repeat(80)])('%j was never sealed', (text) => expect(one.open(text, 'x')).toBeNull());

test('digests differ by text, by what they are about and by secret', () => {
  const digests = [one.digest('x', 'a'), one.digest('y', 'a'), one.digest('x', 'b'), other.digest('x', 'a')];
  expect(new Set(digests).size).toBe(4);
  expect(one.digest('x', 'a')).toBe(digests[0]);
});

test('too short a secret is refused', () => expect(() => secretOf('matkhau')).toThrow(RangeError));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-secret-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the file of the folder is made once, for its owner alone, and found again', async () => {
  const made = await Promise.all([1, 2, 3].map(() => openSecret(path.join(folder, 'data'), null)));
  const again = await openSecret(path.join(folder, 'data'), null);
  expect(new Set([...made, again].map((secret) => secret.digest('x', 'y'))).size).toBe(1);
  const file = path.join(folder, 'data', 'secret');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/);
});

test('the environment goes before the file; an empty file is an error, not a weak secret', async () => {
  const text = 'from the environment, long enough';
  expect((await openSecret(folder, text)).digest('x', 'y')).toBe(secretOf(text).digest('x', 'y'));
  await writeFile(path.join(folder, 'secret'), '');
  await expect(openSecret(folder, null)).rejects.toThrow(RangeError);
});
