import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { Notice } from '#web/notice.tsx';
import { ChangeList } from '../../parts/change-list.tsx';
import type { SealOverUnit } from '../queries.server.ts';
import { sealOverText as text } from '../text.vi.ts';

interface SealNoticeProps {
  seal: SealOverUnit;
  state: string;
  cells: readonly { position: number; label: string; unit: string; scale: number }[];
}

/** The seal over a form, to the unit itself: which sending, when, by whom, and what a correction changed against it. */
export function SealNotice({ seal, state, cells }: SealNoticeProps) {
  const { rev, newestRev, changes } = seal;
  const by = text.by(formatDayTime(seal.sealedAt), seal.unitName, seal.byName, seal.byPost);
  if (rev === newestRev)
    return (
      <Notice tone="success" title={text.same(rev)}>
        <p>{by}</p>
        <p>{text.sameHint}</p>
      </Notice>
    );
  return (
    <Notice tone="waiting" title={text.other(rev, newestRev)}>
      <p>{by}</p>
      <p>{text.changes(changes.length)}</p>
      {changes.length > 0 ? <ChangeList changes={changes} cells={cells} /> : null}
      <p>{state === 'returned' ? text.returned : text.both}</p>
    </Notice>
  );
}
