import { type Drawing, frameOf } from '../atlas/rules.ts';
import { atlasText as text } from '../atlas/text.vi.ts';
import { type Bubble, BubbleMap } from './bubble-map.tsx';
import classes from './bubble-map.module.css';

export type PlaceBubble = Pick<Bubble, 'id' | 'count' | 'words' | 'to' | 'look' | 'share'>;

/**
 * Figures of provinces on the country, or of communes on their province with the country beside it. Both archipelagos have their
 * name on either, and a special zone of theirs its bubble.
 */
export function PlaceMap(props: { label: string; drawing: Drawing; bubbles: readonly PlaceBubble[] }) {
  const { label, drawing, bubbles } = props;
  const { province, places, land } = drawing;
  const bubbleOf = new Map(bubbles.map((bubble) => [bubble.id, bubble]));
  const placed = (isFar: boolean) =>
    places.flatMap((place): Bubble[] => {
      const bubble = bubbleOf.get(place.id);
      return bubble && place.isFar === isFar ? [{ ...place, ...bubble }] : [];
    });
  if (!province)
    return (
      <BubbleMap
        label={label}
        frame={frameOf([...land, ...text.archipelagos], 640, 28, 780)}
        bubbles={placed(false)}
        largest={24}
        dots={land}
        names={text.archipelagos}
      />
    );
  const country = [...land, ...text.archipelagos];
  const near = places.filter((place) => !place.isFar);
  return (
    <div className={classes.placed}>
      <BubbleMap
        label={label}
        frame={frameOf(near, 560, 20, 560)}
        bubbles={placed(false)}
        largest={13}
        dots={near}
        isNear
      />
      <figure className={classes.inset}>
        <BubbleMap
          label={text.wholeCountry}
          frame={frameOf(country, 230, 12)}
          bubbles={placed(true)}
          largest={6}
          dots={country}
          isNear
          names={text.archipelagos}
        />
        <figcaption>{text.wholeCountry}</figcaption>
      </figure>
    </div>
  );
}
