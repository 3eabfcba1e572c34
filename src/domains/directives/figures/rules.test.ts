import { expect, test } from 'vitest';
import { placeOf } from '#reading/audit/composed.ts';
import { bodySchema } from '../implementing/schema.ts';
import { composeBody } from './rules.ts';

test('a draft is read as its paper: a target that is left out is not, and each place names its field', () => {
  const body = bodySchema.parse({
    title: 'Chăm lo Tết',
    purpose: 'Hỗ trợ 70 suất quà.',
    targets: [
      { at: 0, value: null, words: '100% hộ nghèo' },
      { at: 1, value: 2, words: 'Ít nhất 2 mô hình' },
    ],
    tasks: [{ what: 'Trao quà', product: 'Danh sách 70 hộ' }],
  });
  const composed = composeBody(body);
  expect(composed.text).toBe('Chăm lo Tết\n\nHỗ trợ 70 suất quà.\n\nÍt nhất 2 mô hình\n\nTrao quà\n\nDanh sách 70 hộ');
  const placeAt = (words: string) => {
    const start = composed.text.indexOf(words);
    return placeOf(composed, { start, end: start + words.length });
  };
  expect(placeAt('70 suất')).toEqual({ field: 'purpose', from: 7, until: 14 });
  expect(placeAt('2 mô hình')).toMatchObject({ field: 'targets.1.words' });
  expect(placeAt('70 hộ')).toEqual({ field: 'tasks.0.product', from: 10, until: 15 });
});
