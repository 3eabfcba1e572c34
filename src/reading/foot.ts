import { kindOfLine } from './document-kinds.ts';
import type { Paper } from './fold.ts';
import { oneLine } from './fold.ts';
import { footCells, office, signingForm } from './foot-cells.ts';
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

/** "Nơi nhận" with its colon or before a form of signing; a column of a table may be headed so, too. */
const recipientsTitle = /^nơi nhận\s*(?::|$|(?=\s(?:tm|t\/m|kt|k\/t|tl|t\/l)[./\s]))/u;
const appendix =
  /^(?:phụ lục|biểu|mẫu số|danh mục|danh sách|bảng|lịch|đề cương|kế hoạch chi tiết|chi tiết)(?![\p{L}])|^(?:cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam$)/u;
const longestFoot = 80;
const bullet = /^[-+•*–—]/u;

/** Recipients and signature, from the first of "Nơi nhận" and the signature to the end or to an appendix. */
export function readFoot(paper: Paper, lines: Line[], headEnd: number): Foot {
  const first = lines.findIndex((line, at) => line.start >= headEnd && opensFoot(lines, at));
  if (first < 0)
    return { recipients: [], signatory: null, signingForm: null, start: paper.text.length, appendixAt: null };
  const after = lines.findIndex((line, index) => index > first && opensAppendix(line));
  const block = lines
    .slice(first, after < 0 ? Math.min(lines.length, first + longestFoot) : after)
    .flatMap((line) => footCells(line));
  return {
    recipients: recipientsOf(paper, block),
    ...signatureOf(paper, block),
    start: lines[first]?.start ?? paper.text.length,
    appendixAt: after < 0 ? null : (lines[after]?.start ?? null),
  };
}

/** Behind a signature stand lists, forms, and the regulation or plan that the paper enacts. */
function opensAppendix(line: Line): boolean {
  return isCapitals(line.text) && (appendix.test(line.plain) || kindOfLine(line.plain) !== null);
}

/** "Nơi nhận", a form of signing, or an office in capitals over a name. */
function opensFoot(lines: Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (recipientsTitle.test(line.plain))
    return line.plain !== 'nơi nhận' || lines.slice(at + 1, at + 3).some((one) => bullet.test(one.text));
  const cell = footCells(line)[0] ?? line;
  if (!isCapitals(cell.text)) return false;
  if (signingForm.test(cell.plain)) return true;
  return (
    office.test(cell.plain) && line.text.length < 30 && lines.slice(at + 1, at + 6).some((one) => isPersonName(one))
  );
}

function recipientsOf(paper: Paper, block: Line[]): Found<string>[] {
  const at = block.findIndex((line) => recipientsTitle.test(line.plain));
  const title = block[at];
  const found: Found<string>[] = [];
  if (title === undefined) return found;
  const after = block.slice(at + 1);
  const bulleted = after.some((line) => bullet.test(line.text));
  found.push(...namedBehind(paper, title));
  for (const line of after) {
    const isItem = bullet.test(line.text) || (!bulleted && /[;,.]$/u.test(line.text) && !isCapitals(line.text));
    if (isItem) {
      const value = cleanRecipient(line.text);
      if (value !== '') found.push({ value, span: { start: line.start, end: line.end }, doubtful: !bulleted });
      continue;
    }
    // A recipient broken over two lines goes on in small letters; a signature column may stand between.
    const before = found.at(-1);
    if (before && /^\p{Ll}/u.test(line.text)) {
      before.span.end = line.end;
      before.value = cleanRecipient(oneLine(paper, before.span));
    }
  }
  return found;
}

/** "Nơi nhận: Như trên; Lưu: VT." on one line. */
function namedBehind(paper: Paper, title: Line): Found<string>[] {
  let start = title.start + (recipientsTitle.exec(title.plain)?.[0].length ?? 0);
  return paper.text
    .slice(start, title.end)
    .split(';')
    .flatMap((piece) => {
      const span = { start, end: start + piece.length };
      start = span.end + 1;
      const value = cleanRecipient(piece);
      return value === '' ? [] : [{ value, span, doubtful: true }];
    });
}

function cleanRecipient(text: string): string {
  return text
    .replace(/^[-+•*–—\s]+/u, '')
    .trimEnd()
    .replace(/[;,.]+$/u, '');
}

/** A paper of several bodies has a form and a name for each; "TM. …" and "KT. …" below it are one signature. */
function signatureOf(paper: Paper, block: Line[]): Pick<Foot, 'signatory' | 'signingForm'> {
  const forms = block.filter((line) => signingForm.test(line.plain) && isCapitals(line.text));
  const bodies = forms.filter((line) => /^(?:t|q)/u.test(line.plain));
  const at = block.findIndex((line) => line === forms[0] || (office.test(line.plain) && isCapitals(line.text)));
  const below = at < 0 ? [] : block.slice(at + 1).filter((line) => !bullet.test(line.text));
  const names = below.filter((line) => isPersonName(line)).slice(0, Math.max(1, bodies.length));
  return {
    signingForm: together(paper, forms.slice(0, 6), bodies.length > 1 ? '; ' : ', '),
    signatory: together(paper, names, '; '),
  };
}

function together(paper: Paper, lines: Line[], joint: string): Found<string> | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = lines.map((line) => oneLine(paper, line)).join(joint);
  return { value, span: { start: first.start, end: last.end }, doubtful: false };
}

const academic = /^(?:(?:PGS|GS|TS|ThS|Ths|BS|KS|CN|Lm|TT|HT|ĐĐ)\.?\s?){1,3}(?=\p{Lu})/u;

/** Two to six words, each with a capital, no bullet, no figure. */
function isPersonName(line: Line): boolean {
  const words = line.text.replace(academic, '').split(/\s+/u);
  if (words.length < 2 || words.length > 6 || isCapitals(line.text)) return false;
  return words.every((word) => /^\p{Lu}[\p{Ll}]*\.?$/u.test(word));
}
