import { amountText, percentText, quantityText } from './amounts.ts';
import { valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { between, isExact, leadOf, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { isShare } from './share.ts';
import { auditText as text } from './text.vi.ts';

type Share = { passage: Passage; part: Quantity; percent: Quantity };

const opens = /^\s?[(,]\s?(?:chiếm(?: tỷ lệ)?\s|tỷ lệ\s|đạt\s)?$|^\schiếm(?: tỷ lệ)?\s$/u;

/**
 * "Trong 11.856 người: nữ 3.912 người (33%); …; đảng viên 7.944 người (76%)": where the other shares of a sentence
 * all lead to one figure of the text, the one that does not is wrong.
 */
export function checkShareLists({ passages }: Paragraph): Doubt[] {
  return passages.flatMap((passage, at) => {
    const shares = sharesIn(passage);
    if (shares.length < 3 || shares.length > 12) return [];
    const wholes = passages.slice(Math.max(0, at - 2), at + 1).flatMap(({ quantities }) => quantities);
    const parts = new Set(shares.map(({ part }) => part));
    const candidates = wholes.filter((one) => one.unit === '' && isExact(one) && !parts.has(one));
    return candidates.slice(-12).flatMap((whole) => againstWhole(shares, whole));
  });
}

function sharesIn(passage: Passage): Share[] {
  return passage.quantities.flatMap((part, at) => {
    const percent = passage.quantities[at + 1];
    if (part.unit !== '' || percent?.unit !== '%' || !isExact(part) || !isExact(percent)) return [];
    if (!opens.test(between(passage, at, at + 1)) || /trong (?:đó|số)[^,;]{0,30}$/u.test(leadOf(passage, at)))
      return [];
    return [{ passage, part, percent }];
  });
}

function againstWhole(shares: Share[], whole: Quantity): Doubt[] {
  const wrong = shares.filter(({ part, percent }) => !isShare(part, whole, percent));
  const [odd] = wrong;
  if (odd === undefined || wrong.length !== 1 || valueOf(odd.part) > valueOf(whole)) return [];
  const real = (valueOf(odd.part) / valueOf(whole)) * 100;
  const said = valueOf(odd.percent);
  if (Math.abs(real - said) > 15 || Math.abs(real / said - 1) > 0.25) return [];
  const isClosed = odd.passage.plain[odd.percent.end] === ')';
  return [
    {
      problem: 'share',
      span: spanIn(odd.passage, odd.part.start, odd.percent.end + (isClosed ? 1 : 0)),
      claimed: text.stated(quantityText(odd.percent)),
      computed: text.share(quantityText(odd.part), amountText(valueOf(whole), whole), percentText(real)),
      certainty: 'likely',
    },
  ];
}
