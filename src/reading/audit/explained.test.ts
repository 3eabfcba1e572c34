import { expect, test } from 'vitest';
import { explanationOf, openFindings } from './explained.ts';
import type { Finding } from './finding.ts';

const found = (more: Partial<Finding> = {}): Finding => ({
  problem: 'product',
  quote: '70 suất quà, 600.000 đồng/suất',
  span: { start: 0, end: 30 },
  ...{ claimed: '45.000.000 đồng', computed: '42.000.000 đồng', certainty: 'certain', ...more },
});

test('an explained finding is closed; changed words open it again, and so does another fault in the same words', () => {
  const said = [{ problem: 'product', quote: '70 suất quà,\n600.000  đồng/suất', words: 'Có 5 suất đặc biệt' }];
  expect(openFindings([found()], said)).toEqual([]);
  expect(openFindings([found({ quote: '71 suất quà, 600.000 đồng/suất' })], said)).toHaveLength(1);
  expect(openFindings([found({ problem: 'sum' })], said)).toHaveLength(1);
});

test('questions never stand in the way, and what is found twice is asked once', () => {
  expect(openFindings([found({ certainty: 'ask' })], [])).toEqual([]);
  expect(openFindings([found(), found({ span: { start: 90, end: 120 } })], [])).toEqual([found()]);
});

test('the last word holds', () => {
  const { problem, quote } = found();
  const said = ['Tính nhầm', 'Có 5 suất đặc biệt'].map((words) => ({ problem, quote, words }));
  expect(explanationOf(found(), said)?.words).toBe('Có 5 suất đặc biệt');
  expect(explanationOf(found({ problem: 'share' }), said)).toBeNull();
});
