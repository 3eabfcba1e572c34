import { expect, test } from 'vitest';
import { placeOf } from '#reading/audit/composed.ts';
import { composeReport } from './rules.ts';

test('a report is read with its numbers, and a place in it leads back to what is typed', () => {
  const words = 'Tổ chức {{ activities.held:women }} cuộc và {{a.b}} đợt, 70 suất quà.';
  const figures = { known: ['activities.held'], values: { 'activities.held:women': 1250 }, reported: [] };
  const composed = composeReport(
    [
      { code: 'opening', heading: '', words: '', rows: [] },
      { code: 'results', heading: 'II. KẾT QUẢ', words, rows: [] },
    ],
    figures,
  );
  expect(composed.text).toBe('II. KẾT QUẢ\n\nTổ chức 1.250 cuộc và chưa có số liệu đợt, 70 suất quà.');
  const typed = (shown: string) => {
    const start = composed.text.indexOf(shown);
    const place = placeOf(composed, { start, end: start + shown.length })!;
    return words.slice(place.from, place.until);
  };
  expect(typed('70 suất quà')).toBe('70 suất quà');
  expect(typed('1.250 cuộc')).toBe('{{ activities.held:women }} cuộc');
});
