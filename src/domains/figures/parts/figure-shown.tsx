import { type CellValue, figureWords } from '../entry/rules.ts';
import { entryText as text } from '../entry/text.vi.ts';
import styles from './figure-shown.module.css';

/** A figure to read: a number, "not applicable" or a dash for what nobody reported; never one for another. */
export function FigureShown({ cell, scale }: { cell: Omit<CellValue, 'note'> | undefined; scale: number }) {
  if (cell?.notApplicable) return <span className={styles.notApplicable}>{text.notApplicable}</span>;
  if (!cell || cell.value === null)
    return (
      <span className={styles.none}>
        <span aria-hidden>{text.none}</span>
        <span className="visually-hidden">{text.noneWords}</span>
      </span>
    );
  return <span className={styles.value}>{figureWords(cell.value, scale)}</span>;
}

/** The same in words, for a sentence or a button. */
export function figureSaid(cell: Omit<CellValue, 'note'>, scale: number): string {
  if (cell.notApplicable) return text.notApplicable;
  return cell.value === null ? text.empty : figureWords(cell.value, scale);
}
