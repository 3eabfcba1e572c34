import { LinkButton } from '#web/link-button.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section } from '#web/section.tsx';
import type { MadeCount } from '../queries.server.ts';
import { madeText as text } from '../text.vi.ts';

/** How many of those who were sent a paper have a paper of their own by now. */
export function MadePanel({ documentId, count }: { documentId: number; count: MadeCount }) {
  const { made, recipients } = count;
  return (
    <Section
      title={text.panel}
      aside={
        <LinkButton to={`/van-ban/${documentId}/trien-khai${made === 0 ? '?loc=chua' : ''}`} variant="quiet">
          {text.open}
        </LinkButton>
      }
    >
      <ProgressLine
        label={text.count(made, recipients)}
        total={recipients}
        parts={[
          { tone: 'success', count: made, words: text.made(made) },
          { tone: 'waiting', count: recipients - made, words: text.waiting(recipients - made) },
        ]}
      />
    </Section>
  );
}
