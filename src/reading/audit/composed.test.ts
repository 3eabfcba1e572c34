import { expect, test } from 'vitest';
import { compose, placeOf, typedIn } from './composed.ts';

const span = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

test('words are found in their field, also behind a number that stands for a token', () => {
  const typed = 'Có {{a.b}} cuộc, 3 đợt';
  const composed = compose([
    [{ field: '', text: 'I. KẾT QUẢ', from: 0, until: 0 }],
    typedIn('empty', ' '),
    [
      { field: 'work', text: 'Có ', from: 0, until: 3 },
      { field: 'work', text: '120', from: 3, until: 10 },
      { field: 'work', text: ' cuộc, 3 đợt', from: 10, until: typed.length },
    ],
    typedIn('plan', 'Sang năm 4 đợt'),
  ]);
  expect(composed.text).toBe('I. KẾT QUẢ\n\nCó 120 cuộc, 3 đợt\n\nSang năm 4 đợt');
  const typedAt = (words: string) => {
    const place = placeOf(composed, span(composed.text, words))!;
    return place && [place.field, (place.field === 'work' ? typed : 'Sang năm 4 đợt').slice(place.from, place.until)];
  };
  expect(typedAt('3 đợt')).toEqual(['work', '3 đợt']);
  expect(typedAt('120')).toEqual(['work', '{{a.b}}']);
  expect(typedAt('20 cuộc')).toEqual(['work', '{{a.b}} cuộc']);
  expect(typedAt('4 đợt')).toEqual(['plan', '4 đợt']);
  expect(typedAt('3 đợt\n\nSang năm 4')).toEqual(['work', '3 đợt']);
  expect(placeOf(composed, span(composed.text, 'KẾT QUẢ'))).toBeNull();
});
