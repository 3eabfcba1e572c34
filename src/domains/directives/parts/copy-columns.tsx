import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Column } from '#web/data-table.tsx';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { CopyLine } from '../dissemination/queries.server.ts';
import type { StudyStanding } from '../dissemination/rules.ts';
import { disseminationText as text } from '../dissemination/text.vi.ts';

const tones: Record<StudyStanding, Tone> = {
  studied: 'success',
  overdue: 'warning',
  asked: 'waiting',
  open: 'neutral',
};

/** Who was given a paper, whether and where it was studied, and how far it went on from there. */
export const copyColumns: Column<CopyLine>[] = [
  { key: 'unit', head: text.unit, cell: (copy) => copy.unitName },
  {
    key: 'state',
    head: text.state,
    width: '15rem',
    cell: (copy) => <StatusBadge tone={tones[copy.standing]}>{standingWords(copy)}</StatusBadge>,
  },
  { key: 'where', head: text.where, width: '18rem', cell: whereCell },
  {
    key: 'below',
    head: text.below,
    width: '11rem',
    cell: ({ below }) => (below.total === 0 ? '–' : text.belowCount(below.studied, below.total)),
  },
];

function whereCell({ where, activityId }: CopyLine) {
  return activityId === null ? (where ?? '–') : <Link to={`/hoat-dong/${activityId}`}>{where}</Link>;
}

function standingWords(copy: CopyLine): string {
  const words = {
    studied: () => text.standing.studied(formatDay(copy.studiedOn!)),
    overdue: () => text.standing.overdue(formatDay(copy.studyBy!)),
    asked: () => text.standing.asked(formatDay(copy.studyBy!)),
    open: () => text.standing.open,
  }[copy.standing]();
  const more = copy.received ? null : text.notReceived.toLowerCase();
  const reminded = copy.remindedOn && copy.standing !== 'studied' ? text.reminded(formatDay(copy.remindedOn)) : null;
  return [words, more, reminded].filter(Boolean).join(', ');
}
