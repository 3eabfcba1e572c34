import { amountText, percentText } from './amounts.ts';
import { holds, meets, minus, times, valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';
import { isShare } from './share.ts';
import type { Cell, Table } from './table-cells.ts';
import { isFigure, tablesIn } from './table-cells.ts';
import { auditText as text } from './text.vi.ts';
import { addsUp, excessOf, totalWords } from './total.ts';

const notAdded = /%|tỷ lệ|bình quân|đơn giá|trung bình|^s?tt$|mức|xếp|năm/u;

/** Columns that do not add up to the row of totals, prices that do not make the amount, shares that are not result ÷ plan, growth that is not result − before. */
export function checkTables(all: readonly Paragraph[]): Doubt[] {
  return tablesIn(all).flatMap((table) => [...columns(table), ...amounts(table), ...reached(table), ...grown(table)]);
}

function columns(table: Table): Doubt[] {
  const { total, rows, head } = table;
  if (total === null || rows.length < 2) return [];
  const wrong = total.flatMap((cell, at) => {
    const parts = rows.map((row) => row[at]);
    if (!isFigure(cell) || (head && notAdded.test(head[at]?.plain ?? ''))) return [];
    if (!parts.every((one) => one !== undefined && /^(?:\d[\d.,]*|[-–0]?)$/u.test(one.text))) return [];
    const whole = figureOf(cell);
    const items = parts.flatMap((one) => (one && isFigure(one) ? [figureOf(one)] : []));
    return items.length < 2 || fits(whole, items, rows, at) ? [] : [{ whole, items }];
  });
  const [first] = wrong;
  const [from, to] = [total[0], total.at(-1)];
  if (!first || !from || !to || Math.abs(excessOf(first.whole, first.items)) > valueOf(first.whole) * 0.3) return [];
  return [
    {
      problem: 'sum',
      span: { start: from.start, end: to.end },
      ...totalWords(first.whole, first.items),
      certainty: 'likely',
    },
  ];
}

/** Rows with Roman numbers are totals of the rows under them. */
function fits(whole: Quantity, items: Quantity[], rows: Cell[][], at: number): boolean {
  if (addsUp(whole, items)) return true;
  const groups = rows.flatMap((row) => {
    const cell = row[at];
    return /^[IVX]{1,4}$/u.test(row[0]?.text ?? '') && cell && isFigure(cell) ? [figureOf(cell)] : [];
  });
  return groups.length > 0 && addsUp(whole, groups);
}

function columnOf({ head }: Table, name: RegExp): number {
  return head?.findIndex((cell) => name.test(cell.plain)) ?? -1;
}

/** "09 người | 350.000 | 3.150.000" under "Số lượng | Đơn giá | Thành tiền" */
function amounts(table: Table): Doubt[] {
  const [count, price, amount] = [
    columnOf(table, /^số lượng|^khối lượng/u),
    columnOf(table, /đơn giá|mức chi|định mức/u),
    columnOf(table, /thành tiền/u),
  ];
  if (count < 0 || price < 0 || amount < 0) return [];
  return table.rows.flatMap((row) => {
    const [much, each, all] = [row[count], row[price], row[amount]];
    if (!much || !each || !all || !isFigure(each) || !isFigure(all)) return [];
    const factors = [...quantitiesIn(much.plain, []), figureOf(each)];
    if (factors.length < 2 || factors.some((one) => one.hedge !== null || one.unit === '%')) return [];
    const whole = figureOf(all);
    const isRight = holds((sight) => meets(factors.map((one) => sight.part(one)).reduce(times), sight.part(whole)));
    if (isRight) return [];
    const product = factors.reduce((value, one) => value * valueOf(one), 1);
    return [
      {
        problem: 'product' as const,
        span: { start: much.start, end: all.end },
        claimed: text.stated(amountText(valueOf(whole), whole)),
        computed: text.product([much.text, each.text], amountText(product, whole)),
        certainty: 'likely' as const,
      },
    ];
  });
}

/** "Chỉ tiêu" names what is counted where a column of plans stands beside it, and else the plan itself. */
function planColumn(table: Table): number {
  const plan = columnOf(table, /^(?:kế hoạch|kh)(?!\p{L})/u);
  return plan < 0 ? columnOf(table, /^chỉ tiêu(?!\p{L})/u) : plan;
}

/** "Kế hoạch | Thực hiện | Tỷ lệ %" */
function reached(table: Table): Doubt[] {
  const [plan, done, share] = [
    planColumn(table),
    columnOf(table, /^(?:thực hiện|kết quả|đạt được|th)(?!\p{L})/u),
    columnOf(table, /^(?:tỷ lệ|%|đạt \(?%|đạt tỷ lệ)/u),
  ];
  if (plan < 0 || done < 0 || share < 0) return [];
  return table.rows.flatMap((row) => {
    const [goal, result, percent] = [row[plan], row[done], row[share]];
    if (!goal || !result || !percent || !isFigure(goal) || !isFigure(result) || !/^\d[\d.,]*\s?%?$/u.test(percent.text))
      return [];
    const said = { ...figureOf({ ...percent, text: percent.text.replace(/\s?%$/u, '') }), unit: '%', isWhole: false };
    if (isShare(figureOf(result), figureOf(goal), said)) return [];
    const real = (valueOf(figureOf(result)) / valueOf(figureOf(goal))) * 100;
    const cells = [goal, result, percent];
    return [
      {
        problem: 'share' as const,
        span: { start: Math.min(...cells.map(({ start }) => start)), end: Math.max(...cells.map(({ end }) => end)) },
        claimed: text.stated(percentText(valueOf(said))),
        computed: text.share(result.text, goal.text, percentText(real)),
        certainty: 'likely' as const,
      },
    ];
  });
}

/** "Thực hiện | Cùng kỳ | Tăng, giảm": a signed figure, in the measure of the result. */
function grown(table: Table): Doubt[] {
  const [done, before, by] = [
    columnOf(table, /^(?:thực hiện|kết quả|kỳ này)(?!\p{L})/u),
    columnOf(table, /^(?:cùng kỳ|kỳ trước)(?!\p{L})/u),
    columnOf(table, /^(?:tăng|chênh lệch)[^%]*$/u),
  ];
  if (done < 0 || before < 0 || by < 0) return [];
  return table.rows.flatMap((row) => {
    const [now, was, change] = [row[done], row[before], row[by]];
    if (!now || !was || !change || !isFigure(now) || !isFigure(was) || !/^[+\-–−]?\d[\d.,]*$/u.test(change.text))
      return [];
    const size = figureOf({ ...change, text: change.text.replace(/^[+\-–−]/u, '') });
    const isDown = /^[-–−]/u.test(change.text);
    const [high, low] = isDown ? [was, now] : [now, was];
    const isRight = holds((sight) =>
      meets(minus(sight.part(figureOf(high)), sight.part(figureOf(low))), sight.part(size)),
    );
    if (isRight) return [];
    const real = valueOf(figureOf(now)) - valueOf(figureOf(was));
    const cells = [now, was, change];
    const stated = isDown ? text.fell : text.grew;
    return [
      {
        problem: 'difference' as const,
        span: { start: Math.min(...cells.map(({ start }) => start)), end: Math.max(...cells.map(({ end }) => end)) },
        claimed: stated(amountText(valueOf(size), size)),
        computed: text.differs(was.text, now.text, amountText(Math.abs(real), size)),
        certainty: 'likely' as const,
      },
    ];
  });
}

/** The bare figure of a cell. */
function figureOf(cell: Cell): Quantity {
  const { start, end, text: written } = cell;
  const isWhole = /^\d+$|^\d{1,3}(?:[.,]\d{3})+$/u.test(written);
  return {
    start,
    end,
    written,
    unit: '',
    factor: 1,
    added: 0,
    noun: '',
    head: '',
    unitEnd: end,
    per: null,
    hedge: null,
    isWhole,
  };
}
