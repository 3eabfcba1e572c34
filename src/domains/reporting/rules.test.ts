import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOpen,
  nextSteps,
  recipientPaths,
  type Side,
  sideToMove,
  signatureForm,
  type State,
  states,
  stepNames,
  stepRefusal,
  steps,
} from './rules.ts';

const state = fc.constantFrom(...states);
const step = fc.constantFrom(...stepNames);

describe('the office procedure', () => {
  test('the whole way: written, signed, numbered, issued', () => {
    let at: State = 'drafting';
    for (const one of ['submit', 'approve', 'number', 'issue'] as const) {
      const number = at === 'numbered' ? 5 : null;
      expect(stepRefusal({ state: at, number }, one)).toBeNull();
      at = steps[one].to;
    }
    expect(at).toBe('issued');
  });

  test('a step leads out of a state exactly where the table says so', () => {
    fc.assert(
      fc.property(state, step, fc.constantFrom(null, 3), (from, one, number) => {
        const allowed = stepRefusal({ state: from, number }, one, { note: 'x' }) === null;
        const isListed = steps[one].from.some((listed) => listed === from);
        const fitsNumber = (one !== 'number' || number === null) && (one !== 'issue' || number !== null);
        expect(allowed).toBe(isListed && fitsNumber);
      }),
    );
  });

  test('words are open exactly where a sending may follow', () => {
    fc.assert(
      fc.property(state, (from) => {
        expect(isOpen(from)).toBe(stepRefusal({ state: from, number: null }, 'submit') === null);
      }),
    );
  });

  test('until it is issued one side owes the move, and nobody else is offered its step', () => {
    fc.assert(
      fc.property(state, (from) => {
        const report = { state: from, number: from === 'numbered' || from === 'issued' ? 1 : null };
        const side = sideToMove(report);
        expect(side === null).toBe(from === 'issued');
        for (const other of (['writer', 'leader', 'clerk'] as Side[]).filter((one) => one !== side))
          expect(nextSteps(report, [other]).filter((one) => one !== 'correct')).toEqual([]);
      }),
    );
  });

  test('a report that was numbered before its correction keeps the number and is issued again', () => {
    expect(stepRefusal({ state: 'approved', number: 7 }, 'number')).toBe('report-already-numbered');
    expect(nextSteps({ state: 'approved', number: 7 }, ['clerk'])).toEqual(['issue']);
    expect(stepRefusal({ state: 'approved', number: null }, 'issue')).toBe('report-not-numbered');
  });

  test('sent twice, returned without a reason, corrected without a reason: refused', () => {
    expect(stepRefusal({ state: 'submitted', number: null }, 'submit')).toBe('report-already-sent');
    expect(stepRefusal({ state: 'submitted', number: null }, 'return')).toBe('reason-needed');
    expect(stepRefusal({ state: 'issued', number: 1 }, 'correct')).toBe('reason-needed');
  });
});

describe('signing', () => {
  const front = { collective: 'BAN THƯỜNG TRỰC', head: 'CHỦ TỊCH' };
  const party = { collective: 'BAN THƯỜNG VỤ', head: 'BÍ THƯ' };

  test('state papers: TM., KT., TL.', () => {
    expect(signatureForm('state', front, { post: 'head', title: 'Chủ tịch' })).toEqual([
      'TM. BAN THƯỜNG TRỰC',
      'CHỦ TỊCH',
    ]);
    expect(signatureForm('state', front, { post: 'deputy', title: 'Phó Chủ tịch' })).toEqual([
      'TM. BAN THƯỜNG TRỰC',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(signatureForm('state', front, { post: 'delegate', title: 'Chánh Văn phòng' })).toEqual([
      'TL. BAN THƯỜNG TRỰC',
      'CHÁNH VĂN PHÒNG',
    ]);
  });

  test('Party papers: T/M, T/L, and K/T only where no collective is named', () => {
    expect(signatureForm('party', party, { post: 'deputy', title: 'Phó Bí thư' })).toEqual([
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
    ]);
    expect(
      signatureForm('party', { collective: null, head: 'TRƯỞNG BAN' }, { post: 'deputy', title: 'Phó Trưởng ban' }),
    ).toEqual(['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']);
  });

  test('the last line is always the title of the one who signs, in capitals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('state' as const, 'party' as const),
        fc.constantFrom('head' as const, 'deputy' as const, 'delegate' as const),
        fc.constantFrom('Chủ tịch', 'Phó Bí thư', 'Chánh Văn phòng'),
        (layout, post, title) => {
          const lines = signatureForm(layout, front, { post, title });
          expect(lines.at(-1)).toBe(title.toUpperCase());
          expect(lines.join(' ').includes(layout === 'state' ? '/' : '.')).toBe(false);
        },
      ),
    );
  });
});

test('who gets an issued report: the line above, and the Front of the same place', () => {
  expect(recipientPaths('vn.t2.t3.front')).toEqual(['vn.t2.front']);
  expect(recipientPaths('vn.t2.t3.women')).toEqual(['vn.t2.women', 'vn.t2.t3.front']);
  expect(recipientPaths('vn.t2.women')).toEqual(['vn.women', 'vn.t2.front']);
  expect(recipientPaths('vn.t2.t3.women.u390')).toEqual(['vn.t2.t3.women']);
  expect(recipientPaths('party.t2.t3')).toEqual(['party.t2']);
  expect(recipientPaths('party.t2')).toEqual([]);
});
