import { formatDay } from '#platform/vietnamese/day-format.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import type { DialogueClock } from '../rules.ts';
import { clockText, text } from '../text.vi.ts';
import styles from './dialogue.module.css';

const words = text.detail;
/** So many days before the end a clock asks for attention. */
const near = 3;

function Standing({ clock: { doneOn, late, left, step } }: { clock: DialogueClock }) {
  if (step === 'questions')
    return left < 0 ? (
      <StatusBadge tone="neutral">{clockText.questions.done}</StatusBadge>
    ) : (
      <StatusBadge tone="progress">{words.left(left)}</StatusBadge>
    );
  if (doneOn !== null)
    return (
      <StatusBadge tone={late ? 'warning' : 'success'}>
        {`${formatDay(doneOn)}${late ? `, ${words.lateDone}` : ''}`}
      </StatusBadge>
    );
  return <StatusBadge tone={late ? 'danger' : left <= near ? 'warning' : 'neutral'}>{words.left(left)}</StatusBadge>;
}

/** Every limit of a dialogue with where it comes from, and how it stands. */
export function Clocks({ clocks }: { clocks: readonly DialogueClock[] }) {
  return (
    <ul className={styles.clocks}>
      {clocks.map((clock) => (
        <li key={clock.step}>
          <span>
            {`${clockText[clock.step].to} ${formatDay(clock.dueOn)}`}
            {clock.step === 'questions' ? null : (
              <span className={styles.source}>{clock.isLaw ? words.law : words.house}</span>
            )}
          </span>
          <Standing clock={clock} />
        </li>
      ))}
    </ul>
  );
}

/** In a list: the one that runs now, in a few words. */
export function NearestClock({ clocks }: { clocks: readonly DialogueClock[] }) {
  const open = clocks.find((clock) => clock.doneOn === null && clock.step !== 'questions');
  if (!open) return '–';
  return (
    <span className={styles.nearest}>
      {`${clockText[open.step].name}: ${formatDay(open.dueOn)}`}
      <Standing clock={open} />
    </span>
  );
}
