import { isoDay, writtenDates } from './dates.ts';
import type { Paper } from './fold.ts';
import { oneLine } from './fold.ts';
import type { Head } from './heading.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './lines.ts';
import { markAt } from './marks.ts';
import { issuerOfPage } from './page-issuer.ts';
import type { StampPlace } from './page-stamp.ts';
import { stampDay } from './page-stamp.ts';
import type { DocumentHead, Found } from './reading.ts';
import { secrecyOfLines } from './refuse-secret.ts';

/** A paragraph of running text is longer than any title of a page, or ends as a sentence does. */
const runningText = 200;
/** No title is longer; a line of megabytes would be too much for the expressions below. */
const longestTitle = 2000;
/** What a portal prints around its pages. */
const furniture =
  /^(?:trang chủ|cổng thông tin|trang thông tin|đọc bài|nghe |lượt (?:xem|truy)|chia sẻ|in (?:trang|bài)|cỡ chữ|xem với|tác giả|nguồn|ảnh|image|anh-tin|danh mục|liên kết|màu chữ|gửi |đăng nhập|tìm kiếm|email|facebook|zalo|bình luận|từ khóa|tags?[\s:]|tin liên quan|tin mới)|[»›]|\s\/\s.*\s\/\s/u;

/** The head of a page that tells of a paper: its title stands right over the first running paragraph. */
export function readNewsHead(paper: Paper, lines: Line[]): Head {
  const bodyAt = lines.findIndex((_, at) => isRunning(lines, at));
  const above = lines.slice(0, bodyAt < 0 ? 12 : bodyAt);
  const title = titleOf(paper, above);
  const document: DocumentHead = {
    kind: kindOfPage(lines, title),
    number: null,
    symbol: null,
    issuer: issuerOfPage(
      paper,
      above.filter((line) => title === null || line.end <= title.span.start),
    ),
    superior: null,
    place: null,
    issuedOn: dayOfPage(lines, above),
    issuedMonth: null,
    title,
    secrecy: secrecyOfLines(lines.slice(0, 20)),
    urgency: null,
    signatory: null,
    signingForm: null,
  };
  const end = bodyAt < 0 ? (title?.span.end ?? 0) : (above.at(-1)?.end ?? 0);
  return { document, arrival: null, end, isNews: true };
}

/** Whether a paragraph begins here, be it broken into lines or not. */
function isRunning(lines: Line[], at: number): boolean {
  const first = lines[at];
  if (first === undefined || stampDay(first) !== null || isCapitals(first.text)) return false;
  let length = 0;
  for (let next = at; next < at + 12; next += 1) {
    const line = lines[next];
    if (line === undefined || (next > at && (line.blankBefore || !/^[\p{Ll}\d]/u.test(line.text)))) return false;
    length += line.text.length;
    if (length > runningText && /[.:;…!”"]$/u.test(line.text)) return true;
    if (/[.:;]$/u.test(line.text)) return length > 80;
  }
  return false;
}

function titleOf(paper: Paper, above: Line[]): Found<string> | null {
  const stampAt = above.findIndex((line) => stampDay(line) !== null);
  // Under the stamp may stand the title once more, or the words below a picture: the line over the stamp is surer.
  const overStamp = stampAt < 0 ? -1 : above.slice(0, stampAt).findLastIndex((line) => mayBeTitle(line));
  const at = overStamp >= 0 ? overStamp : above.findLastIndex((line) => mayBeTitle(line));
  const last = above[at];
  if (last === undefined) return null;
  let from = at;
  while (from > 0 && goesOnFrom(above[from - 1], above[from])) from -= 1;
  const span = { start: above[from]?.start ?? last.start, end: last.end };
  return { value: oneLine(paper, span), span, doubtful: false };
}

function mayBeTitle(line: Line): boolean {
  return (
    line.text.length <= longestTitle &&
    line.text.split(' ').length >= 5 &&
    stampDay(line) === null &&
    !furniture.test(line.plain) &&
    markAt(line.text, line.plain) === null
  );
}

function goesOnFrom(before: Line | undefined, line: Line | undefined): boolean {
  if (before === undefined || line === undefined || line.blankBefore || !mayBeTitle(before)) return false;
  return /^\p{Ll}/u.test(line.text) || (isCapitals(line.text) && isCapitals(before.text));
}

/** The stamp over the body, a line that says "Ngày đăng: …" below, or the first day of a consultation. */
function dayOfPage(lines: Line[], above: Line[]): Found<string> | null {
  const places: [Line[], StampPlace][] = [
    [above, 'over'],
    [lines.slice(above.length, above.length + 4), 'near'],
    [lines.slice(-20), 'far'],
  ];
  for (const [some, place] of places) {
    for (const line of some) {
      const found = stampDay(line, place);
      if (found !== null) return found;
    }
  }
  return consultationOpens(lines);
}

const consultation = /^(?:thời gian|thời hạn)[^:]{0,12}(?:ý kiến|góp ý)[^:]{0,30}:\s{0,3}từ (?=ngày)/u;

/** A page that asks for opinions from a day on was out on that day at the latest; an officer looks twice. */
function consultationOpens(lines: Line[]): Found<string> | null {
  for (const line of lines) {
    const lead = consultation.exec(line.plain.slice(0, 120));
    const date = lead === null ? undefined : writtenDates(line.plain.slice(0, 160), line.start)[0];
    const value = date && isoDay(date);
    if (date && value) return { value, span: { start: date.start, end: date.end }, doubtful: true };
  }
  return null;
}

/** A page that names ways of doing ("Một số giải pháp …") is an article, one that tells of an event is news. */
function kindOfPage(lines: Line[], title: Found<string> | null): Found<string> | null {
  const first = lines[0];
  if (first === undefined) return null;
  const article = /^(?:một số|những|bàn về|suy nghĩ|kinh nghiệm)\s/u.test(title?.value.toLowerCase() ?? '');
  const span = title?.span ?? { start: first.start, end: first.end };
  return { value: article ? 'bài viết' : 'tin bài', span, doubtful: true };
}
