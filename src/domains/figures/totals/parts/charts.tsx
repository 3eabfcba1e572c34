import { useId } from 'react';
import { Section } from '#web/section.tsx';
import type { TotalsTable } from '../table/queries.server.ts';
import { kindWords, tableText as text } from '../table/text.vi.ts';
import { isNamed, pointsOf, runsOf, topOf } from '../charts/rules.ts';
import type { TableCell } from '../table/rules.ts';
import styles from './charts.module.css';

const mostBars = 10;

interface Named {
  name: string;
  cell: TableCell;
}

/** The first indicator as pictures: over the periods, and its rows against each other. The table says the same in full. */
export function Charts({ table }: { table: TotalsTable }) {
  const first = table.chosen[0];
  if (!first) return null;
  const overTime: Named[] =
    table.address.rows === 'periods'
      ? table.rows.map((row) => ({ name: row.name, cell: row.cells[0]! }))
      : table.columns.flatMap((column, at): Named[] =>
          column.indicatorId === first.id && table.total
            ? [{ name: column.isGroup ? '' : column.label, cell: table.total.cells[at]! }]
            : [],
        );
  const periods = overTime.filter((one) => one.name !== '');
  const own = table.columns.filter((column) => column.indicatorId === first.id).length;
  const at = table.address.rows === 'periods' ? -1 : lastWithFigures(table, own);
  const what = `${first.name} (${first.unit})`;
  return (
    <div className={styles.charts}>
      {periods.length > 1 ? (
        <Section title={text.lines}>
          <p className={styles.what}>{what}</p>
          <Line points={periods} name={what} />
          {periods.some(({ cell }) => cell.before?.value) ? <p className={styles.legend}>{text.beforeLegend}</p> : null}
        </Section>
      ) : null}
      {at < 0 ? null : (
        <Section title={text.bars(table.columns[at]!.fullLabel.toLowerCase())}>
          <p className={styles.what}>{what}</p>
          <Bars rows={table.rows.map((row) => ({ name: row.name, cell: row.cells[at]! }))} name={what} />
        </Section>
      )}
    </div>
  );
}

/** The last column of the first indicator in which any row has a figure. */
function lastWithFigures({ rows }: TotalsTable, count: number): number {
  const columns = Array.from({ length: count }, (_, at) => at);
  return columns.findLast((at) => rows.some((row) => row.cells[at]?.kind === 'value')) ?? count - 1;
}

const numberOf = (cell: Pick<TableCell, 'value'>) => (cell.value === null ? null : Number(cell.value));

function Line({ points, name }: { points: readonly Named[]; name: string }) {
  const id = useId();
  const now = points.map(({ cell }) => numberOf(cell));
  const before = points.map(({ cell }) => cell.before && numberOf(cell.before));
  const plan = points.map(({ cell }) => cell.plan && numberOf(cell.plan));
  const top = topOf([...now, ...before, ...plan]);
  const shown = pointsOf(now, top);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className={styles.line} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{text.chart(name)}</title>
      <desc id={`${id}-desc`}>{text.lineDesc(name, points[0]!.name, points.at(-1)!.name)}</desc>
      <svg x="0" y="24" width="100%" height="136" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        {[0, 50, 100].map((y) => (
          <line key={y} x1="0" x2="100" y1={y} y2={y} className={styles.grid} />
        ))}
        {runsOf(pointsOf(before, top)).map((run) => (
          <polyline key={run[0]!.x} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.before} />
        ))}
        {runsOf(pointsOf(plan, top)).map((run) => (
          <polyline key={run[0]!.x} points={stretched(run)} className={styles.plan} />
        ))}
        {runsOf(shown).map((run) => (
          <polyline key={run[0]!.x} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.now} />
        ))}
      </svg>
      {shown.map(({ x, y }, at) => (
        <g key={points[at]!.name}>
          {y === null ? null : <circle cx={`${x}%`} cy={24 + (136 * y) / 100} r="4" className={styles.point} />}
          {y !== null && isNamed(at, points.length, 4) ? (
            <text x={`${x}%`} y={24 + (136 * y) / 100 - 9} className={styles.figure}>
              {points[at]!.cell.words}
            </text>
          ) : null}
          {isNamed(at, points.length, 4) ? (
            <text x={`${x}%`} y="180" className={styles.period}>
              {points[at]!.name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** One planned period alone has a line too: over its own width. */
function stretched(run: readonly { x: number; y: number }[]): string {
  const only = run.length === 1 ? run[0]! : null;
  const ends = only
    ? [
        { ...only, x: only.x - 4 },
        { ...only, x: only.x + 4 },
      ]
    : run;
  return ends.map(({ x, y }) => `${x},${y}`).join(' ');
}

function Bars({ rows, name }: { rows: readonly Named[]; name: string }) {
  const id = useId();
  const known = rows
    .filter(({ cell }) => cell.kind === 'value')
    .toSorted((a, b) => Number(b.cell.value) - Number(a.cell.value));
  const shown = known.slice(0, mostBars);
  const most = Math.max(...shown.flatMap(({ cell }) => [Number(cell.value), Number(cell.plan?.value ?? 0)]), 0);
  if (shown.length === 0) return <p className={styles.what}>{`${text.barsNone} (${kindWords.none})`}</p>;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg className={styles.bars} height={shown.length * 36} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{text.chart(name)}</title>
        <desc id={`${id}-desc`}>{text.barsDesc(name, shown.length)}</desc>
        {shown.map((row, at) => (
          <g key={row.cell.to}>
            <text x="0" y={at * 36 + 14} className={styles.name}>
              {row.name.length > 34 ? `${row.name.slice(0, 33)}…` : row.name}
            </text>
            <text x="100%" y={at * 36 + 14} className={styles.amount}>
              {row.cell.words}
            </text>
            <rect x="0" y={at * 36 + 20} width="100%" height="8" rx="3" className={styles.track} />
            <rect
              x="0"
              y={at * 36 + 20}
              width={`${most === 0 ? 0 : (100 * Number(row.cell.value)) / most}%`}
              height="8"
              rx="3"
              className={styles.bar}
            />
            {row.cell.plan && most > 0 ? (
              <rect
                x={`${(100 * Number(row.cell.plan.value)) / most}%`}
                y={at * 36 + 17}
                width="2"
                height="14"
                transform="translate(-2 0)"
                className={styles.mark}
              />
            ) : null}
          </g>
        ))}
      </svg>
      {shown.some(({ cell }) => cell.plan) ? <p className={styles.what}>{text.planLegend}</p> : null}
      {known.length > shown.length ? <p className={styles.what}>{text.barsMore(shown.length, known.length)}</p> : null}
    </>
  );
}
