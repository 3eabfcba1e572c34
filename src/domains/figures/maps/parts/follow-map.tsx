import { MapLegend } from '#domains/organisation/parts/map-legend.tsx';
import { PlaceMap } from '#domains/organisation/parts/place-map.tsx';
import type { Drawing } from '#domains/organisation/atlas/rules.ts';
import { Section } from '#web/section.tsx';
import type { TallyOfPlace } from '../../follow/queries.server.ts';
import { addTally, noTally, rateOf, type Tally } from '../../follow/rules.ts';
import { followLook } from '../rules.ts';
import { mapText as text } from '../text.vi.ts';
import styles from './maps.module.css';

interface Props {
  periodName: string;
  collectionId: number;
  drawing: Drawing;
  tallies: readonly TallyOfPlace[];
}

const looks = ['done', 'late', 'partly', 'absent'] as const;

/** Completeness and timeliness of a collection, place by place; the tables beside it say the same. */
export function FollowMap({ periodName, collectionId, drawing, tallies }: Props) {
  const places = [...Map.groupBy(tallies, ({ placeId }) => placeId)].map(([id, rows]) => {
    const tally = rows.reduce<Tally>(addTally, noTally);
    const { actual, expected, onTime } = rateOf(tally);
    const one = rows.length === 1 ? rows[0]!.oneUnitId : null;
    return {
      ...{ id, count: expected, look: followLook(tally), share: actual / expected },
      words: text.place(rows[0]!.placeName, actual, expected, onTime),
      to: one === null ? `/so-lieu/thu/${collectionId}?noi=${id}` : `/so-lieu/thu/${collectionId}/${one}`,
    };
  });
  const byLook = Map.groupBy(places, ({ look }) => look);
  return (
    <Section title={text.title(periodName)}>
      <div className={styles.map}>
        <p className={styles.about}>{text.about}</p>
        <MapLegend items={looks.map((look) => ({ look, words: text.follow[look](byLook.get(look)?.length ?? 0) }))} />
        <PlaceMap label={text.title(periodName)} drawing={drawing} bubbles={places} />
      </div>
    </Section>
  );
}
