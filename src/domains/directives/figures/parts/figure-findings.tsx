import type { ShownFinding } from '#reading/audit/shown.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FindingList } from '#web/finding-list.tsx';
import { Section, Stack } from '#web/section.tsx';
import { figuresText as text } from '../text.vi.ts';
import { selectPassage } from './select-passage.ts';

interface FigureFindingsProps {
  findings: readonly ShownFinding[];
  /** Before the words are selected: where the text may be out of sight. */
  onShow?: () => void;
}

/** What is worth a second look in the figures of a paper, each leading to its place in the text. */
export function FigureFindings({ findings, onShow }: FigureFindingsProps) {
  if (findings.length === 0) return <EmptyState title={text.none} body={text.noneBody} />;
  return (
    <Section title={text.title}>
      <Stack>
        <p>{text.about}</p>
        <FindingList
          items={findings}
          onShow={({ span }) => {
            onShow?.();
            requestAnimationFrame(() => selectPassage(span));
          }}
        />
      </Stack>
    </Section>
  );
}
