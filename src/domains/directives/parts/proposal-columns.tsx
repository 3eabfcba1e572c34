import { Link } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Column } from '#web/data-table.tsx';
import type { ProposalLine } from '../proposals/queries.server.ts';
import { proposalText as text } from '../proposals/text.vi.ts';
import styles from './proposal-columns.module.css';

const on = (at: string) => formatDay(dayOf(new Date(at)));

const words: Column<ProposalLine> = { key: 'words', head: text.words, cell: (row) => <Said row={row} /> };
const theme: Column<ProposalLine> = { key: 'theme', head: text.theme, width: '11rem', cell: (row) => row.themeName };
const raisedOn: Column<ProposalLine> = {
  key: 'raisedOn',
  head: text.raisedOn,
  width: '7rem',
  cell: (row) => on(row.raisedAt),
};
const answer: Column<ProposalLine> = { key: 'answer', head: text.answer, width: '18rem', cell: answerCell };

export const toColumns: Column<ProposalLine>[] = [
  words,
  { key: 'unit', head: text.unit, width: '12rem', cell: (row) => row.unitName },
  theme,
  raisedOn,
  answer,
];
export const fromColumns: Column<ProposalLine>[] = [
  words,
  { key: 'to', head: text.addressee, width: '12rem', cell: (row) => row.toName },
  theme,
  raisedOn,
  answer,
];

function Said({ row }: { row: ProposalLine }) {
  return (
    <span className={styles.said}>
      <span className={styles.words}>{row.words}</span>
      <span className={styles.about}>
        {text.kinds[row.kind]}
        {row.paper ? <Link to={`/van-ban/${row.paper.id}`}>{row.paper.label}</Link> : null}
      </span>
    </span>
  );
}

function answerCell({ answer: given, gathered }: ProposalLine) {
  if (given === null) return gathered ? text.gathered : text.waiting;
  return (
    <span className={styles.said}>
      <span className={styles.words}>{given.words}</span>
      <span className={styles.about}>{text.answered(given.by, on(given.at))}</span>
    </span>
  );
}
