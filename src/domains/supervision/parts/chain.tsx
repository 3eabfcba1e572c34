import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { detailText as words } from '../pages/text.vi.ts';
import type { SessionDetail } from '../sessions/queries.server.ts';
import { limitText, standingText, stepName } from '../text.vi.ts';
import styles from './session.module.css';

const tones = { done: 'success', 'done-late': 'warning', overdue: 'danger', waiting: 'neutral' } as const;

/** Each step with its last day, what was done when by which paper, and whether that was in time. */
export function Chain({ session: { stages, done, bodies, kind } }: { session: SessionDetail }) {
  const nameOf = (id: number) => bodies.find((body) => body.id === id)?.name ?? '';
  return (
    <Section title={words.chain}>
      <ol className={styles.chain}>
        {stages.map((stage) => {
          const of = done.filter((one) => one.step === stage.step);
          return (
            <li key={stage.step}>
              <span className={styles.what}>{stepName(stage.step, kind)}</span>
              <StatusBadge tone={tones[stage.standing]}>{standingText[stage.standing]}</StatusBadge>
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
