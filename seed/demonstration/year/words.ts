import { areas, communes, type PlaceKey } from '../places.ts';
import type { Organisation } from './occasion.ts';

/** The same text gives the same number on every machine (FNV-1a), so that every demonstration tells the same year. */
export function numberOf(text: string): number {
  let hash = 2_166_136_261;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16_777_619) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

export const picked = <One>(list: readonly One[], number: number): One => list[number % list.length]!;
export const between = ([least, most]: readonly [number, number], number: number) =>
  least + (number % (most - least + 1));

const branches: Record<Organisation, [branch: string, member: string]> = {
  front: ['khu dân cư', 'người dân'],
  trade_union: ['công đoàn cơ sở', 'đoàn viên'],
  farmers: ['chi hội', 'hội viên'],
  women: ['chi hội', 'hội viên'],
  youth: ['chi đoàn', 'đoàn viên'],
  veterans: ['chi hội', 'hội viên'],
};

/** Puts the unit's own names and the numbers into a sentence of the tables. */
export function written(sentence: string, at: { place: PlaceKey; organisation: Organisation; seed: string }): string {
  const [branch, member] = branches[at.organisation];
  const hamlets = hamletsOf(at.place);
  const number = numberOf(at.seed);
  const names: Record<string, string> = {
    ...{ branch, member, rank: rankOf(at.place), place: lower(nameOf(at.place)) },
    ...{ hamlet: picked(hamlets, number), hamlet2: picked(hamlets, number + 1) },
  };
  return sentence.replace(
    /\{(\w+)(?:-(\w+))?\}/gu,
    (whole, first: string, second: string | undefined, offset: number) =>
      second === undefined
        ? (names[first] ?? whole)
        : String(between([Number(first), Number(second)], numberOf(`${at.seed} ${offset}`))),
  );
}

const communeOf = (place: PlaceKey) => (place in areas ? areas[place as keyof typeof areas].commune : place);
const nameOf = (place: PlaceKey) => (place in areas ? areas[place as keyof typeof areas].name : '');
const lower = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1);

function rankOf(place: PlaceKey): string {
  const name = communes[communeOf(place) as keyof typeof communes] ?? 'Tỉnh';
  return lower(name.split(' ')[0]!);
}

/** The residential areas that the demonstration knows by name, and where it knows too few, by number. */
function hamletsOf(place: PlaceKey): string[] {
  const commune = communeOf(place);
  const known = Object.values(areas).filter((area) => area.commune === commune);
  const numbered = rankOf(place) === 'phường' ? 'tổ dân phố' : 'thôn';
  return [...known.map((area) => lower(area.name)), ...[2, 3, 5, 7].map((number) => `${numbered} ${number}`)];
}
