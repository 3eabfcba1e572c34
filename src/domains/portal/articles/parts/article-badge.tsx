import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { ArticleState } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones: Record<ArticleState, Tone> = {
  draft: 'neutral',
  ready: 'waiting',
  scheduled: 'progress',
  published: 'success',
  withdrawn: 'danger',
};

export function ArticleBadge({ state }: { state: ArticleState }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
