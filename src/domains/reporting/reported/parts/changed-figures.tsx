import { Link } from 'react-router';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { nextStepPlace } from '../../parts/next-step.tsx';
import type { ChangedReported } from '../rules.ts';
import { changedText as text } from '../text.vi.ts';
import styles from './changed-figures.module.css';

interface ChangedFiguresProps {
  changed: readonly ChangedReported[];
  /** While it is written the report follows the forms; once sent it keeps what it said. */
  isOpen: boolean;
  mayWrite: boolean;
}

/** What the forms say now that they did not say when the words were written, old → new, with the one thing to do about it. */
export function ChangedFigures({ changed, isOpen, mayWrite }: ChangedFiguresProps) {
  return (
    <Section title={isOpen ? text.drafting : text.sent}>
      <Stack>
        <p>{isOpen ? text.draftingBody : text.sentBody}</p>
        <ul className={styles.list}>
          {changed.map(({ code, of, name, what, before, now, to }) => (
            <li key={`${code}:${of}:${what}`}>
              <Link to={to}>{name}</Link>
              {of === 'rieng' ? ` (${text.own})` : what === 'plan' ? ` (${text.plan})` : null}
              <span className={styles.numbers}>{text.from(before, now)}</span>
            </li>
          ))}
        </ul>
        {mayWrite ? (
          isOpen ? (
            <CommandForm intent="take-figures" submit={text.take} layout="inline" />
          ) : (
            <a href={`#${nextStepPlace}`}>{text.toSteps}</a>
          )
        ) : null}
      </Stack>
    </Section>
  );
}
