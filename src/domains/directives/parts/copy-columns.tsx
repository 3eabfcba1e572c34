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
    cell: (copy) => <Standing copy={copy} />,
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

function Standing({ copy }: { copy: CopyLine }) {
  const more = copy.received ? null : text.notReceived;
  const reminded = copy.remindedOn && copy.standing !== 'studied' ? text.reminded(formatDay(copy.remindedOn)) : null;
  const note = [more, reminded].filter(Boolean).join(', ');
  return (
    <>
      <StatusBadge tone={tones[copy.standing]}>{standingWords(copy)}</StatusBadge>
      {note ? <div>{note}</div> : null}
    </>
  );
}

function standingWords({ standing, studiedOn, studyBy }: CopyLine): string {
  if (standing === 'open') return text.standing.open;
  return text.standing[standing](formatDay((standing === 'studied' ? studiedOn : studyBy)!));
}
