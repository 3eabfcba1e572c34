import type { Paper } from './fold.ts';
import { oneLine } from './fold.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './lines.ts';
import type { Found } from './reading.ts';

export type Foot = {
  recipients: Found<string>[];
  signatory: Found<string> | null;
  signingForm: Found<string> | null;
  /** Where the body ends; an appendix may begin again behind the signature. */
  start: number;
  appendixAt: number | null;
};

const recipientsTitle = /^nơi nhận\s*:?/u;
/** TM. collective, KT. in place of, TL. by order, TUQ. by authority, Q. acting (NĐ 30/2020/NĐ-CP, Article 13); the Party writes T/M. */
const form = /^(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.|t\/u\/q|q\.)\s*\S/u;
const appendix = /^(?:phụ lục|biểu mẫu|mẫu số|danh mục|danh sách|bảng phân công)(?![\p{L}])/u;
const office =
  /^(?:phó |quyền )?(?:chủ tịch|bí thư|trưởng|giám đốc|chánh|hiệu trưởng|chủ nhiệm|tổng thư ký|cục trưởng|vụ trưởng|viện trưởng|tổ trưởng|ủy viên|tổng giám đốc)/u;

/** Recipients and signature, from the first of "Nơi nhận" and the signing form to the end or to an appendix. */
export function readFoot(paper: Paper, lines: Line[], headEnd: number): Foot {
  const first = lines.findIndex(
    (line) =>
      line.start >= headEnd && (recipientsTitle.test(line.plain) || (form.test(line.plain) && isCapitals(line.text))),
  );
  if (first < 0)
    return { recipients: [], signatory: null, signingForm: null, start: paper.text.length, appendixAt: null };
  const after = lines.findIndex((line, index) => index > first && appendix.test(line.plain) && isCapitals(line.text));
  const block = lines
    .slice(first, after < 0 ? Math.min(lines.length, first + 80) : after)
    .flatMap((line) => columns(line));
  return {
    recipients: recipientsOf(paper, block),
    ...signatureOf(paper, block),
    start: lines[first]?.start ?? paper.text.length,
    appendixAt: after < 0 ? null : (lines[after]?.start ?? null),
  };
}

/** "Nơi nhận" and the signature stand side by side: a wide gap parts them. */
function columns(line: Line): Line[] {
  const parts: Line[] = [];
  for (const match of line.text.matchAll(/\S+(?:\s{1,2}\S+)*/gu)) {
    const [start, end] = [line.start + match.index, line.start + match.index + match[0].length];
    parts.push({
      ...line,
      start,
      end,
      text: match[0],
      plain: line.plain.slice(match.index, match.index + match[0].length),
    });
  }
  return parts;
}

function recipientsOf(paper: Paper, block: Line[]): Found<string>[] {
  const at = block.findIndex((line) => recipientsTitle.test(line.plain));
  const found: Found<string>[] = [];
  if (at < 0) return found;
  for (const line of block.slice(at + 1)) {
    if (!/^[-+•*–—]/u.test(line.text)) {
      // A recipient broken over two lines goes on in small letters; a signature column may stand between.
      const before = found.at(-1);
      if (before && /^\p{Ll}/u.test(line.text)) {
        before.span.end = line.end;
        before.value = cleanRecipient(oneLine(paper, before.span));
      }
      continue;
    }
    const value = cleanRecipient(line.text);
    if (value !== '') found.push({ value, span: { start: line.start, end: line.end }, doubtful: false });
  }
  return found;
}

function cleanRecipient(text: string): string {
  return text
    .replace(/^[-+•*–—\s]+/u, '')
    .trimEnd()
    .replace(/[;,.]+$/u, '');
}

function signatureOf(paper: Paper, block: Line[]): Pick<Foot, 'signatory' | 'signingForm'> {
  const at = block.findIndex((line) => form.test(line.plain) && isCapitals(line.text));
  const titleAt = block.findIndex(
    (line, index) => index >= Math.max(0, at) && office.test(line.plain) && isCapitals(line.text),
  );
  const from = Math.max(at, titleAt);
  const line = block[at];
  const name = from < 0 ? undefined : block.slice(from + 1, from + 12).find((one) => isPersonName(one));
  return {
    signingForm:
      line === undefined ? null : { value: line.text, span: { start: line.start, end: line.end }, doubtful: false },
    signatory:
      name === undefined
        ? null
        : { value: oneLine(paper, name), span: { start: name.start, end: name.end }, doubtful: false },
  };
}

/** Two to six words, each with a capital, no bullet, no figure. */
function isPersonName(line: Line): boolean {
  const words = line.text.split(/\s+/u);
  if (words.length < 2 || words.length > 6 || isCapitals(line.text)) return false;
  return words.every((word) => /^\p{Lu}[\p{Ll}]*\.?$/u.test(word));
}

/** A telegram calls those whom it orders: "CHỦ TỊCH … ĐIỆN:" (NĐ 30/2020/NĐ-CP, form 1.6). */
const greeting = /^(?:(?:đồng )?kính (?:gửi|trình)|[^.:;]{4,120} điện\s?:)\s*:?\s*/u;

/** Those whom a letter addresses ("Kính gửi"), as spans of their names, and where the list ends. */
export function readGreeting(lines: Line[]): { names: Line[]; end: number } {
  const at = lines.findIndex((line) => greeting.test(line.plain));
  const first = lines[at];
  if (first === undefined || at > 45) return { names: [], end: 0 };
  const names: Line[] = [];
  const length = greeting.exec(first.plain)?.[0].length ?? 0;
  if (first.text.length > length) names.push(cut(first, length));
  let end = first.end;
  for (const line of lines.slice(at + 1, at + 40)) {
    const bullet = /^[-+•*–—]\s*/u.exec(line.text)?.[0].length ?? 0;
    // Names without bullets count only right under an empty "Kính gửi:".
    if (bullet === 0 && !(first.text.length === length && line.text.length < 120 && /[;,]$/u.test(line.text))) break;
    if (line.text.length > 300) break;
    names.push(cut(line, bullet));
    end = line.end;
  }
  return { names, end };
}

function cut(line: Line, length: number): Line {
  const tail = /[;,.:\s]*$/u.exec(line.text.slice(-8))?.[0].length ?? 0;
  const end = Math.max(length, line.text.length - tail);
  return {
    ...line,
    start: line.start + length,
    end: line.start + end,
    text: line.text.slice(length, end),
    plain: line.plain.slice(length, end),
  };
}
