import { searchKey } from '#platform/vietnamese/fold.ts';

/** A public site as the list of all sites names it. `province` is null for the whole country. */
export interface ListedSite {
  id: number;
  name: string;
  /** A path of the common host, or the whole address of a host of its own. */
  address: string;
  province: { id: number; name: string } | null;
  /** How many territories down from the nation it stands. */
  depth: number;
}

export interface Place {
  id: number | null;
  /** Null for the whole country. */
  name: string | null;
  /** All sites of the place, those beyond what is shown counted too. */
  count: number;
  sites: ListedSite[];
}

export interface Wanted {
  words: string;
  /** One province alone. */
  provinceId: number | null;
}

const mostOfPlace = 12;
export const mostFound = 200;

/** Sites by province: the country first, then provinces by name; in each, the higher level first. Short, unless one place or some words were asked for. */
export function placesOf(
  sites: readonly ListedSite[],
  { words, provinceId }: Wanted,
): { count: number; places: Place[] } {
  const asked = searchKey(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const hits = sites.filter((site) => isOf(site, asked, provinceId));
  const isWhole = asked.length > 0 || provinceId !== null;
  const shown = hits.toSorted(inOrder).slice(0, isWhole ? mostFound : hits.length);
  const places = new Map<number | null, Place>();
  for (const site of shown) {
    const id = site.province?.id ?? null;
    const place = places.get(id) ?? { id, name: site.province?.name ?? null, count: 0, sites: [] };
    place.count += 1;
    if (isWhole || place.sites.length < mostOfPlace) place.sites.push(site);
    places.set(id, place);
  }
  return { count: hits.length, places: [...places.values()] };
}

function isOf({ name, address, province }: ListedSite, asked: readonly string[], provinceId: number | null): boolean {
  if (provinceId !== null && province?.id !== provinceId) return false;
  if (asked.length === 0) return true;
  const key = searchKey(`${name} ${address} ${province?.name ?? ''}`);
  return asked.every((word) => key.includes(word));
}

const vietnamese = new Intl.Collator('vi');

function inOrder(one: ListedSite, other: ListedSite): number {
  const names = (site: ListedSite) => site.province?.name ?? '';
  return (
    vietnamese.compare(names(one), names(other)) || one.depth - other.depth || vietnamese.compare(one.name, other.name)
  );
}
