import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Stack } from '#web/section.tsx';
import { StateBadge } from '#domains/commitments/parts/state-badge.tsx';
import type { ActivityDetail } from '../page/queries.server.ts';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

const words = text.page;

/** What the work was for, and for its owner the next thing to do: to say that the promise is kept. */
export function Serves({ activity, isOwn }: { activity: ActivityDetail; isOwn: boolean }) {
  const hidden = activity.servesCount - activity.serves.length;
  const next = isOwn ? activity.serves.find((line) => line.clock?.side === 'owner') : undefined;
  return (
    <Stack>
      <ul className={styles.served}>
        {activity.serves.map((line) => (
          <li key={line.id}>
            <Link to={`/nhiem-vu/${line.id}`}>{line.what}</Link>
            <span>
              <StateBadge line={line} /> {text.form.due(formatDay(line.dueOn))}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p>{words.servesHidden(hidden)}</p> : null}
      {next && activity.withdrawnOn === null ? (
        <Notice tone="progress" title={words.next}>
          <p>{words.nextOpen}</p>
          <LinkButton to={`/nhiem-vu/${next.id}`} variant="secondary">
            {words.openCommitment}
          </LinkButton>
        </Notice>
      ) : null}
    </Stack>
  );
}
