import type { Paper } from './fold.ts';
import { foldText } from './fold.ts';
import type { Cell } from './head-lines.ts';
import { isCapitals } from './lines.ts';
import { readableName } from './readable-name.ts';
import type { DocumentHead, Found, Span } from './reading.ts';

type Issuers = Pick<DocumentHead, 'issuer' | 'superior'>;
type Name = { text: string; span: Span };

/** Lines that go on with the name above: "ỦY BAN MTTQ VIỆT NAM / XÃ …". */
const goesOn =
  /^(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|việt nam|khóa|nhiệm kỳ|thôn|ấp|bản|buôn|khu phố|tổ dân phố|[a-zà-ỹ]{1,7}$)(?!\s(?:ủy|đoàn))/u;
/** Standing bodies, set on the line below the organisation that they are of. */
const standing =
  /^(?:ban thường trực|ban chấp hành|ban thường vụ|thường trực|đoàn chủ tịch|ban chỉ đạo|ban tổ chức|ban tuyên giáo|ban dân vận|ban tuyên giáo và dân vận|ban nội chính|ban xây dựng đảng|(?:cơ quan )?ủy ban kiểm tra|văn phòng|cơ quan|trung tâm chính trị)$/u;
const organ =
  /^(?:ban|ủy ban|ubnd|ubmttq|ub mttq|mttq|mặt trận|đảng ủy|đảng bộ|chi bộ|tỉnh ủy|thành ủy|thị ủy|huyện ủy|hội|hđnd|đoàn|liên đoàn|công đoàn|văn phòng|phòng|sở|trung tâm|trường|quỹ|tổ|thường trực|chủ tịch|hợp tác xã|câu lạc bộ)(?![\p{L}])/u;
const placed =
  /(?:^|\s)(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh|trung ương|thôn|ấp|bản|khu phố|buôn)\.?\s(?!ủy)\S/u;
/** A level that is named without its place: "… ĐẢNG ỦY XÃ". */
const levelAlone = /(?:^|\s)(xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)$/u;
/** Kinds and symbols of papers that several bodies issue together. */
const joint = /liên tịch|phối hợp|liên ngành|ký kết|giao ước/u;

/** Who issues the paper and who stands above it: the head's own word for it, else the capitals over the number. */
export function readIssuer(paper: Paper, cells: Cell[], numberAt: number, kindAt: number): Issuers {
  const names = joinNames(overNumber(cells, numberAt, kindAt));
  const over = issuerOver(paper, names, cells, numberAt, kindAt);
  const named = namedIssuer(paper, cells, kindAt, numberAt);
  if (named === null) return over;
  const issuer = completed(named, over.issuer);
  const isOver = over.issuer !== null && foldText(over.issuer.value) === foldText(issuer.value);
  return { issuer, superior: isOver ? over.superior : over.issuer };
}

function issuerOver(paper: Paper, names: Name[], cells: Cell[], numberAt: number, kindAt: number): Issuers {
  const last = names.at(-1);
  if (last === undefined) return { issuer: null, superior: null };
  const before = names.at(-2);
  if (before !== undefined && isJoint(cells, numberAt, kindAt))
    return { issuer: together(paper, names), superior: null };
  if (standing.test(foldText(last.text)) && before !== undefined) {
    const whole = { text: `${last.text} ${before.text}`, span: { start: before.span.start, end: last.span.end } };
    return { issuer: foundName(paper, whole), superior: names.length > 2 ? foundName(paper, names.at(-3)) : null };
  }
  const superior = before === undefined ? null : foundName(paper, before);
  const issuer = foundName(paper, before === undefined ? last : boardAtPlace(last, before));
  return { issuer: issuer && completed(bySymbol(issuer, cells[numberAt]), superior), superior };
}

/** "ĐOÀN TNCS HỒ CHÍ MINH / BCH XÃ …": the board of the organisation above, at that place. */
function boardAtPlace(last: Name, before: Name): Name {
  const board = /^(?:bch|btv|ban chấp hành|ban thường vụ)(?=\s(?:xã|phường|đặc khu|tỉnh|thành phố)\s)/u.exec(
    foldText(last.text),
  );
  if (board === null || placed.test(foldText(before.text))) return last;
  const length = board[0].length;
  const text = `${last.text.slice(0, length)} ${before.text}${last.text.slice(length)}`;
  return { text, span: { start: before.span.start, end: last.span.end } };
}

/** "…-BTT" is the symbol of the standing board, also where the head names only its committee. */
function bySymbol(issuer: Found<string>, cell: Cell | undefined): Found<string> {
  if (!/-BTT$/u.test(cell?.symbol?.text ?? '')) return issuer;
  const committee = /(?:^|\s-\s)(?=(?:ủy ban )?(?:mttq|mặt trận)[^-]*$|ubmttq[^-]*$)/u.exec(foldText(issuer.value));
  if (committee === null) return issuer;
  const name = issuer.value.slice(committee.index + committee[0].length);
  return { ...issuer, value: `Ban Thường trực ${name}`, doubtful: committee.index > 0 };
}

