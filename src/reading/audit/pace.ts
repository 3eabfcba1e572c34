import { amountText, quantityText } from './amounts.ts';
import { valueOf } from './arithmetic.ts';
import { rounded } from './difference.ts';
import { headOf } from './nouns.ts';
import type { Doubt, Passage } from './passage.ts';
import { spanIn } from './passage.ts';
import { auditText as text, numberText } from './text.vi.ts';

const time = /(?:trong|qua|sau)\s(?:thời gian\s|vòng\s)?(\d{1,3})\s(tuần|tháng|năm|ngày|quý)(?!\p{L})/u;
const pace =
  /(?:mỗi|bình quân(?: mỗi)?|trung bình(?: mỗi)?|hằng|hàng)\s(tuần|tháng|năm|ngày|quý)(?:\s(?!\d)\p{L}{1,8}){0,4}\s(?:từ\s)?(\d{1,4})(?:\s?(?:-|đến)\s?(\d{1,4}))?\s(\p{L}{2,6}(?:\s\p{L}{2,6})?)/u;

/** "185 tin trong 26 tuần … mỗi tuần 4 - 6 tin": 185 in 26 weeks are 7,1 a week. */
export function checkPace(passage: Passage): Doubt[] {
  const { plain, quantities } = passage;
  const [during, said] = [time.exec(plain), pace.exec(plain)];
  if (during === null || said === null || during[2] !== said[1]) return [];
  const head = headOf(said[4] ?? '');
  const totals = quantities.filter(
    (one) => one.head === head && head !== '' && (one.end <= said.index || one.start >= said.index + said[0].length),
  );
  const [total] = totals;
  if (total === undefined || totals.length !== 1 || total.hedge === 'about') return [];
  const real = valueOf(total) / Number(during[1]);
  const [low, high] = [Number(said[2]), Number(said[3] ?? said[2])];
  // Half a thing a week is rounding.
  if (real >= low - 0.5 && real <= high + 0.5) return [];
  const unit = said[1] ?? '';
  return [
    {
      problem: 'pace',
      span: spanIn(
        passage,
        Math.min(total.start, during.index, said.index),
        Math.max(total.end, during.index + during[0].length, said.index + said[0].length),
      ),
      claimed: text.paceStated(numberText(low), numberText(high), said[4] ?? '', unit),
      computed: text.paceIs(
        quantityText(total),
        `${during[1]} ${unit}`,
        `${amountText(rounded(Math.round(real * 10) / 10), { ...total, noun: head })}/${unit}`,
      ),
      certainty: 'ask',
    },
  ];
}
