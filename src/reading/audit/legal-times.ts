import { writtenDates } from '../dates.ts';
import { dayNumber, dayWithin } from './calendar.ts';
import type { Doubt, Passage } from './passage.ts';
import { spanIn } from './passage.ts';
import { auditText as text } from './text.vi.ts';

const asking = /(?:lấy|tham gia|đóng góp|tiếp nhận)\s(?:phiếu\s)?ý kiến(?!\p{L})/u;
const people = /nhân dân|người dân|cử tri|hộ gia đình|hộ dân|cộng đồng dân cư/u;
const inDays = /trong\s(?:thời gian\s|vòng\s|thời hạn\s)?(\d{1,2})\sngày(?!\s?(?:làm việc|\d))/u;

/** Luật 10/2022/QH15, Điều 28: people are asked for at least 20 days. Whether the matter falls under it, a person must say. */
export function checkConsultation(passage: Passage): Doubt[] {
  if (!asking.test(passage.plain) || !people.test(passage.plain)) return [];
  const found = stretch(passage) ?? counted(passage);
  if (found === null || found.days < 2 || found.days >= 20) return [];
  const { start, end, days } = found;
  return [
    {
      problem: 'too-short',
      span: spanIn(passage, start, end),
      claimed: text.daysStated(days),
      computed: text.twentyDays,
      certainty: 'ask',
    },
  ];
}

type Stretch = { start: number; end: number; days: number };

/** Both ends count. */
function stretch({ plain }: Passage): Stretch | null {
  const dates = writtenDates(plain).filter((one) => one.day !== null);
  for (const [at, from] of dates.entries()) {
    const to = dates[at + 1];
    if (!to || !/^\s?(?:-|đến)\s(?:hết\s|ngày\s|hết ngày\s)?$/u.test(plain.slice(from.end, to.start))) continue;
    const [first, last] = [dayWithin(from, to.year), dayWithin(to, null)];
    const lead = /(?:từ\s)?(?:ngày\s)?$/u.exec(plain.slice(Math.max(0, from.start - 9), from.start))?.[0].length ?? 0;
    if (first !== null && last !== null && last >= first)
      return { start: from.start - lead, end: to.end, days: dayNumber(last) - dayNumber(first) + 1 };
  }
  return null;
}

function counted({ plain }: Passage): Stretch | null {
  const match = inDays.exec(plain);
  return match === null ? null : { start: match.index, end: match.index + match[0].length, days: Number(match[1]) };
}

const sending =
  /(?:gửi|thông báo)\s[^.;]{0,80}(?:kế hoạch|đề cương|quyết định)\s[^.;]{0,80}trước\s(?:ít nhất\s|tối thiểu\s|chậm nhất\s)?(\d{1,2})\sngày/u;

/** NQLT 403/2017, Điều 7: plan, decision and outline go out at least 15 days before the supervision. */
export function checkSupervisionNotice(passage: Passage): Doubt[] {
  if (!/(?:đoàn|được|buổi|cuộc|kế hoạch)\sgiám sát/u.test(passage.plain)) return [];
  const match = sending.exec(passage.plain);
  const days = Number(match?.[1] ?? 15);
  if (match === null || days >= 15) return [];
  return [
    {
      problem: 'too-short',
      span: spanIn(passage, match.index, match.index + match[0].length),
      claimed: text.sentAhead(days),
      computed: text.fifteenDays,
      certainty: 'ask',
    },
  ];
}
