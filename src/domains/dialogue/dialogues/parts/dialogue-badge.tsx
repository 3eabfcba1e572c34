import { StatusBadge } from '#web/status-badge.tsx';
import type { DialogueState } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones = { planned: 'progress', held: 'waiting', concluded: 'success', called_off: 'danger' } as const;

export function DialogueBadge({ state }: { state: DialogueState }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
