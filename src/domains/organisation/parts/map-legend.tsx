import { BubbleMark, type Look } from './bubble-mark.tsx';
import classes from './bubble-map.module.css';

/** What the shapes of a map mean. */
export function MapLegend({ items }: { items: readonly { look: Look; words: string }[] }) {
  return (
    <ul className={classes.legend}>
      {items.map(({ look, words }) => (
        <li key={look}>
          <LegendMark look={look} />
          {words}
        </li>
      ))}
    </ul>
  );
}

/** One mark as it stands in a legend or a list. */
export function LegendMark({ look, share }: { look: Look; share?: number }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden>
      <BubbleMark look={look} share={share} x={9} y={9} r={look === 'zero' ? 3 : 7} />
    </svg>
  );
}
