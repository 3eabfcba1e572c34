import type { ReactNode } from 'react';
import type { Coverage } from '../atlas/rules.ts';
import classes from './bubble-mark.module.css';

/**
 * How a bubble looks: a shape of its own for each, so that nobody needs the colours. 'done', 'late', 'partly', 'absent' tell how far
 * something came; 'value', 'zero', 'unknown', 'outside', 'apart' what a number is.
 */
export type Look =
  | Coverage
  | 'done'
  | 'late'
  | 'partly'
  | 'absent'
  | 'value'
  | 'zero'
  | 'unknown'
  | 'outside'
  | 'apart';

interface Props {
  look: Look;
  x: number;
  y: number;
  r: number;
  /** How much of 'partly' is filled, from 0 to 1. */
  share?: number | undefined;
  selected?: boolean | undefined;
  children?: ReactNode;
}

export function BubbleMark({ look, x, y, r, share = 0.5, selected, children }: Props) {
  return (
    <g className={`${classes.mark} ${classes[look]}`} data-selected={selected || undefined}>
      {children}
      {shapeOf(look, x, y, r)}
      {look === 'partly' ? <path d={wedge(x, y, r, share)} className={classes.filled} /> : null}
    </g>
  );
}

function shapeOf(look: Look, x: number, y: number, r: number) {
  // Of the same area as the circle.
  const half = r * 0.886;
  if (look === 'late') return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} rx={r / 6} />;
  if (look === 'outside')
    return <path d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} strokeLinejoin="round" />;
  if (look === 'apart') return <path d={`M${x - r} ${y}h${2 * r}`} strokeLinecap="round" />;
  return <circle cx={x} cy={y} r={r} />;
}

/** A slice of a circle from the top, clockwise. */
function wedge(x: number, y: number, r: number, share: number): string {
  const angle = 2 * Math.PI * Math.min(Math.max(share, 0.06), 0.94);
  const [endX, endY] = [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  return `M${x} ${y}L${x} ${y - r}A${r} ${r} 0 ${angle > Math.PI ? 1 : 0} 1 ${endX.toFixed(1)} ${endY.toFixed(1)}Z`;
}
