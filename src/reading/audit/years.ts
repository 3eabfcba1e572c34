import { allMatches } from '../fold.ts';
import type { Doubt, Passage } from './passage.ts';
import { spanIn } from './passage.ts';
import { auditText as text } from './text.vi.ts';

const period = /(?:nhiệm kỳ|giai đoạn|niên khóa|thời kỳ)\s(?:năm\s)?((?:19|20)\d{2})\s?[-/]\s?((?:19|20)\d{2})(?!\d)/gu;

/** "nhiệm kỳ 2029 - 2024" */
export function checkPeriods(passage: Passage): Doubt[] {
  return allMatches(period, passage.plain)
    .filter(([, from, to]) => Number(from) > Number(to))
    .map((match) => ({
      problem: 'date-order',
      span: spanIn(passage, match.index, match.index + match[0].length),
      claimed: text.spanStated(match[1] ?? '', match[2] ?? ''),
      computed: text.endsBefore,
      certainty: 'certain',
    }));
}

const day = '\\d{1,2}[/.-]\\d{1,2}[/.-]((?:19|20)\\d{2})';
const dash = '\\s?(?:-|đến)\\s?';
const anniversary = new RegExp(
  `(?<![\\d.,/])(\\d{1,3})\\snăm\\s([^.;()\\d]{0,90}[(\\s,])(?:ngày\\s)?(?:${day}${dash}(?:ngày\\s)?${day}|((?:19|20)\\d{2})${dash}((?:19|20)\\d{2})(?=\\)))`,
  'gu',
);

/** "96 năm Ngày truyền thống … (18/11/1930 - 18/11/2026)"; bare years may count both ends: five years 2021 - 2025. */
export function checkAnniversaries(passage: Passage): Doubt[] {
  return allMatches(anniversary, passage.plain).flatMap((match) => {
    const said = Number(match[1]);
    const [from, to] = [Number(match[3] ?? match[5]), Number(match[4] ?? match[6])];
    const isBare = match[5] !== undefined;
    if (isBare && !(match[2] ?? '').endsWith('(')) return [];
    if (to <= from || said === to - from || (isBare && said === to - from + 1)) return [];
    const end = match.index + match[0].length;
    return [
      {
        problem: 'difference',
        span: spanIn(passage, match.index, end),
        claimed: text.yearsStated(said),
        computed: text.yearsBetween(from, to),
        certainty: isBare ? 'likely' : 'certain',
      },
    ];
  });
}
