import { useMemo, useSyncExternalStore } from 'react';
import type { PageCell } from '../../parts/figure-table.tsx';
import { kindWords } from '../../totals/table/text.vi.ts';
import { answeredOf, bigWords, type Counted, figureOf } from '../../totals/rules.ts';
import type { WideRow } from '../queries.server.ts';
import { columnTotal, isCounting } from '../rules.ts';
import { wideText as text } from '../text.vi.ts';
import type { Sheet } from './sheet.ts';
import styles from './wide-foot.module.css';

interface WideFootProps {
  rows: readonly WideRow[];
  columns: readonly PageCell[];
  notAdded: readonly number[];
  sheet: Sheet;
}

/** What a unit sent and what counts of it. */
function sentAt({ sent, state }: WideRow, position: number) {
  if (!sent || !isCounting(state)) return null;
  return { value: sent.values[position - 1] ?? null, notApplicable: sent.notApplicable.includes(position) };
}

/** Two sums: what counts, as everywhere; and with what is being typed, to compare with the paper at hand. */
export function WideFoot({ rows, columns, notAdded, sheet }: WideFootProps) {
  const view = useSyncExternalStore(sheet.subscribe, sheet.view, sheet.view);
  const sent = useMemo(
    () => columns.map(({ position }) => columnTotal(rows.map((row) => sentAt(row, position)))),
    [rows, columns],
  );
  const typed = useMemo(
    () =>
      columns.map(({ position }) =>
        columnTotal(rows.map((row) => sheet.figures(row.unitId)?.[position - 1] ?? sentAt(row, position))),
      ),
    // What is typed changes with the view.
    // oxlint-disable-next-line react/exhaustive-deps
    [rows, columns, sheet, view],
  );
  const isTyped = rows.some((row) => row.isTyped);
  const shared = { columns, notAdded };
  return (
    <tfoot className={styles.foot}>
      {isTyped ? <Sums {...shared} name={text.totalTyped} hint={text.totalTypedHint} totals={typed} isPale /> : null}
      <Sums {...shared} name={text.total} hint={text.totalHint} totals={sent} />
    </tfoot>
  );
}

interface SumsProps {
  name: string;
  hint: string;
  totals: readonly Counted[];
  columns: readonly PageCell[];
  notAdded: readonly number[];
  isPale?: boolean;
}

function Sums({ name, hint, totals, columns, notAdded, isPale }: SumsProps) {
  return (
    <tr data-pale={isPale || undefined}>
      <th scope="row" title={hint}>
        {name}
        {isPale ? <span className="visually-hidden">. {hint}</span> : <small>{hint}</small>}
      </th>
      {columns.map((cell, at) => {
        const overUnits = notAdded.includes(cell.position) ? 'none' : 'sum';
        const figure = figureOf(totals[at]!, { overUnits, scale: cell.scale });
        const answered = answeredOf(figure);
        return (
          <td key={cell.position}>
            {figure.kind === 'value' ? (
              <>
                {bigWords(figure.value, figure.scale)}
                {isPale ? null : (
                  <small title={text.answered(answered, figure.expected)}>
                    {answered}/{figure.expected}
                  </small>
                )}
              </>
            ) : (
              <span className={styles.word}>{kindWords[figure.kind]}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
