import { Link } from 'react-router';
import { bubbleRadius, type Coverage, type Frame, type Position } from '../atlas/rules.ts';
import classes from './bubble-map.module.css';

export interface Bubble extends Position {
  id: number;
  name: string;
  count: number;
  /** What a pointer and a screen reader are told. */
  words: string;
  to: string;
  coverage: Coverage;
  selected?: boolean;
}

/** Places at their true positions, each a link; the larger stand behind the smaller. */
export function BubbleMap(props: {
  label: string;
  frame: Frame;
  bubbles: readonly Bubble[];
  largest: number;
  /** Places without a bubble, as the shape of the land. */
  dots?: readonly Position[];
  /** Names that stand on the drawing itself. */
  names?: readonly (Position & { name: string })[];
}) {
  const { label, frame, bubbles, largest, dots = [], names = [] } = props;
  const most = Math.max(...bubbles.map(({ count }) => count), 0);
  return (
    <nav aria-label={label} className={classes.map}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} className={classes.drawing}>
        {dots.length > 0 ? <path d={dotted(frame, dots)} className={classes.land} aria-hidden /> : null}
        {bubbles
          .toSorted((one, other) => other.count - one.count)
          .map((bubble) => {
            const { x, y } = frame.place(bubble);
            return (
              <Link key={bubble.id} to={bubble.to} aria-label={bubble.words} className={classes.place}>
                <circle
                  cx={x}
                  cy={y}
                  r={bubbleRadius(bubble.count, most, largest)}
                  className={classes[bubble.coverage]}
                  data-selected={bubble.selected || undefined}
                >
                  <title>{bubble.words}</title>
                </circle>
              </Link>
            );
          })}
        {names.map(({ name, ...position }) => {
          const { x, y } = frame.place(position);
          const isRight = x > frame.width / 2;
          return (
            <text
              key={name}
              x={isRight ? x - 8 : x + 8}
              y={y + 4}
              className={classes.name}
              data-end={isRight || undefined}
            >
              {name}
            </text>
          );
        })}
      </svg>
    </nav>
  );
}

/** All dots as one path of points with round ends: a twentieth of the page that circles would make. */
function dotted(frame: Frame, dots: readonly Position[]): string {
  return dots
    .map((dot) => {
      const { x, y } = frame.place(dot);
      return `M${x} ${y}h0`;
    })
    .join('');
}
