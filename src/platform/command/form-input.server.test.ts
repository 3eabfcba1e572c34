import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { filesOf, formInput } from './form-input.server.ts';

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('formInput', () => {
  test('splits off what the form adds for itself', () => {
    const sent = formInput(form(['once', 'u'], ['intent', 'claim'], ['draft', 'claim-12'], ['what', 'Họp']));
    expect(sent).toEqual({ once: 'u', intent: 'claim', draft: 'claim-12', input: { what: 'Họp' } });
  });

  test('leaves empty text and files out, writes NFC and plain line ends', () => {
    const decomposed = 'Kế hoạch'.normalize('NFD');
    const sent = formInput(form(['a', ''], ['b', `${decomposed}\r\nhai`], ['c', new File(['x'], 'x.txt')]));
    expect(sent.input).toEqual({ b: 'Kế hoạch\nhai' });
  });

  test('a list stays a list with one value; a name that repeats becomes one', () => {
    expect(formInput(form(['ids[]', '3'], ['kind', 'a'], ['kind', 'b'])).input).toEqual({
      ids: ['3'],
      kind: ['a', 'b'],
    });
  });

  test('nests as the paths of field errors do', () => {
    const sent = formInput(
      form(['tasks.0.due', '2026-01-01'], ['tasks.1.due', '2026-02-02'], ['tasks.1.units[]', '4']),
    );
    expect(sent.input).toEqual({ tasks: [{ due: '2026-01-01' }, { due: '2026-02-02', units: ['4'] }] });
  });

  test.each([['__proto__.admin'], ['tasks.x'], ['tasks.99999'], ['a..b'], ['a b']])('refuses the name %s', (name) => {
    const sent = () => formInput(form(['tasks.0', '1'], [name, '1']));
    expect(sent).toThrow(Refusal);
  });

  test('refuses a name that is a text and a group at once', () => {
    expect(() => formInput(form(['a', '1'], ['a.b', '2']))).toThrow(Refusal);
  });

  test('never changes what all objects share, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ minLength: 1 }))), (entries) => {
        try {
          formInput(form(...entries));
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

test('filesOf leaves out the nameless file of an empty input', () => {
  const chosen = new File(['x'], 'bien-ban.pdf');
  expect(filesOf(form(['files', new File([], '')], ['files', chosen]), 'files').map((file) => file.name)).toEqual([
    'bien-ban.pdf',
  ]);
});
