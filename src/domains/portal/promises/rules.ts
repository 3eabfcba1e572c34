import type { PublicStanding } from './schema.ts';

export type StandingCounts = Record<PublicStanding, number>;

/** What came of all that was promised. The rate counts only what was confirmed; what was taken back by its asker is left out. */
export function promiseSummary(counts: StandingCounts): {
  promised: number;
  confirmed: number;
  late: number;
  rate: number | null;
} {
  const promised = Object.values(counts).reduce((sum, count) => sum + count, -counts.ended);
  return {
    ...{ promised, confirmed: counts.confirmed, late: counts.late },
    rate: promised === 0 ? null : counts.confirmed / promised,
  };
}

/** The province and commune that a site speaks for, from the path of its unit; both null for the whole country. */
export function placeOfSite(unitPath: string): { provinceId: number | null; communeId: number | null } {
  const [provinceId = null, communeId = null] = unitPath
    .split('.')
    .flatMap((label) => (/^t\d+$/u.test(label) ? [Number(label.slice(1))] : []));
  return { provinceId, communeId };
}

/** The place of a site narrowed to one of the level below: a province to a commune, a commune to a residential area. */
export function narrowed(
  { provinceId, communeId }: { provinceId: number | null; communeId: number | null },
  within: string | undefined,
): { provinceId: number | null; communeId: number | null; areaId: number | null } {
  const id = within === undefined ? null : Number(within);
  if (communeId !== null || id === null) return { provinceId, communeId, areaId: id };
  return provinceId === null
    ? { provinceId: id, communeId, areaId: null }
    : { provinceId, communeId: id, areaId: null };
}

/** The public page that a promise comes from, below its site; an answer has none of its own. */
export function sourcePage({ kind, sourceKey }: { kind: string; sourceKey: string }): string | null {
  const id = /(\d+)$/u.exec(sourceKey)?.[1];
  if (!id) return null;
  if (kind === 'conclusion') return `/doi-thoai/${id}`;
  return kind === 'recommendation' ? `/giam-sat/${id}` : null;
}
