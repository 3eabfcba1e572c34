import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { Timeline } from '#web/timeline.tsx';
import type { ActivityDetail } from '../page/queries.server.ts';
import { partWords, text } from '../text.vi.ts';

const words = text.page;

function changeWords({ parts, attendance }: ActivityDetail['changes'][number]): string {
  if (parts.length === 0) return words.changedPhotos;
  const former = parts.includes('attendance') && attendance !== null;
  const said = words.changedParts(partWords(parts));
  return former ? `${said} ${words.formerAttendance(formatNumber(attendance))}` : said;
}

/** How the record came to be what it is, newest first. */
export function History({ activity }: { activity: ActivityDetail }) {
  const changes = activity.changes.map((change) => ({
    key: String(change.version),
    at: change.at,
    title: change.isWithdrawal ? words.taken : words.changed,
    by: change.personName,
    body: change.isWithdrawal ? activity.withdrawnReason : changeWords(change),
    tone: change.isWithdrawal ? ('warning' as const) : ('progress' as const),
  }));
  const logged = {
    key: 'logged',
    at: activity.loggedAt,
    title: words.logged,
    by: activity.loggedBy,
    tone: 'success' as const,
  };
  return <Timeline items={[...changes, logged]} />;
}
