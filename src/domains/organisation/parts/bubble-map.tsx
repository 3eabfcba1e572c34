import { Link } from 'react-router';
import { bubbleRadius, type Frame, type Position } from '../atlas/rules.ts';
import { BubbleMark, type Look } from './bubble-mark.tsx';
import classes from './bubble-map.module.css';

export interface Bubble extends Position {
  id: number;
  name: string;
  count: number;
  /** What a pointer and a screen reader are told. */
  words: string;
  to: string;
  look: Look;
  /** How much of the look 'partly' is filled. */
  share?: number | undefined;
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
  /** Few dots, each of which is to be seen. */
  isNear?: boolean;
  /** Names that stand on the drawing itself. */
  names?: readonly (Position & { name: string })[];
}) {
  const { label, frame, bubbles, largest, dots = [], isNear = false, names = [] } = props;
  const most = Math.max(...bubbles.map(({ count }) => count), 0);
  return (
    <nav aria-label={label} className={classes.map}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} className={classes.drawing}>
        {dots.length > 0 ? (
          <path d={dotted(frame, dots)} className={classes.land} data-near={isNear || undefined} aria-hidden />
        ) : null}
        {bubbles
          .toSorted((one, other) => other.count - one.count)
          .map((bubble) => {
            const { x, y } = frame.place(bubble);
            return (
              <Link key={bubble.id} to={bubble.to} aria-label={bubble.words}>
                <BubbleMark
                  {...{ x, y, r: radiusOf(bubble, most, largest) }}
                  {...{ look: bubble.look, share: bubble.share, selected: bubble.selected }}
                >
                  <title>{bubble.words}</title>
                </BubbleMark>
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

/** What says that there is no number has a size of its own: it must be seen, and 0 is a dot. */
function radiusOf({ look, count }: Bubble, most: number, largest: number): number {
  if (look === 'zero') return largest / 4;
  const isNoNumber = look === 'unknown' || look === 'outside' || look === 'apart';
  return isNoNumber ? largest / 2 : bubbleRadius(count, most, largest);
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
