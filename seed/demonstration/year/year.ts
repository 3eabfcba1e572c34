import { addDays, type Day } from '#platform/calendar/day.ts';
import { dayAt } from '../days.ts';
import { areas, communes, organisations, type PlaceKey, type UnitKey } from '../places.ts';
import { daysOf } from './calendar.ts';
import { daysOfTheYear } from './days-of-the-year.ts';
import { meetings } from './meetings.ts';
import type { Held, Organisation, Rung } from './occasion.ts';
import { study } from './study.ts';
import { between, numberOf, picked, written } from './words.ts';

/** An entry of a log book, with units still by their keys. */
export interface YearEntry {
  unit: UnitKey;
  kind: string;
  happenedOn: Day;
  place: string;
  title: string | undefined;
  attendance: number;
  women: number;
  values: Record<string, string>;
  points: { name: string; attendance: number }[];
  partners: UnitKey[];
  result: string | undefined;
}

/** The communes and the provinces of today began on this day: before it there was nobody to hold anything. */
const mapDay = '2025-07-01';
/** Of a hundred who come, women. */
const womenShare: Record<Organisation, number> = {
  ...{ front: 44, trade_union: 52, farmers: 38, women: 96, youth: 49, veterans: 11 },
};

/** What all units did in the twelve months up to the last working day before `today`, by day. The same for the same day. */
export function yearOf(today: Day): YearEntry[] {
  const earliest = addDays(today, -365);
  const span = { from: earliest > mapDay ? earliest : mapDay, until: dayAt(today, -1) };
  const held = [...meetings, ...study, ...daysOfTheYear].flatMap((occasion): Held[] =>
    placesAt(occasion.at).flatMap((place) =>
      occasion.of
        .filter((organisation) => standsAt(place, organisation))
        .filter((organisation) => numberOf(`${place} ${organisation} ${occasion.kind}`) % (occasion.oneIn ?? 1) === 0)
        .flatMap((organisation) =>
          daysOf(occasion, `${place} ${organisation}`, span).map((on) => ({ occasion, place, organisation, on })),
        ),
    ),
  );
  return held.map(entryOf).toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1));
}

function placesAt(rung: Rung): PlaceKey[] {
  if (rung === 'province') return ['province'];
  return Object.keys(rung === 'commune' ? communes : areas) as PlaceKey[];
}

function standsAt(place: PlaceKey, organisation: Organisation): boolean {
  const there: readonly string[] = place in areas ? areas[place as keyof typeof areas].organisations : organisations;
  return there.includes(organisation);
}

/** Lists of one length go together: the second title with the second value and the second result. */
function entryOf({ occasion, place, organisation, on }: Held): YearEntry {
  const seed = `${place} ${organisation} ${occasion.kind} ${on}`;
  const number = numberOf(seed);
  const say = (list: readonly string[]) => written(picked(list, number), { place, organisation, seed });
  const points = (occasion.points ?? []).map(([name, heads], at) => ({
    name: capital(say([name])),
    attendance: between(heads, numberOf(`${seed} ${at}`)),
  }));
  const heads = between(occasion.heads, numberOf(`${seed} heads`));
  const attendance = points.length > 0 ? points.reduce((sum, point) => sum + point.attendance, 0) : heads;
  const share = Math.min(100, womenShare[organisation] + (number % 9) - 4);
  const values = Object.entries(occasion.values ?? {}).map(([code, list]) => [code, say(list)]);
  return {
    ...{ unit: `${place}.${organisation}`, kind: occasion.kind, happenedOn: on, attendance, points },
    place: capital(say(occasion.place)),
    title: occasion.title && say(occasion.title),
    women: Math.floor((attendance * share) / 100),
    values: Object.fromEntries(values),
    partners: (occasion.with ?? []).filter((one) => one !== organisation).map((one): UnitKey => `${place}.${one}`),
    result: occasion.result && capital(say(occasion.result)),
  };
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
