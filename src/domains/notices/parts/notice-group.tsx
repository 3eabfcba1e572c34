import { Link } from 'react-router';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { NoticeLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import styles from './notice-group.module.css';

interface NoticeGroupProps {
  title: string;
  lines: readonly NoticeLine[];
  /** Of a day before: no action is offered any more, only the way to the thing. */
  isPast?: boolean;
}

/** Reminders of one kind, or of one day: what it is about, the rule that sent it, the one next action. */
export function NoticeGroup({ title, lines, isPast = false }: NoticeGroupProps) {
  const waiting = lines.filter((line) => !line.isDone).length;
  return (
    <Section flush title={title} aside={<span className={styles.count}>{isPast ? null : text.waiting(waiting)}</span>}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <Row key={line.id} line={line} isPast={isPast} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ line, isPast }: { line: NoticeLine; isPast: boolean }) {
  const { what, about, why, act, to, isNew, isDone } = line;
  return (
    <li className={styles.row} data-done={isDone || isPast || undefined}>
      <div className={styles.what}>
        <p className={styles.why}>
          {isNew && !isPast ? <span className={styles.new}>{text.isNew}</span> : null}
          {why}
        </p>
        <Link to={to}>{what}</Link>
        <p className={styles.meta}>{about}</p>
      </div>
      <div className={styles.act}>
        {isDone ? <StatusBadge tone="success">{text.isDone}</StatusBadge> : null}
        {isDone || isPast ? null : (
          <LinkButton to={to} variant="secondary">
            {act}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
