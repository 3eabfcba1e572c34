import { Link } from 'react-router';
import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { text as changeText } from '../changes/text.vi.ts';
import { text as clockText } from '../clocks/text.vi.ts';
import type { CommitmentLine } from '../queries.server.ts';
import { nextMove, type Side } from '../rules.ts';
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

const ownClocks = ['mend', 'confirm', 'appeal'] as const;

/** The day itself; with what is asked for instead, until when it is stopped, or how long its grace is. */
function dayWords({ wantedDueOn, stoppedUntil, clock }: CommitmentLine, day: string): string {
  if (wantedDueOn) return changeText.wanted(formatDay(wantedDueOn));
  if (stoppedUntil) return clockText.untilShort(formatDay(stoppedUntil));
  return clock?.standing === 'grace' && day === clock.dueOn
    ? clockText.graceShort(formatDay(clock.graceUntil))
    : formatDay(day);
}

function WorkRow({
  line,
  side,
  today,
  act,
}: Pick<WorkPanelProps, 'side' | 'today'> & { line: CommitmentLine; act: string | undefined }) {
  const next = nextMove(line, side);
  // A verdict, and what was returned, have a clock of their own; all else is read by the due date of the work.
  const isOwnClock = line.clock && ownClocks.some((stage) => stage === line.clock?.stage);
  const day = isOwnClock && line.clock ? line.clock.dueOn : line.runsUntil;
  const isNeglected = day < today && line.clock?.standing !== 'grace';
  const meta = [
    side === 'owner' ? line.askerName : line.ownerName,
    line.period,
    line.originLabel,
    line.clause && text.home.clause(line.clause),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.due} data-late={isNeglected || undefined}>
        <strong>{line.stoppedUntil ? clockText.stopped : relativeDay(day, today)}</strong>
        <span>{dayWords(line, day)}</span>
      </div>
      <div className={styles.what}>
        <Link to={`/nhiem-vu/${line.id}`}>{line.what}</Link>
        <p>{[stateText[line.state], ...meta].filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles.act}>
        <LinkButton to={`/nhiem-vu/${line.id}`} variant="secondary">
          {act ?? (next === 'change' ? changeText.decide : next ? stepText[next] : text.home.open)}
        </LinkButton>
      </div>
    </li>
  );
}
