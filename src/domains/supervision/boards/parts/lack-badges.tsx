import { StatusBadge } from '#web/status-badge.tsx';
import { text } from '../pages/text.vi.ts';
import { type BoardKind, lacks } from '../rules.ts';

interface Standing {
  kind: BoardKind;
  untilOn: string;
  closedOn: string | null;
  members: number;
}

/** What a board lacks today, the first thing first. */
export function lackBadge(board: Standing, today: string) {
  if (board.closedOn !== null) return <StatusBadge tone="neutral">{text.closed}</StatusBadge>;
  const [first] = lacks(board, today);
  if (first === undefined) return <StatusBadge tone="progress">{text.list.fine}</StatusBadge>;
  return <StatusBadge tone={first === 'term-ends' ? 'warning' : 'danger'}>{text.lacks[first]}</StatusBadge>;
}
