import { ProgressLine } from '#web/progress-line.tsx';
import { Stack } from '#web/section.tsx';
import type { LevelSpread } from '../dissemination/rules.ts';
import { disseminationText as text } from '../dissemination/text.vi.ts';

/** How far a paper has come, a line for each level down to the branch. */
export function SpreadLines({ levels }: { levels: readonly LevelSpread[] }) {
  return (
    <Stack>
      {levels.map(({ level, total, received, studied }) => (
        <ProgressLine
          key={level}
          label={`${text.levels[level]}: ${text.studied(studied, total)}`}
          total={total}
          parts={[
            { tone: 'success', count: studied, words: text.parts.studied(studied) },
            { tone: 'progress', count: received - studied, words: text.parts.received(received - studied) },
            { tone: 'waiting', count: total - received, words: text.parts.waiting(total - received) },
          ]}
        />
      ))}
    </Stack>
  );
}
