import { StatusBadge } from '#web/status-badge.tsx';
import type { AccountState } from '../rules.ts';
import { accountStateText } from '../text.vi.ts';

const tones = { waiting: 'waiting', open: 'success', closed: 'neutral' } as const;

export function AccountStateBadge({ state }: { state: AccountState }) {
  return <StatusBadge tone={tones[state]}>{accountStateText[state]}</StatusBadge>;
}
