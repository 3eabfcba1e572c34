import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { PageCell } from '../../parts/figure-table.tsx';
import { wideText as text } from '../text.vi.ts';
import styles from './wide-table.module.css';
import type { GridKeys } from './use-grid-keys.ts';

interface WideTableProps {
  caption: string;
  columns: readonly PageCell[];
  table: RefObject<HTMLTableElement | null>;
  keys: GridKeys;
  /** Some of it is typed: what is only read stands apart. */
  isTyped: boolean;
  rowCount: number;
  renderRow: (at: number, isNear: boolean) => ReactNode;
  foot: ReactNode;
}

const drawnFirst = 14;

/** The grid scrolls within itself: names of units, heads and totals stay in sight. */
export function WideTable({ caption, columns, table, keys, isTyped, rowCount, renderRow, foot }: WideTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNearRows(frame, rowCount);
  const sections = sectionsIn(columns);
  return (
    <div ref={frame} className={styles.frame} data-typed={isTyped || undefined}>
      {/* A grid by role: one place takes the focus, the keys lead on from it. */}
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={styles.table}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
        onClick={keys.onClick}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {sections.length > 1 ? (
            <tr className={styles.sections}>
              <th className={styles.corner} scope="col">
                <span className="visually-hidden">{text.part}</span>
              </th>
              {sections.map(({ section, count }) => (
                <th key={section} scope="colgroup" colSpan={count}>
                  <span>{section || text.general}</span>
                </th>
              ))}
            </tr>
          ) : null}
          <tr className={styles.heads} data-below={sections.length > 1 || undefined}>
            <th scope="col" className={styles.corner}>
              {text.unit}
            </th>
            {columns.map((cell) => (
              <th key={cell.position} scope="col" title={cell.help ?? cell.label}>
                <span className={styles.label}>{cell.label}</span>
                <span className={styles.unit}>{cell.unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{Array.from({ length: rowCount }, (_, at) => renderRow(at, near.has(at)))}</tbody>
        {foot}
      </table>
    </div>
  );
}

function sectionsIn(columns: readonly PageCell[]): { section: string; count: number }[] {
  return [...Map.groupBy(columns, (cell) => cell.section)].map(([section, own]) => ({ section, count: own.length }));
}

/** The rows within two screens of what is seen; their cells alone are drawn. All of them for paper. */
function useNearRows(frame: { current: HTMLDivElement | null }, rowCount: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: drawnFirst }, (_, at) => at)),
  );
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((now) => {
          const next = new Set(now);
          for (const { target, isIntersecting } of entries) {
            const at = Number((target as HTMLElement).dataset.index);
            if (isIntersecting) next.add(at);
            else next.delete(at);
          }
          return next;
        }),
      { root: frame.current, rootMargin: '1200px 0px' },
    );
    for (const row of frame.current?.querySelectorAll('tr[data-index]') ?? []) observer.observe(row);
    const drawAll = () => setNear(new Set(Array.from({ length: rowCount }, (_, at) => at)));
    window.addEventListener('beforeprint', drawAll);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', drawAll);
    };
  }, [frame, rowCount]);
  return near;
}
