import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { ReviewPage } from '../page/queries.server.ts';
import { sendText } from '../pages/text.vi.ts';
import styles from './recipient-groups.module.css';

/** Who will get the paper: a count for each organisation, and the names behind it. */
export function RecipientGroups({ groups }: { groups: ReviewPage['recipients'] }) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <details key={group.words} className={styles.group}>
          <summary>
            <span>{group.words}</span>
            {formatNumber(group.count)}
          </summary>
          {/* A list that scrolls must take the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className={styles.names} tabIndex={0} aria-label={group.words}>
            {group.units.map((unit) => (
              <li key={unit.id}>{unit.name}</li>
            ))}
            {group.count > group.units.length ? <li>{sendText.andMore(group.count - group.units.length)}</li> : null}
          </ul>
        </details>
      ))}
    </div>
  );
}
