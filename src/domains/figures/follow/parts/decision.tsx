import { Button } from '@mantine/core';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import type { DecidingPage } from '../../deciding/queries.server.ts';
import { unitText as text } from '../text.vi.ts';
import styles from './decision.module.css';

interface Props {
  page: Pick<DecidingPage, 'mayAccept' | 'mayReturn' | 'isOwn'>;
  isReturning: boolean;
  onReturn: (isReturning: boolean) => void;
}

/** Accept, or begin to write why it is sent back. */
export function Decision({ page, isReturning, onReturn }: Props) {
  if (page.isOwn)
    return (
      <Section title={text.decide}>
        <p>{text.own}</p>
      </Section>
    );
  if (!page.mayAccept && !page.mayReturn) return null;
  return (
    <Section title={text.decide}>
      <div className={styles.decision}>
        {isReturning ? (
          <p>{text.returnHint}</p>
        ) : page.mayAccept ? (
          <>
            <p>{text.acceptHint}</p>
            <CommandForm intent="accept" submit={text.accept} />
          </>
        ) : null}
        {page.mayReturn ? (
          <Button
            variant={isReturning ? 'subtle' : 'default'}
            color="gray.8"
            aria-expanded={isReturning}
            onClick={() => onReturn(!isReturning)}
          >
            {isReturning ? text.stopReturn : text.startReturn}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}
