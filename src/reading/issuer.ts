import type { Paper } from './fold.ts';
import { foldText } from './fold.ts';
import type { Cell } from './head-lines.ts';
import type { DocumentHead, Found, Span } from './reading.ts';
import { isCapitals } from './lines.ts';

type Issuers = Pick<DocumentHead, 'issuer' | 'superior'>;
type Name = { text: string; span: Span };

/** Lines that go on with the name above: "ỦY BAN MTTQ VIỆT NAM / XÃ …". */
const goesOn =
  /^(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|việt nam|khóa|nhiệm kỳ|[a-zà-ỹ]{1,7}$)(?!\s(?:ủy|đoàn))/u;
/** Standing bodies, set on the line below the organisation that they are of. */
const standing =
  /^(?:ban thường trực|ban chấp hành|ban thường vụ|thường trực|đoàn chủ tịch|ban chỉ đạo|ban tổ chức|văn phòng)$/u;

/** Who issues the paper and who stands above it, from the capitals over the number. */
export function readIssuer(paper: Paper, cells: Cell[], numberAt: number, kindAt: number): Issuers {
  const named = namedIssuer(paper, cells, kindAt, numberAt);
  const limit = numberAt >= 0 ? numberAt : kindAt >= 0 ? kindAt : cells.findIndex((cell) => cell.role === 'place-date');
  const stampAt = cells.findIndex((cell) => cell.role === 'stamp');
  const over = cells
    .slice(0, Math.max(0, limit))
    .filter((cell, index) => cell.role === 'capitals' && !(stampAt >= 0 && index < stampAt && limit > stampAt));
  const names = joinNames(over);
  const last = names.at(-1);
  if (named !== null) return { issuer: named, superior: superiorOf(paper, names, named) };
  if (last === undefined) return { issuer: null, superior: null };
  const before = names.at(-2);
  if (standing.test(foldText(last.text)) && before !== undefined) {
    const whole = { text: `${last.text} ${before.text}`, span: { start: before.span.start, end: last.span.end } };
    return { issuer: foundName(paper, whole), superior: names.length > 2 ? foundName(paper, names.at(-3)) : null };
  }
  return { issuer: foundName(paper, last), superior: before === undefined ? null : foundName(paper, before) };
}

function superiorOf(paper: Paper, names: Name[], issuer: Found<string>): Found<string> | null {
  const over = foundName(
    paper,
    names.findLast((name) => name.span.end <= issuer.span.start),
  );
  return over === null || foldText(over.value) === foldText(issuer.value) ? null : over;
}

/** "CHỈ THỊ / CỦA BAN THƯỜNG VỤ …" and "Số: … / của BAN THƯỜNG TRỰC …". */
function namedIssuer(paper: Paper, cells: Cell[], kindAt: number, numberAt: number): Found<string> | null {
  for (const at of [kindAt, numberAt]) {
    if (at < 0) continue;
    const cell = cells.slice(at, at + 3).find((one) => /(?:^|\s)của\s/u.test(one.plain) && one.text.length < 160);
    const from = cell === undefined ? -1 : cell.plain.search(/(?<=(?:^|\s)của\s{1,3})\S/u);
    if (cell === undefined || from < 0 || !isCapitals(cell.text.slice(from))) continue;
    return foundName(paper, { text: cell.text.slice(from), span: { start: cell.start + from, end: cell.end } });
  }
  return null;
}

function joinNames(cells: Cell[]): Name[] {
  const names: Name[] = [];
  for (const cell of cells) {
    const before = names.at(-1);
    if (before !== undefined && goesOn.test(cell.plain) && !standing.test(cell.plain)) {
      before.text = `${before.text} ${cell.text}`;
      before.span = { start: before.span.start, end: cell.end };
    } else names.push({ text: cell.text, span: { start: cell.start, end: cell.end } });
  }
  return names;
}

function foundName(paper: Paper, name: Name | undefined): Found<string> | null {
  if (name === undefined) return null;
  const value = readableName(paper, name.text.replace(/\s+/gu, ' ').replace(/[*.\s-]+$/u, ''));
  return { value, span: name.span, doubtful: false };
}

const abbreviations =
  /^(?:MTTQ|MTTQVN|UBMTTQ|UBND|HĐND|LĐLĐ|TNCS|BCH|BTV|BTT|BCĐ|TP\.?|TW|CCB|CTĐ|LHPN|HND|XHCN|QH|PCCC|[IVX]+|\d+)$/u;
const small = new Set(
  'xã phường tỉnh huyện quận và các thị trấn của tại trực thuộc khóa nhiệm kỳ đặc khu cấp cơ sở'.split(' '),
);
/** Names whose second words are written small. */
const settled =
  'Ủy ban|Ủy ban nhân dân|Hội đồng nhân dân|Mặt trận Tổ quốc|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Hội Chữ thập đỏ|Hội Người cao tuổi|Liên đoàn Lao động|Công đoàn|Đoàn Thanh niên|Ban Thường trực|Ban Thường vụ|Ban Chấp hành|Ban Chỉ đạo|Ban Tổ chức|Ban Dân vận|Ban Tuyên giáo|Ban Nội chính|Ban Xây dựng|Ủy ban Kiểm tra|Ủy ban bầu cử|Văn phòng|Đảng ủy|Tỉnh ủy|Thành ủy|Thị ủy|Huyện ủy|Đảng bộ|Chi bộ|Thành phố|Dân vận|Nhân dân'.split(
    '|',
  );

/** Capitals turned into the case that the paper itself uses for the name, or that of settled names. */
export function readableName(paper: Paper, capitals: string): string {
  if (!isCapitals(capitals)) return capitals;
  const folded = foldText(capitals);
  for (
    let at = paper.plain.indexOf(folded), tries = 0;
    at >= 0 && tries < 8;
    at = paper.plain.indexOf(folded, at + folded.length), tries += 1
  ) {
    const written = paper.text.slice(at, at + folded.length);
    if (!isCapitals(written)) return `${(written[0] ?? '').toUpperCase()}${written.slice(1)}`;
  }
  const words = capitals.split(' ').map((word, index) => {
    if (abbreviations.test(word) || (index > 0 && small.has(foldText(word))))
      return abbreviations.test(word) ? word : word.toLowerCase();
    return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
  });
  let name = words.join(' ');
  for (const one of settled) {
    const at = foldText(name).indexOf(foldText(one));
    if (at >= 0) name = name.slice(0, at) + one + name.slice(at + one.length);
  }
  return name;
}
