import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { DialogueDetail } from '../queries.server.ts';
import { text } from '../text.vi.ts';

const words = text.detail;

/** Once everything is public: what was said to be done waits for the word of whoever asked. */
export function FollowPanel({ dialogue: { conclusions, mayConclude } }: { dialogue: DialogueDetail }) {
  const claimed = conclusions.flatMap(({ promise }) => (promise?.state === 'claimed' ? [promise] : []));
  const [first] = claimed;
  if (!first || !mayConclude) return <Notice tone="success">{words.done}</Notice>;
  return (
    <Section title={words.next}>
      <Stack>
        <p>{words.claimed(claimed.length)}</p>
        <div>
          <LinkButton to={`/nhiem-vu/${first.id}`}>{words.confirm}</LinkButton>
        </div>
      </Stack>
    </Section>
  );
}
