import type { Column } from '#web/data-table.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { MeetingLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import { MeetingBadge } from './meeting-badge.tsx';
import { spanWords } from './span-words.ts';

const words = text.list;

/** What, when, where, who calls, and what is left to do for the unit whose list it is. */
export function meetingColumns(unitId: number | null): Column<MeetingLine>[] {
  return [
    { key: 'what', head: words.what, cell: (line) => line.title, width: '32%' },
    { key: 'when', head: words.when, cell: spanWords, width: '13rem' },
    { key: 'where', head: words.where, cell: (line) => line.place ?? text.online },
    { key: 'host', head: words.host, cell: (line) => line.hostName },
    { key: 'state', head: words.state, cell: (line) => <Standing line={line} unitId={unitId} />, width: '11rem' },
  ];
}

function Standing({ line, unitId }: { line: MeetingLine; unitId: number | null }) {
  const mine = line.invited.find((one) => one.unitId === unitId);
  if (line.state !== 'planned' || !mine) return <MeetingBadge state={line.state} />;
  if (mine.answer === null) return <StatusBadge tone="waiting">{words.toAnswer}</StatusBadge>;
  return <StatusBadge tone={mine.answer === 'coming' ? 'success' : 'neutral'}>{text.answers[mine.answer]}</StatusBadge>;
}
