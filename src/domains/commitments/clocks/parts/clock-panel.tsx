import { IconClock, IconPlayerPause } from '@tabler/icons-react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { CommitmentDetail } from '../../page/queries.server.ts';
import { stageDays } from '../../rules.ts';
import { text } from '../text.vi.ts';
import styles from './clock-panel.module.css';
import { clockTones, timingWords } from './timing-words.ts';

/** The clock that runs: which stage, until when, how it stands, whose move it is and by which rule the day was found. */
export function ClockPanel({ commitment, today }: { commitment: CommitmentDetail; today: string }) {
  const { clock, stoppedUntil } = commitment;
  if (!clock) return null;
  const isStopped = stoppedUntil !== null;
  const Icon = isStopped ? IconPlayerPause : IconClock;
  const name = clock.side === 'owner' ? commitment.ownerName : commitment.askerName;
  return (
    <div className={styles.clock} data-tone={clockTones[clock.standing]}>
      <Icon size={28} aria-hidden className={styles.icon} />
      <div className={styles.day}>
        <p className={styles.label}>{text.stages[clock.stage]}</p>
        <p className={styles.date}>{formatDay(clock.dueOn)}</p>
        <p className={styles.timing}>{timingWords(commitment, today)}</p>
      </div>
      <div className={styles.rule}>
        <p className={styles.move}>{isStopped ? text.moveAfter(name) : text.move(name)}</p>
        <p>{isStopped ? text.resumes(formatDay(stoppedUntil)) : text.rules[clock.stage](stageDays[clock.stage])}</p>
      </div>
    </div>
  );
}