/** The cells that name bodies: capitals over the number; in a head that was set in small letters, names of organs. */
function overNumber(cells: Cell[], numberAt: number, kindAt: number): Cell[] {
  const limit = numberAt >= 0 ? numberAt : kindAt >= 0 ? kindAt : cells.findIndex((cell) => cell.role === 'place-date');
  const head = cells.slice(0, Math.max(0, limit));
  const capitals = head.filter((cell) => cell.role === 'capitals');
  if (capitals.length === 0)
    return head.slice(-6).filter((cell) => cell.role === 'other' && cell.text.length < 90 && organ.test(cell.plain));
  // The office that stamped the arrival is not the one that issued.
  const stampAt = head.findIndex((cell) => cell.role === 'stamp');
  const behind = capitals.filter((cell) => stampAt >= 0 && head.indexOf(cell) > stampAt);
  return behind.length > 0 || (stampAt >= 0 && numberAt < 0) ? behind : capitals;
}

/** "CHỈ THỊ / CỦA BAN THƯỜNG VỤ …", "Số: … / của BAN THƯỜNG TRỰC …" and "CÔNG ĐIỆN … / CHỦ TỊCH … ĐIỆN:". */
function namedIssuer(paper: Paper, cells: Cell[], kindAt: number, numberAt: number): Found<string> | null {
  const wire = cells
    .slice(Math.max(0, kindAt))
    .find((cell) => cell.role === 'capitals' && /\sđiện\s?:?$/u.test(cell.plain));
  if (wire !== undefined) {
    const length = wire.plain.search(/\sđiện\s?:?$/u);
    return foundName(paper, {
      text: wire.text.slice(0, length),
      span: { start: wire.start, end: wire.start + length },
    });
  }
  for (const at of [kindAt, numberAt]) {
    if (at < 0) continue;
    const cell = cells.slice(at, at + 3).find((one) => /(?:^|\s)của\s/u.test(one.plain) && one.text.length < 160);
    const from = cell === undefined ? -1 : cell.plain.search(/(?<=(?:^|\s)của\s{1,3})\S/u);
    if (cell === undefined || from < 0 || !isCapitals(cell.text.slice(from))) continue;
    const behind = cell.plain.slice(from).search(/\s(?:năm|tháng|quý|giai đoạn|6 tháng|về|tại)(?![\p{L}])/u);
    const end = behind < 0 ? cell.text.length : from + behind;
    return foundName(paper, {
      text: cell.text.slice(from, end),
      span: { start: cell.start + from, end: cell.start + end },
    });
  }
  return null;
}

function isJoint(cells: Cell[], numberAt: number, kindAt: number): boolean {
  const symbol = cells[numberAt]?.symbol?.text ?? '';
  return joint.test(cells[kindAt]?.plain ?? '') || /(?:LT|LN|PH)(?=[-/])/u.test(symbol);
}

/** All bodies of a joint paper; a place set under the last one holds for each. */
function together(paper: Paper, names: Name[]): Found<string> | null {
  const found = names.flatMap((name) => foundName(paper, name) ?? []);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    value: found.map((one) => one.value).join('; '),
    span: { start: first.span.start, end: last.span.end },
    doubtful: false,
  };
}

/** A body whose name tells no place is that of the place above it: "Phòng Văn hóa - Xã hội" + "UBND xã …". */
function completed(issuer: Found<string>, superior: Found<string> | null): Found<string> {
  const plain = foldText(issuer.value);
  if (superior === null || placed.test(plain)) return issuer;
  const above = foldText(superior.value);
  const shared = overlap(plain, above);
  if (shared > 0) return { ...issuer, value: issuer.value + superior.value.slice(shared) };
  if (standing.test(plain)) return { ...issuer, value: `${issuer.value} ${superior.value}` };
  const over = placed.exec(above);
  if (over === null) return issuer;
  const place = superior.value.slice(over.index).trim();
  const level = levelAlone.exec(plain)?.[1];
  if (level !== undefined && !foldText(place).startsWith(level)) return issuer;
  const value = level === undefined ? `${issuer.value} ${place}` : issuer.value.slice(0, -level.length) + place;
  return { ...issuer, value };
}

/** How much of the name above the end of a name already says: "Ban Thường vụ Tỉnh ủy" + "Tỉnh ủy An Hà". */
function overlap(name: string, above: string): number {
  for (let length = Math.min(name.length, above.length); length > 4; length -= 1)
    if (name.endsWith(above.slice(0, length)) && !/\p{L}/u.test(above[length] ?? ' ')) return length;
  return 0;
}

function joinNames(cells: Cell[]): Name[] {
  const names: Name[] = [];
  for (const cell of cells) {
    const before = names.at(-1);
    const unfinished =
      before !== undefined && /(?:^ủy ban(?: trung ương)?|liên hiệp|trung ương hội)$/u.test(foldText(before.text));
    if (before !== undefined && (unfinished || goesOn.test(cell.plain)) && !standing.test(cell.plain)) {
      before.text = `${before.text} ${cell.text}`;
      before.span = { start: before.span.start, end: cell.end };
    } else names.push({ text: cell.text, span: { start: cell.start, end: cell.end } });
  }
  return names;
}

function foundName(paper: Paper, name: Name | undefined): Found<string> | null {
  if (name === undefined) return null;
  const value = readableName(
    paper,
    name.text
      .replace(/\s+/gu, ' ')
      .replace(/^["“'\s]+/u, '')
      .replace(/[*.\s-]+$/u, ''),
  );
  return { value, span: name.span, doubtful: false };
}
