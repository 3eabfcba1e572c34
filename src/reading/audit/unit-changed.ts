import { quantityText } from './amounts.ts';
import type { Doubt, Passage } from './passage.ts';
import { between, leadOf, spanIn } from './passage.ts';
import { auditText as text } from './text.vi.ts';

const reaches = /^[^;.,()]{0,40}(?:xuống|lên|còn|giảm còn|tăng lên)(?:\s(?:còn|chỉ còn|là))?\s$/u;

/** "từ 38 hộ cận nghèo … giảm còn 35 hộ nghèo": what is counted has changed on the way. */
export function checkUnits(passage: Passage): Doubt[] {
  return passage.quantities.flatMap((is, at) => {
    const was = passage.quantities[at - 1];
    if (was === undefined || was.head === '' || was.head !== is.head) return [];
    if (!goesOn(leadOf(passage, at - 1), between(passage, at - 1, at)) || !differ(was.noun, is.noun)) return [];
    const lead =
      /(?:giảm|tăng)?\s?(?:xuống|lên|còn)?(?:\s(?:còn|chỉ còn|là))?\s$/u.exec(leadOf(passage, at))?.[0].trimStart() ??
      '';
    return [
      {
        problem: 'unit-changed',
        span: spanIn(passage, is.start - lead.length, is.end),
        claimed: text.after(quantityText(is)),
        computed: text.before(quantityText(was)),
        certainty: 'likely',
      },
    ];
  });
}

const then =
  /(?:^|[\s,;:])(?:đầu năm|đầu kỳ|đầu nhiệm kỳ|trước đây|trước đó|năm trước|năm)\s(?:\d{4}\s)?(?:có\s|là\s|còn\s)?$/u;
const now = /^,?\s(?:đến\s)?(?:nay|hiện nay|hiện|cuối năm|cuối kỳ|đến nay)\s(?:\d{4}\s)?(?:chỉ\s)?(?:giảm\s)?còn\s$/u;

/** "từ … còn …", or "đầu năm …, nay còn …" */
function goesOn(lead: string, gap: string): boolean {
  if (/(?:^|\s)từ\s(?:\p{L}{1,8}\s){0,3}$/u.test(lead)) return reaches.test(gap);
  return then.test(lead) && now.test(gap);
}

/** A noun left short ("38 hộ cận nghèo … 35 hộ") is the same; one that drops or swaps a word in its midst is not. */
function differ(was: string, is: string): boolean {
  return !was.startsWith(is) && !is.startsWith(was);
}
