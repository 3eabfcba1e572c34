import type { CommitmentLine } from '../queries.server.ts';
import type { Side } from '../rules.ts';
import { text } from '../text.vi.ts';
import { dueWords } from './due-words.ts';
import { StateBadge } from './state-badge.tsx';
import styles from './work.module.css';

/** The columns of every list of commitments, for somebody on this side: what by which paper, with whom, by when, how it stands. */
export function commitmentColumns(side: Side, today: string) {
  return [
    {
      key: 'what',
      head: text.list.what,
      cell: (line: CommitmentLine) => <span className={styles.clamp}>{line.what}</span>,
      width: '44%',
    },
    {
      key: 'unit',
      head: side === 'owner' ? text.list.asker : text.list.owner,
      cell: (line: CommitmentLine) => (
        <>
          {side === 'owner' ? line.askerName : line.ownerName}
          <span className={styles.under}>
            {[line.period, line.originLabel, line.clause && text.home.clause(line.clause)].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'due', head: text.list.due, cell: (line: CommitmentLine) => dueWords(line, today), width: '9.5rem' },
    { key: 'state', head: text.list.state, cell: (line: CommitmentLine) => <StateBadge line={line} />, width: '12rem' },
  ];
}
