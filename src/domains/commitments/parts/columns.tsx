import type { CommitmentLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import { dueWords } from './due-words.ts';
import { StateBadge } from './state-badge.tsx';

/** The columns of every list of commitments: what, by which paper, with whom, by when, how it stands. */
export function commitmentColumns(from: 'asker' | 'owner', today: string) {
  return [
    { key: 'what', head: text.list.what, cell: (line: CommitmentLine) => line.what, width: '42%' },
    {
      key: 'unit',
      head: from === 'asker' ? text.list.asker : text.list.owner,
      cell: (line: CommitmentLine) => (from === 'asker' ? line.askerName : line.ownerName),
    },
    { key: 'origin', head: text.list.origin, cell: (line: CommitmentLine) => line.originLabel, phone: 'hide' as const },
    { key: 'due', head: text.list.due, cell: (line: CommitmentLine) => dueWords(line, today) },
    { key: 'state', head: text.list.state, cell: (line: CommitmentLine) => <StateBadge line={line} /> },
  ];
}
