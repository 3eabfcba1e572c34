import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKey, paperRefusal, registrationFaults } from './rules.ts';
import { cadenceText, clauseLabel, documentLabel, recallNotice } from './text.vi.ts';

const today = '2026-06-16';
const facts = {
  direction: 'in' as const,
  issuer: 'Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm',
  symbol: '12/KH-MTTQ-BTT',
  issuedOn: '2026-06-02',
  arrivedOn: '2026-06-10' as string | null,
  text: 'Nội dung',
};

describe('the key of a paper', () => {
  test('is the same however the tone, the case and the blanks are written', () => {
    const spelled = {
      issuer: 'UỶ BAN  MTTQ Việt Nam tỉnh thử nghiệm'.normalize('NFD'),
      symbol: '12 /KH- MTTQ–BTT',
      issuedOn: facts.issuedOn,
    };
    expect(documentKey(spelled)).toBe(documentKey(facts));
  });

  test('differs by issuer, by day and by number: a symbol alone repeats', () => {
    const others = [
      { issuer: 'Ủy ban MTTQ Việt Nam xã An Hòa' },
      { issuedOn: '2025-06-02' },
      { symbol: '13/KH-MTTQ-BTT' },
    ];
    for (const other of others) expect(documentKey({ ...facts, ...other })).not.toBe(documentKey(facts));
  });
});

describe('what the register takes', () => {
  test('a paper that arrived after it was issued', () => {
    expect(registrationFaults(facts, today)).toEqual({});
    expect(registrationFaults({ ...facts, direction: 'out', arrivedOn: null }, today)).toEqual({});
  });

  test.each([
    [{ issuedOn: '1945-09-01' }, { issuedOn: 'issued-on-out-of-range' }],
    [{ issuedOn: '2027-06-17', direction: 'out' as const }, { issuedOn: 'issued-on-out-of-range' }],
    [{ arrivedOn: '2026-06-01' }, { arrivedOn: 'arrived-before-issued' }],
    [{ arrivedOn: '2026-06-17' }, { arrivedOn: 'arrived-in-future' }],
    [{ arrivedOn: null }, { arrivedOn: 'field-required' }],
  ])('not %j', (change, faults) => {
    expect(registrationFaults({ ...facts, ...change }, today)).toEqual(faults);
  });

  test('no paper marked secret, and none without a word', () => {
    expect(paperRefusal('Số: 01/BC\nMẬT\nNội dung')).toBe('document-secret');
    expect(paperRefusal('ĐỘ MẬT: TỐI MẬT\nNội dung')).toBe('document-secret');
    expect(paperRefusal('Giữ bí mật thông tin cá nhân của hộ nghèo')).toBeNull();
    expect(paperRefusal(' \n –– … \t')).toBe('document-without-text');
  });
});

describe('words', () => {
  test('a clause as people say it', () => {
    expect(clauseLabel('II.1-2')).toBe('II.1, gạch đầu dòng 2');
    expect(clauseLabel('II:3')).toBe('II');
    expect(clauseLabel(':4')).toBe('');
    fc.assert(fc.property(fc.string(), (any) => clauseLabel(any).length <= 60));
  });

  test('a label, a cadence, and a notice that fits its column', () => {
    const label = documentLabel({ kind: 'công văn', symbol: '359-CV/TU', issuedOn: '2026-06-02' });
    expect(label).toBe('Công văn số 359-CV/TU ngày 02/06/2026');
    expect(cadenceText('monthly:23')).toBe('hằng tháng, ngày 23');
    expect(recallNotice('a'.repeat(240), 'b'.repeat(120)).length).toBeLessThanOrEqual(500);
  });
});
