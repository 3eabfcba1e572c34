import type { TargetState } from '#domains/indicators/targets/rules.ts';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import { figureWords } from '../../entry/rules.ts';
import type { TargetLine } from '../queries.server.ts';
import type { Standing } from '../rules.ts';
import { askedWords, standingText, targetStateText, text } from '../text.vi.ts';

const standingTone: Record<Standing, Tone> = {
  met: 'success',
  missed: 'danger',
  behind: 'warning',
  'on-track': 'progress',
  'not-yet': 'waiting',
  silent: 'neutral',
};
const stateTone: Record<TargetState, Tone> = {
  set: 'waiting',
  'change-asked': 'warning',
  accepted: 'success',
  dropped: 'neutral',
};

export function StandingBadge({ standing }: { standing: Standing }) {
  return <StatusBadge tone={standingTone[standing]}>{standingText[standing]}</StatusBadge>;
}

export function TargetStateBadge({ state }: { state: TargetState }) {
  return <StatusBadge tone={stateTone[state]}>{targetStateText[state]}</StatusBadge>;
}

type Shown = Pick<TargetLine, 'measureUnit' | 'scale'>;

/** '12 cuộc', '33,33%'; what was not reported says so, 0 stands as 0. */
export function amountWords(target: Shown, value: number | null): string {
  if (value === null) return text.unreported;
  return `${figureWords(value, target.scale)}${target.measureUnit === '%' ? '%' : ` ${target.measureUnit}`}`;
}

/** 'Ít nhất 20 cuộc mỗi năm'. */
export function aimWords(target: Pick<TargetLine, 'comparator' | 'per' | 'value'> & Shown): string {
  return askedWords(target, figureWords(target.value, target.scale));
}
