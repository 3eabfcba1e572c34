import { expect, test } from 'vitest';
import { planText } from '../testing.ts';
import { headingOf } from './rules.ts';

test('what a paper says of itself fills the form', () => {
  const heading = headingOf(planText, 'Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm');
  expect(heading).toMatchObject({
    direction: 'out',
    fields: {
      kind: 'kế hoạch',
      symbol: '12/KH-MTTQ-BTT',
      issuedOn: '2026-06-02',
      signatory: 'Trần Thường Trực',
      arrivedOn: '',
    },
  });
  expect(heading.fields.title).toMatch(/^Tổ chức Tháng cao điểm/);
  expect(heading.counts.tasks).toBeGreaterThan(0);
});

test('a paper of another body arrived; a number that was left blank is no number', () => {
  const blank = planText.replace('Số: 12/KH-MTTQ-BTT', 'Số:       /KH-MTTQ-BTT');
  expect(headingOf(blank, 'Ủy ban MTTQ Việt Nam xã An Hòa')).toMatchObject({ direction: 'in', fields: { symbol: '' } });
  expect(headingOf('Chỉ có một dòng.', '').fields).toMatchObject({ symbol: '', issuer: '', issuedOn: '' });
});
