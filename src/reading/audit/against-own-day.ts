import { isoDate, writtenDates } from '../dates.ts';
import { symbolsIn } from '../symbols.ts';
import { dayNumber, dayWithin } from './calendar.ts';
import type { PaperDays } from './paper-days.ts';
import type { Doubt, Passage } from './passage.ts';
import { spanIn } from './passage.ts';
import { auditText as text, dayText } from './text.vi.ts';

/** A paper named with its day, though that day had not come when this text was signed. */
export function checkReferences(passage: Passage, days: PaperDays): Doubt[] {
  const limit = days.own ?? days.ownMonth;
  if (limit === null) return [];
  return symbolsIn(passage.text, passage.plain).flatMap((symbol) => {
    const behind = passage.plain.slice(symbol.end, symbol.end + 40);
    const lead = /^[\s,(]{0,4}(?:(?:ký|ban hành)\s)?(?:ngày\s{1,2})?/u.exec(behind)?.[0].length ?? 0;
    const date = writtenDates(behind).find((one) => one.day !== null && one.year !== null);
    const day = date && date.start <= lead ? dayWithin(date, null) : null;
    if (!date || day === null || day.slice(0, limit.length) <= limit) return [];
    if (days.isPage) return isBanner(passage, days) ? [pageOlder(days, day)] : [];
    return [
      {
        problem: 'younger-reference',
        span: spanIn(passage, symbol.start, symbol.end + date.end),
        claimed: text.refersTo(dayText(day)),
        computed: text.ownDay(dayText(limit)),
        certainty: days.own === null ? 'likely' : 'certain',
      },
    ];
  });
}

/** What stands over the day of a page belongs to the site, not to the article. */
function isBanner(passage: Passage, { ownSpan }: PaperDays): boolean {
  return ownSpan !== null && passage.start < ownSpan.start;
}

function pageOlder({ own, ownSpan }: PaperDays, cited: string): Doubt {
  return {
    problem: 'younger-reference',
    span: ownSpan ?? { start: 0, end: 0 },
    claimed: text.pageDay(dayText(own ?? '')),
    computed: text.citedDay(dayText(cited)),
    certainty: 'ask',
  };
}

const due =
  /(?:trước|chậm nhất|hạn cuối|thời hạn|hoàn thành|xong)(?:\s(?:là|trong|vào|trước|đến|hết)){0,2}\s(?:ngày\s)?$/u;
const duty =
  /(?:gửi|báo cáo|hoàn thành|nộp|đăng ký|trình|xong|tổng hợp|phản hồi|trả lời|triển khai|thực hiện|tổ chức)(?!\p{L})/u;
const told =
  /(?:^|[\s,(])(?:đã|tính đến|số liệu|sinh|ban hành trước|có hiệu lực|cấp trước|kể từ|quá hạn|thành lập|theo thời hạn)(?!\p{L})/u;

/** A duty whose day had passed when the paper was signed. Reports and pages tell of days that are past. */
export function checkDeadlines(passage: Passage, { own, isPage, kind }: PaperDays): Doubt[] {
  if (own === null || isPage || /^(?:báo cáo|biên bản|tin|bài)/u.test(kind) || !duty.test(passage.plain)) return [];
  return writtenDates(passage.plain).flatMap((date) => {
    const lead = passage.plain.slice(Math.max(0, date.start - 160), date.start);
    // What has been done is told in the clause itself: "đã chậm, gửi … trước ngày …" sets a day.
    const clause = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
    if (!due.test(lead) || told.test(clause)) return [];
    const day = isoDate(date, { year: date.year === null ? Number(own.slice(0, 4)) : null, month: null });
    if (day === null || !/^\d{4}-\d{2}(?:-\d{2})?$/u.test(day) || day >= own.slice(0, day.length)) return [];
    // A day without a year may be one of the next; a day long past is told of, not set.
    const late = dayNumber(own) - dayNumber(day.length === 7 ? `${day}-28` : day);
    if (late > (date.year === null ? 45 : 150)) return [];
    const start =
      date.start - (/(?:trước|chậm nhất là|chậm nhất|hạn cuối|xong|trong)?\s(?:ngày\s)?$/u.exec(lead)?.[0].length ?? 0);
    return [
      {
        problem: 'date-order',
        span: spanIn(passage, start + (passage.plain[start] === ' ' ? 1 : 0), date.end),
        claimed: text.dueOn(dayText(day)),
        computed: text.ownDay(dayText(own)),
        certainty: date.year === null ? 'ask' : 'likely',
      },
    ];
  });
}

const opening = /^(?:vào\s)?(?:(?:sáng|chiều|tối|trưa)\s)?(?:ngày\s)?$/u;

/** News tells of an event of these days: one of last year, or of days to come, has a wrong year. */
export function checkNewsDay(passage: Passage, { own, isPage }: PaperDays): Doubt[] {
  if (own === null || !isPage) return [];
  const date = writtenDates(passage.plain).find((one) => one.day !== null);
  const day = date && date.year !== null ? dayWithin(date, null) : null;
  if (!date || day === null || !opening.test(passage.plain.slice(0, date.start))) return [];
  if (
    !/(?:^|[\s,])(?:đã|diễn ra|tổ chức|long trọng)(?!\p{L})/u.test(passage.plain) ||
    /sẽ\s|năm xưa|cách đây/u.test(passage.plain)
  )
    return [];
  const age = dayNumber(own) - dayNumber(day);
  if (age >= -1 && (age <= 180 || age > 1200)) return [];
  return [
    {
      problem: 'date-order',
      span: spanIn(passage, 0, date.end),
      claimed: text.toldOn(dayText(day)),
      computed: text.postedOn(dayText(own)),
      certainty: 'ask',
    },
  ];
}

/** The stamp of arrival is older than the paper that arrived. */
export function checkArrival({ own, arrived, isPage }: PaperDays): Doubt[] {
  if (own === null || arrived === null || isPage || arrived.on >= own) return [];
  return [
    {
      problem: 'date-order',
      span: arrived.span,
      claimed: text.arrivedOn(dayText(arrived.on)),
      computed: text.ownDay(dayText(own)),
      certainty: 'certain',
    },
  ];
}
