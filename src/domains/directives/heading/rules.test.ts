import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionRefusal, differences, headingFaults, headingParts, type PaperHeading } from './rules.ts';

const heading: PaperHeading = {
  kind: 'kế hoạch',
  symbol: '12/KH',
  issuedOn: '2026-06-02',
  title: 'Tháng cao điểm',
  issuer: 'MTTQ tỉnh',
  signatory: null,
};
const anyHeading: fc.Arbitrary<PaperHeading> = fc.record({
  ...{ kind: fc.string(), symbol: fc.string(), title: fc.string(), issuer: fc.string() },
  issuedOn: fc.constantFrom('2026-06-02', '2026-06-20'),
  signatory: fc.option(fc.string()),
});

test('what a correction changed is exactly what differs, and put back it is nothing', () => {
  fc.assert(
    fc.property(anyHeading, anyHeading, (from, to) => {
      const found = differences(from, to);
      for (const part of headingParts) expect(found.some(({ name }) => name === part)).toBe(from[part] !== to[part]);
      const back = Object.fromEntries(found.map(({ name, from: before }) => [name, before]));
      expect(differences(from, { ...to, ...back })).toEqual([]);
    }),
  );
});

test('free while it is read, with a reason once it is sent, never once it was taken back', () => {
  const to = { ...heading, symbol: '13/KH' };
  const refusal = (state: 'reading' | 'sent' | 'recalled', reason: string | null, words = to) =>
    correctionRefusal({ state, heading }, words, reason);
  expect(refusal('reading', null)).toBeNull();
  expect(refusal('sent', null)).toBe('correction-reason-needed');
  expect(refusal('sent', 'Gõ sai số')).toBeNull();
  expect(refusal('recalled', 'Gõ sai số')).toBe('document-recalled');
  expect(refusal('sent', 'Gõ sai số', heading)).toBe('heading-unchanged');
});

test('the day of issue stays in range and not behind the arrival', () => {
  const on = (issuedOn: string, arrivedOn: string | null) =>
    headingFaults({ ...heading, issuedOn }, { direction: arrivedOn ? 'in' : 'out', arrivedOn }, '2026-06-16');
  expect(on('2026-06-10', '2026-06-12')).toEqual({});
  expect(on('2026-06-13', '2026-06-12')).toEqual({ issuedOn: 'issued-after-arrival' });
  expect(on('1900-01-01', null)).toEqual({ issuedOn: 'issued-on-out-of-range' });
});
