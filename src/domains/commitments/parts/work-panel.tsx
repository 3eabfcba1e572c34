import { Link } from 'react-router';
import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import type { CommitmentLine } from '../queries.server.ts';
import { nextSteps, type Side } from '../rules.ts';
import { stateText, stepText, text } from '../text.vi.ts';
import styles from './work.module.css';

interface WorkPanelProps {
  id: string;
  title: string;
  lines: CommitmentLine[];
  more: boolean;
  /** Address of the whole list. */
  all: string;
  /** On which side this person stands: whose name is shown, and which step is offered. */
  side: Side;
  /** The word on every row instead of its next step. */
  act?: string;
  today: string;
}

/** One short list of the home page: by when, what, from or with whom, and the one next action. */
export function WorkPanel({ id, title, lines, more, all, side, act, today }: WorkPanelProps) {
  return (
    <div id={id}>
      <Section
        flush
        title={title}
        aside={
          more ? (
            <LinkButton to={all} variant="quiet">
              {text.home.all}
            </LinkButton>
          ) : null
        }
      >
        <ul className={styles.list}>
          {lines.map((line) => (
            <WorkRow key={line.id} line={line} side={side} today={today} act={act} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function WorkRow({
  line,
  side,
  today,
  act,
}: Pick<WorkPanelProps, 'side' | 'today'> & { line: CommitmentLine; act: string | undefined }) {
  const [next] = nextSteps(line, side).filter((step) => step !== 'withdraw');
  // The asker owes a verdict by its own clock; everybody else reads the due date of the work.
  const day = line.clock?.stage === 'confirm' ? line.clock.dueOn : line.runsUntil;
  const isLate = day < today;
  const meta = [
    side === 'owner' ? line.askerName : line.ownerName,
    line.period,
    line.originLabel,
    line.clause && text.home.clause(line.clause),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.due} data-late={isLate || undefined}>
        <strong>{relativeDay(day, today)}</strong>
        <span>{formatDay(day)}</span>
      </div>
      <div className={styles.what}>
        <Link to={`/nhiem-vu/${line.id}`}>{line.what}</Link>
        <p>{[stateText[line.state], ...meta].filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles.act}>
        <LinkButton to={`/nhiem-vu/${line.id}`} variant="secondary">
          {act ?? (next ? stepText[next] : text.home.open)}
        </LinkButton>
      </div>
    </li>
  );
}
