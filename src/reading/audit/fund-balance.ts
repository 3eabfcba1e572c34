import { amountText, quantityText } from './amounts.ts';
import { holds, meets, minus, plus, valueOf } from './arithmetic.ts';
import { rounded } from './difference.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

type Role = 'opening' | 'income' | 'spent' | 'closing';
type Entry = { passage: Passage; money: Quantity; role: Role; isTotal: boolean };

const period = '(?:năm|kỳ|quý|tháng|đợt|nhiệm kỳ)';
/** What the words before a sum call it; the first that fits. */
const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'opening',
    new RegExp(
      `(?:số dư|tồn|kết dư|dư)[^;.:]{0,20} (?:đầu ${period}|(?:${period} trước|${period} \\d{4})? ?chuyển sang)[^;.\\d]{0,20}$`,
      'u',
    ),
  ],
  [
    'closing',
    new RegExp(
      `(?<!\\p{L})(?:số dư|dư|tồn|quỹ còn|còn lại|còn)(?: quỹ| lại| dư| là| hiện có| cuối ${period}| ${period} \\d{4}| đến ngày [\\d/]{5,10})*\\s?:?\\s$`,
      'u',
    ),
  ],
  [
    'income',
    new RegExp(
      `(?<!\\p{L})(?:(?:tổng )?(?:số )?thu|(?:bán|vận động|tiếp nhận|huy động|quyên góp|thu) được)(?: vào| về| quỹ| được| trong ${period}| ${period} \\d{4})*(?: là)?\\s?:?\\s$`,
      'u',
    ),
  ],
  ['spent', /(?<!\p{L})(?:chi|hỗ trợ|trao|tặng|sử dụng)(?!\p{L})[^;.]{0,60}$/u],
];

/** Entries that stand further apart belong to different accounts. */
const nearest = 12;

/** "Dư đầu kỳ 4 triệu đồng, thu 10 triệu đồng, chi 9 triệu đồng, còn 5 triệu đồng": over sentences and lines of one account. */
export function checkFunds(all: readonly Paragraph[]): Doubt[] {
  const doubts: Doubt[] = [];
  let account: { entry: Entry; at: number }[] = [];
  for (const [at, { passages }] of all.entries()) {
    account = account.filter((one) => one.at >= at - nearest);
    for (const entry of passages.flatMap((passage) => entriesOf(passage))) {
      if (entry.role === 'opening') account = [];
      account.push({ entry, at });
      if (entry.role !== 'closing') continue;
      doubts.push(...doubtOf(account.map((one) => one.entry)));
      account = [];
    }
  }
  return doubts;
}

/** The sums of a sentence that its words give a place in an account; one in a bracket is a part of another. */
function entriesOf(passage: Passage): Entry[] {
  const { plain, quantities } = passage;
  const found: Entry[] = [];
  let from = 0;
  for (const money of quantities.filter((one) => one.unit === 'đồng' && one.per === null)) {
    const lead = plain.slice(Math.max(from, money.start - 90), money.start);
    from = money.end;
    const role = roles.find(([, pattern]) => pattern.test(lead))?.[0];
    const isPart = plain.lastIndexOf('(', money.start) > plain.lastIndexOf(')', money.start);
    if (role !== undefined && !isPart)
      found.push({ passage, money, role, isTotal: /tổng (?:số )?(?:thu|chi)/u.test(lead) });
  }
  return found;
}

function doubtOf(account: Entry[]): Doubt[] {
  const [opening, come, gone, closing] = (['opening', 'income', 'spent', 'closing'] as const).map((role) =>
    theOnly(account.filter((one) => one.role === role)),
  );
  if (!come || !gone || !closing) return [];
  if (![opening, come, gone, closing].every((one) => one === undefined || isExact(one.money))) return [];
  const start = opening?.money;
  const left = rounded((start ? valueOf(start) : 0) + valueOf(come.money) - valueOf(gone.money));
  const gap = Math.abs(left - valueOf(closing.money));
  // Without an opening balance only one sentence speaks of one account, and only a near miss says that none was left out.
  const isOneAccount = opening !== undefined || (come.passage === closing.passage && gone.passage === closing.passage);
  if (!isOneAccount || left <= 0 || gap > valueOf(come.money) * 0.25) return [];
  const isRight = holds(({ part, stated }) => {
    const all = start ? plus(part(start), part(come.money)) : part(come.money);
    return meets(minus(all, part(gone.money)), stated(closing.money));
  });
  if (isRight) return [];
  const first = gone.passage === closing.passage ? gone.money : closing.money;
  return [
    {
      problem: 'sum',
      span: spanIn(closing.passage, Math.min(first.start, closing.money.start), closing.money.end),
      claimed: text.remaining(quantityText(closing.money)),
      computed: text.balance(
        start === undefined ? null : quantityText(start),
        quantityText(come.money),
        quantityText(gone.money),
        amountText(left, closing.money),
      ),
      certainty: 'likely',
    },
  ];
}

/** The one that is called the total, or the only one. */
function theOnly(entries: Entry[]): Entry | undefined {
  const totals = entries.filter(({ isTotal }) => isTotal);
  const [one, ...more] = totals.length > 0 ? totals : entries;
  return more.length === 0 ? one : undefined;
}
