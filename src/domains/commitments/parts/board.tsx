import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import type { BoardColumn } from '../board/queries.server.ts';
import { type Column, stepFrom } from '../board/rules.ts';
import { boardText as words, columnText } from '../board/text.vi.ts';
import type { Side } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { ViewLine } from '../views/queries.server.ts';
import { viewAddress } from '../views/rules.ts';
import { dueWords } from './due-words.ts';
import styles from './board.module.css';

const tones = {
  assigned: 'waiting',
  working: 'progress',
  returned: 'warning',
  claimed: 'waiting',
  confirmed: 'success',
} as const satisfies Record<Column, string>;

/** What the list is narrowed to behind a column that holds more than it shows. */
const shows: Record<Column, string | null> = {
  assigned: null,
  working: null,
  returned: null,
  claimed: 'claimed',
  confirmed: 'done',
};

/** Cards by state. Arrows go from card to card; a column folds, and on a phone all but the first with work begin folded. */
export function Board({ board, side, today }: { board: BoardColumn[]; side: Side; today: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!matchMedia('(max-width: 48em)').matches) return;
    const columns = columnsOf(frame.current);
    const first = columns.find((column) => cardsOf(column).length > 0);
    for (const column of columns) column.open = column === first;
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const cards = columnsOf(frame.current).map(cardsOf);
    const column = cards.findIndex((inside) => inside.includes(document.activeElement as HTMLAnchorElement));
    if (column < 0) return;
    const row = cards[column]!.indexOf(document.activeElement as HTMLAnchorElement);
    const next = stepFrom(
      cards.map((inside) => inside.length),
      { column, row },
      event.key,
    );
    if (!next) return;
    event.preventDefault();
    cards[next.column]![next.row]!.focus();
  };
  return (
    <>
      <p className={styles.keys}>{words.keys}</p>
      {/* The keys are a second way: every card is a link that Tab reaches. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={frame} className={styles.board} onKeyDown={onKeyDown}>
        {board.map((column) => (
          <BoardColumnPart key={column.column} {...column} side={side} today={today} />
        ))}
      </div>
    </>
  );
}

function columnsOf(board: HTMLElement | null): HTMLDetailsElement[] {
  return [...(board?.querySelectorAll('details') ?? [])];
}

/** Those of an open column, from top to bottom. */
function cardsOf(column: HTMLDetailsElement): HTMLAnchorElement[] {
  return column.open ? [...column.querySelectorAll<HTMLAnchorElement>('a[data-card]')] : [];
}

function BoardColumnPart({ column, lines, isCut, side, today }: BoardColumn & { side: Side; today: string }) {
  const [parameters] = useSearchParams();
  return (
    <details open className={styles.column} data-tone={tones[column]}>
      <summary className={styles.head}>
        <span className={styles.name}>{columnText[column]}</span>
        <span className={styles.count}>{words.count(lines.length, isCut)}</span>
      </summary>
      {column === 'confirmed' ? <p className={styles.note}>{words.recent}</p> : null}
      {lines.length === 0 ? <p className={styles.note}>{words.none}</p> : null}
      <ul className={styles.cards}>
        {lines.map((line) => (
          <li key={line.id}>
            <Card line={line} column={column} side={side} today={today} />
          </li>
        ))}
      </ul>
      {isCut ? (
        <Link to={viewAddress('list', parameters, { hien: shows[column] })} className={styles.more}>
          {words.more}
        </Link>
      ) : null}
    </details>
  );
}

interface CardProps {
  line: ViewLine;
  column: Column;
  side: Side;
  today: string;
}

function Card({ line, column, side, today }: CardProps) {
  return (
    <Link to={`/nhiem-vu/${line.id}`} className={styles.card} data-card>
      <span className={styles.what}>{line.what}</span>
      <span className={styles.meta}>{side === 'owner' ? line.askerName : line.ownerName}</span>
      <span className={styles.days}>{dayWords(line, column, today)}</span>
      {line.outcome === 'behind' ? (
        <span className={styles.late}>
          <StatusBadge tone="danger">{text.home.late}</StatusBadge>
          {line.expectedOn ? words.expectedOn(formatDay(line.expectedOn)) : null}
        </span>
      ) : null}
    </Link>
  );
}

function dayWords(line: ViewLine, column: Column, today: string): string {
  if (column === 'confirmed' && line.verdictOn) return words.confirmedOn(formatDay(line.verdictOn));
  if (column === 'claimed' && line.claimedOn) return words.claimedOn(formatDay(line.claimedOn));
  return dueWords(line, today);
}
