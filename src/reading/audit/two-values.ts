import { allMatches } from '../fold.ts';
import { quantityText } from './amounts.ts';
import { meets, valueOf } from './arithmetic.ts';
import type { Interval } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { between, leadOf, spanIn, tailOf } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

type Told = { passage: Passage; percent: Quantity; label: string; start: number };

const named = /tỷ lệ\s((?!đạt|là)[^\d,;.:()%]{6,60}?)\s(?:(?:là|đạt|chiếm|ước|trên|hơn|gần|dưới|khoảng|:)\s){1,3}$/u;
const behind = /^\s((?!kế hoạch|chỉ tiêu|so với|dự toán)\p{L}{1,8}(?:\s\p{L}{1,8}){2,4})/u;
/** Words that make another place, another time, or a wish out of a figure. */
const apart =
  /kế hoạch|chỉ tiêu|phấn đấu|mục tiêu|so với|cùng kỳ|năm trước|nhiệm kỳ trước|ít nhất|trở lên|hằng năm|thôn\s|ấp\s|tổ dân phố|khu phố|khu vực|chi bộ|từng|mỗi|đợt|giai đoạn|dự kiến|địa phương|cao nhất|thấp nhất|sớm nhất|thời điểm|tính đến|\d+ (?:xã|phường|thôn|đơn vị|huyện|tỉnh|điểm|tổ)/u;

/** One rate, named in the same words, with two values that cannot both be right: "96,6%" and "trên 98%". */
export function checkRates(all: readonly Paragraph[]): Doubt[] {
  const byLabel = new Map<string, Told[]>();
  for (const { passages } of all) {
    for (const told of passages.flatMap((passage) => ratesIn(passage))) {
      const same = byLabel.get(told.label);
      if (same === undefined) byLabel.set(told.label, [told]);
      else same.push(told);
    }
  }
  return Array.from(byLabel.values()).flatMap((told) => {
    const values = new Set(told.map(({ percent }) => valueOf(percent)));
    const [first, second] = told;
    // Three values are a row of years or of places.
    if (!first || !second || values.size !== 2) return [];
    const other = told.find(({ percent }) => valueOf(percent) !== valueOf(first.percent)) ?? second;
    if (other.passage === first.passage || meets(reach(first.percent), reach(other.percent))) return [];
    return [doubt(first, other)];
  });
}

function ratesIn(passage: Passage): Told[] {
  if (apart.test(passage.plain)) return [];
  return passage.quantities.flatMap((percent, at) => {
    // All of them is said of many a part.
    if (percent.unit !== '%' || percent.hedge === 'about' || valueOf(percent) === 100) return [];
    const lead = leadOf(passage, at);
    const match = named.exec(lead);
    if (match?.[1] !== undefined) return told(passage, percent, match[1], percent.start - lead.length + match.index);
    // "14.212/14.266 cử tri đi bầu, đạt 99,62%"
    const [part, whole] = [passage.quantities[at - 2], passage.quantities[at - 1]];
    const isRatio =
      part &&
      whole &&
      between(passage, at - 2, at - 1) === '/' &&
      /^,?\s(?:đạt|chiếm)\s(?:tỷ lệ\s)?$/u.test(between(passage, at - 1, at));
    if (isRatio) return told(passage, percent, whole.noun, part.start);
    const label = behind.exec(tailOf(passage, at))?.[1];
    return label === undefined ? [] : told(passage, percent, label, percent.start);
  });
}

function told(passage: Passage, percent: Quantity, words: string, start: number): Told[] {
  const label = words
    .replace(/(?:^|\s)(?:số|tổng số|của|toàn|xã|phường|tỉnh|trên địa bàn|được|có|tham gia)(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return label.split(' ').length < 3 ? [] : [{ passage, percent, label, start }];
}

function reach(percent: Quantity): Interval {
  const value = valueOf(percent);
  const decimals = /[.,](\d+)$/u.exec(percent.written)?.[1]?.length ?? 0;
  const half = 10 ** -decimals / 2;
  return {
    low: percent.hedge === 'under' ? -Infinity : value - half,
    high: percent.hedge === 'over' ? Infinity : value + half,
  };
}

function doubt(first: Told, other: Told): Doubt {
  const quote = first.passage.text.slice(first.start, first.percent.end).replace(/\s+/gu, ' ');
  return {
    problem: 'two-values',
    span: spanIn(other.passage, other.start, other.percent.end),
    claimed: text.stated(quantityText(other.percent)),
    computed: text.otherPlace(quote),
    certainty: 'ask',
  };
}

const anniversary = /kỷ niệm\s(?:lần thứ\s)?(\d{1,3})\snăm\s((?:\p{L}{1,12}\s){2,5}\p{L}{1,12})/gu;

/** "kỷ niệm 79 năm Ngày …" and "kỷ niệm 80 năm Ngày …" of one day in one text. */
export function checkAnniversaryYears(all: readonly Paragraph[]): Doubt[] {
  const seen = new Map<string, { years: string; quote: string }>();
  return all.flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      allMatches(anniversary, passage.plain).flatMap((match): Doubt[] => {
        const [whole, years = '', label = ''] = match;
        const key = label.split(' ').slice(0, 5).join(' ');
        const before = seen.get(key);
        const quote = passage.text.slice(match.index, match.index + whole.length);
        if (before === undefined) seen.set(key, { years, quote });
        if (before === undefined || Number(before.years) === Number(years)) return [];
        return [
          {
            problem: 'two-values',
            span: spanIn(passage, match.index, match.index + whole.length),
            claimed: text.yearsStated(Number(years)),
            computed: text.otherPlace(before.quote),
            certainty: 'ask',
          },
        ];
      }),
    ),
  );
}
