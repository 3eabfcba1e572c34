import { Link } from 'react-router';
import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { Stack } from '#web/section.tsx';
import { toneIcons } from '#web/status-badge.tsx';
import type { Side } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { ViewLine } from '../views/queries.server.ts';
import { type WeekGroup, weekGroups } from '../week/rules.ts';
import { groupText, weekText as words } from '../week/text.vi.ts';
import styles from './week-groups.module.css';

const tones = { done: 'success', claimed: 'waiting', 'in-progress': 'progress', behind: 'danger' } as const;

interface WeekGroupsProps {
  groups: Record<WeekGroup, ViewLine[]>;
  side: Side;
  today: string;
}

/** The four counts of the week, each the way to its part; then the parts as a report says them. */
export function WeekGroups({ groups, side, today }: WeekGroupsProps) {
  return (
    <Stack>
      <ul className={styles.counts}>
        {weekGroups.map((group) => (
          <li key={group}>
            <a href={`#${group}`} className={styles.count} data-tone={tones[group]}>
              <strong>{formatNumber(groups[group].length)}</strong>
              <span>{groupText[group]}</span>
            </a>
          </li>
        ))}
      </ul>
      {weekGroups.map((group) => (
        <Group key={group} group={group} lines={groups[group]} side={side} today={today} />
      ))}
    </Stack>
  );
}

interface GroupProps {
  group: WeekGroup;
  lines: ViewLine[];
  side: Side;
  today: string;
}

function Group({ group, lines, side, today }: GroupProps) {
  const Icon = toneIcons[tones[group]];
  return (
    <section id={group} className={styles.group} aria-labelledby={`${group}-title`} data-tone={tones[group]}>
      <h3 id={`${group}-title`} className={styles.title}>
        <Icon size={20} aria-hidden />
        {groupText[group]}
        <span className={styles.size}>{formatNumber(lines.length)}</span>
      </h3>
      {lines.length === 0 ? <p className={styles.none}>{words.none[group]}</p> : null}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <div className={styles.what}>
              <Link to={`/nhiem-vu/${line.id}`}>{line.what}</Link>
              <p>
                {[
                  side === 'owner' ? line.askerName : line.ownerName,
                  line.originLabel,
                  line.clause && text.home.clause(line.clause),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {group === 'behind' ? <Behind line={line} /> : null}
            </div>
            <div className={styles.days}>
              <Days group={group} line={line} today={today} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why, and until when: what the report to the Party committee asks of work that is behind. */
function Behind({ line }: { line: ViewLine }) {
  return (
    <dl className={styles.behind}>
      <div>
        <dt>{words.cause}</dt>
        <dd data-missing={line.cause === null || undefined}>{line.cause ?? words.noCause}</dd>
      </div>
      <div>
        <dt>{words.newDay}</dt>
        <dd data-missing={line.expectedOn === null || undefined}>
          {line.expectedOn ? formatDay(line.expectedOn) : words.noNewDay}
        </dd>
      </div>
    </dl>
  );
}

function Days({ group, line, today }: { group: WeekGroup; line: ViewLine; today: string }) {
  const due = <span>{`${text.list.due} ${formatDay(line.dueOn)}`}</span>;
  if (group === 'done')
    return (
      <>
        {line.claimedOn ? <span>{`${words.claimedOn} ${formatDay(line.claimedOn)}`}</span> : null}
        <strong>{`${words.confirmedOn} ${line.verdictOn ? formatDay(line.verdictOn) : ''}`}</strong>
      </>
    );
  if (group === 'claimed')
    return (
      <>
        {due}
        <strong>{`${words.claimedOn} ${line.claimedOn ? formatDay(line.claimedOn) : ''}`}</strong>
      </>
    );
  return (
    <>
      {due}
      <strong>{relativeDay(line.runsUntil, today)}</strong>
    </>
  );
}
