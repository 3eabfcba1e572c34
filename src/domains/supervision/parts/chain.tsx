import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { detailText as words } from '../pages/text.vi.ts';
import type { SessionDetail } from '../sessions/queries.server.ts';
import type { Stage } from '../rules.ts';
import { limitText, standingText, stepName } from '../text.vi.ts';
import styles from './session.module.css';

const tones = {
  done: 'success',
  'done-late': 'warning',
  overdue: 'danger',
  waiting: 'neutral',
  now: 'progress',
} as const;
const standingWords = { ...standingText, now: words.stepNow };

/** Each step with its last day, what was done when by which paper, and whether that was in time. */
export function Chain({ session }: { session: SessionDetail }) {
  const { stages, done, bodies, kind } = session;
  const nameOf = (id: number) => bodies.find((body) => body.id === id)?.name ?? '';
  return (
    <Section title={words.chain}>
      <ol className={styles.chain}>
        {stages.map((stage) => {
          const of = done.filter((one) => one.step === stage.step);
          const standing = standingIn(session, stage);
          return (
            <li key={stage.step}>
              <span className={styles.what}>{stepName(stage.step, kind)}</span>
              {standing ? <StatusBadge tone={tones[standing]}>{standingWords[standing]}</StatusBadge> : null}
              <div className={styles.days}>
                <span>{stage.dueOn === null ? words.noDue : words.dueOn(formatDay(stage.dueOn))}</span>
                {of.map((one) => (
                  <span key={one.id}>
                    {[
                      words.doneOn(formatDay(one.doneOn)),
                      stage.side === 'body' && bodies.length > 1 ? one.unitName : null,
                      one.paper,
                      one.note,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                ))}
                {of.length > 0 && stage.owedBy.length > 0 ? (
                  <span>{words.owedBy(stage.owedBy.map(nameOf).join('; '))}</span>
                ) : null}
                {stage.doneOn === null && limitText[stage.step] ? <span>{limitText[stage.step]}</span> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** What was not done of a session that is not held is owed no more; the step that is next has its turn. */
function standingIn({ state, next }: SessionDetail, { step, standing }: Stage): keyof typeof tones | null {
  if (standing === 'done' || standing === 'done-late') return standing;
  if (state === 'called_off') return null;
  return standing === 'waiting' && step === next ? 'now' : standing;
}
