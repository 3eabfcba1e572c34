import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAlphabet } from '../codes/rules.ts';
import { shownRecoveryCode, shownSecret, typedSecondCode } from './rules.ts';

test.each(['123456', '123 456', ' 123-456 ', '１２３４５６'])('%s is a code of the app', (typed) =>
  expect(typedSecondCode(typed)).toEqual({ kind: 'app', code: '123456' }),
);

test('a recovery code is read as it is shown, in small letters and with spaces', () => {
  const code = fc.string({ unit: fc.constantFrom(...Array.from(codeAlphabet)), minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(code, (made) => {
      const shown = shownRecoveryCode(made);
      expect(shown).toMatch(/^.{4}-.{4}-.{4}$/);
      for (const typed of [shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' ')} `]) {
        expect(typedSecondCode(typed)).toEqual({ kind: 'recovery', code: made });
      }
    }),
  );
});

test.each(['', '12345', '1234567', 'ABCD-EFGH', 'ABCD-EFGH-JKM0', 'ĐBCD-EFGH-JKMN'])('%s is neither', (typed) =>
  expect(typedSecondCode(typed)).toBeNull(),
);

test('the typed key is shown in fours', () => expect(shownSecret('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP'));
