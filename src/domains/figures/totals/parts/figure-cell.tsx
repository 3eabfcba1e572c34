import { Link } from 'react-router';
import type { TableCell } from '../table/rules.ts';
import { kindWords, tableText as text } from '../table/text.vi.ts';
import styles from './figure-cell.module.css';

interface FigureCellProps {
  cell: TableCell;
  /** What the number is, for who hears the page. */
  of: string;
}

/** One number with how many answered; nothing, 0 and "does not apply" look different. */
export function FigureCell({ cell, of }: FigureCellProps) {
  const words = cell.kind === 'value' ? cell.words : kindWords[cell.kind];
  if (cell.kind === 'not-owed' && !cell.plan) {
    return (
      <span className={styles.word} title={words}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{words}</span>
      </span>
    );
  }
  return (
    <>
      {cell.to === '' ? (
        <span className={cell.kind === 'value' ? undefined : styles.word}>{words}</span>
      ) : (
        <Link
          to={cell.to}
          className={cell.kind === 'value' ? styles.value : styles.word}
          aria-label={text.explain(`${of}: ${words}`)}
        >
          {words}
        </Link>
      )}
      {cell.answered < cell.expected && cell.answered > 0 ? (
        <span className={styles.share} title={text.answered(cell.answered, cell.expected)}>
          {cell.answered}/{cell.expected}
        </span>
      ) : null}
      {cell.units && cell.units.of !== '1' ? (
        <span className={styles.before}>{text.ofUnits(cell.units.met, cell.units.of)}</span>
      ) : null}
      {cell.before && cell.before.kind !== 'not-owed' ? <Before cell={cell} before={cell.before} /> : null}
      {cell.plan ? <Plan plan={cell.plan} /> : null}
    </>
  );
}

/** The plan below its result: how far it was met, and where it should stand today. */
function Plan({ plan }: { plan: NonNullable<TableCell['plan']> }) {
  const { difference, percent, due } = plan;
  return (
    <>
      <span className={styles.before}>{text.planned(plan.words)}</span>
      {difference ? (
        <span className={styles.plan} data-met={difference.isMet}>
          {difference.words}
          {percent ? ` · ${percent.words}` : ''}
        </span>
      ) : null}
      {due ? <span className={styles.before}>{text.dueToday(due.words)}</span> : null}
    </>
  );
}

function Before({ cell, before }: { cell: TableCell; before: NonNullable<TableCell['before']> }) {
  const words = before.kind === 'value' ? before.words : kindWords[before.kind];
  return (
    <span className={styles.before}>
      {text.sameLastYear(words)}
      {cell.change ? <b> {cell.change.words}</b> : null}
    </span>
  );
}
