import { isoDay, writtenDates } from './dates.ts';
import type { Paper } from './fold.ts';
import { matchAt, oneLine } from './fold.ts';
import type { Head } from './heading.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './lines.ts';
import { markAt } from './marks.ts';
import type { DocumentHead, Found } from './reading.ts';
import { secrecyOfLines } from './refuse-secret.ts';

/** A paragraph of running text is longer than any title of a page, or ends as a sentence does. */
const runningText = 200;
const timeStamp = /^(?:(?:thứ|chủ|cập nhật|ngày)[^\d]{0,24})?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** The head of a page that tells of a paper: its title stands right over the first running paragraph. */
export function readNewsHead(paper: Paper, lines: Line[]): Head {
  const bodyAt = lines.findIndex((line) => isRunning(line));
  const above = lines.slice(0, bodyAt < 0 ? 12 : bodyAt);
  const title = titleOf(paper, above);
  const document: DocumentHead = {
    kind: kindOfPage(lines, title),
    number: null,
    symbol: null,
    issuer: issuerOfPage(paper),
    superior: null,
    place: null,
    issuedOn: dayOfPage(above),
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

function isRunning(line: Line): boolean {
  if (timeStamp.test(line.plain) || isCapitals(line.text)) return false;
  return (
    (line.text.length > runningText && /[.:;…!”"]$/u.test(line.text)) ||
    (line.text.length > 80 && /[.:;]$/u.test(line.text))
  );
}

function titleOf(paper: Paper, above: Line[]): Found<string> | null {
  const line = above.findLast(
    (one) => !timeStamp.test(one.plain) && one.text.split(' ').length >= 5 && markAt(one.text, one.plain) === null,
  );
  if (line === undefined) return null;
  return { value: oneLine(paper, line), span: { start: line.start, end: line.end }, doubtful: false };
}

function dayOfPage(above: Line[]): Found<string> | null {
  for (const line of above) {
    if (!timeStamp.test(line.plain)) continue;
    const date = writtenDates(line.plain, line.start)[0];
    const value = date && isoDay(date);
    if (date && value) return { value, span: { start: date.start, end: date.end }, doubtful: false };
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

const speaks =
  /(?:^|\n|, |\. )((?:ban thường trực |ban thường vụ |thường trực )?(?:ủy ban (?:mttq|mặt trận)|ubmttq|mttq|ủy ban nhân dân|ubnd|đảng ủy|hội |đoàn )[^,.;:\n]{0,100}?) (?:kính |trân trọng |tha thiết )*(?:kêu gọi|đề nghị|thông báo|phát động|kính mời|vận động)(?![\p{L}])/gu;
const portal = /(?:cổng|trang) thông tin điện tử (?!trên|của|tổng hợp|và|để)[^.,;:\n]{3,80}/gu;
const host = /(?:hội trường|trụ sở|phòng họp)\s(?:cơ quan\s)?/gu;
const hostName =
  /(?:ủy ban|ubnd|ubmttq|đảng ủy|tỉnh ủy|huyện ủy|thành ủy|liên đoàn|hội)[\p{L}\s]{4,80}?(?=\s(?:đã|diễn ra|tổ chức|sẽ)|[,.;:\n])/uy;

/** A page rarely names its office: who speaks in it, whose portal it is, or in whose hall it plays. Always doubtful. */
function issuerOfPage(paper: Paper): Found<string> | null {
  const { plain, text } = paper;
  const speaker = speaks.exec(plain);
  speaks.lastIndex = 0;
  if (speaker?.[1] !== undefined) return doubt(text, speaker.index + speaker[0].indexOf(speaker[1]), speaker[1].length);
  const site = Array.from(plain.matchAll(portal))[0];
  if (site !== undefined) return doubt(text, site.index, site[0].trimEnd().length);
  for (const match of plain.matchAll(host)) {
    const at = match.index + match[0].length;
    const name = matchAt(hostName, plain, at);
    if (name !== null) return doubt(text, at, name[0].length);
  }
  return null;
}

function doubt(text: string, start: number, length: number): Found<string> {
  return { value: text.slice(start, start + length), span: { start, end: start + length }, doubtful: true };
}
