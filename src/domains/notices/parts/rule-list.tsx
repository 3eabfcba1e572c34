import { Text } from '@mantine/core';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { text } from '../text.vi.ts';
import styles from './rule-list.module.css';

/** The whole table of rules in words, and the way to the daily message where mail goes out. */
export function RuleList({ rules, isMailOn }: { rules: readonly { words: string }[]; isMailOn: boolean }) {
  return (
    <>
      {isMailOn ? (
        <Section title={text.toMail}>
          <Text mb="sm">{text.mail}</Text>
          <LinkButton to="/toi#thu-nhac-viec" variant="secondary">
            {text.openMail}
          </LinkButton>
        </Section>
      ) : null}
      <Section title={text.rules}>
        <Text size="sm" c="dimmed">
          {text.rulesAbout}
        </Text>
        <details className={styles.all}>
          <summary>{text.allRules(rules.length)}</summary>
          <ul className={styles.rules}>
            {rules.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      </Section>
    </>
  );
}
