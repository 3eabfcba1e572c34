import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Comparator, Rhythm, Spread } from '#domains/indicators/targets/rules.ts';
import { scaleOf } from '#domains/indicators/targets/rules.ts';
import { indicatorsToAim } from '#domains/indicators/targets/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { keyOf, type Resolved, resolveAddressees } from '../addressees/queries.server.ts';
import { type Addressees, addresseesSchema } from '../addressees/schema.ts';
import type { DocumentView } from '../queries.server.ts';
import type { StoredReading } from '../schema.ts';
import { beginningOf, suggested } from './rules.ts';

/** A target of a paper as it was tied; `indicatorId` null where it was untied again. Values are whole numbers of 10^-scale. */
export interface TiedTarget {
  id: number;
  version: number;
  position: number;
  clause: string;
  words: string;
  indicatorId: number | null;
  code: string;
  name: string;
  measureUnit: string;
  scale: number;
  comparator: Comparator;
  value: number;
  per: Rhythm | null;
  startsOn: string;
  endsOn: string;
  spread: Spread;
  addressees: Addressees;
  /** Of the sending. */
  targetId: number | null;
  given: number | null;
}

/** What was tied of a paper, in the order of the text. One query. */
export async function tiedTargets(ctx: Viewing, documentId: number): Promise<TiedTarget[]> {
  const rows = await ctx.db
    .selectFrom('directives.target_draft as t')
    .leftJoin('indicators.indicator as i', 'i.id', 't.indicator_id')
    .select(['t.id', 't.version', 't.position', 't.clause', 't.words', 't.indicator_id as indicatorId', 't.comparator'])
    .select(['t.value', 't.per', 't.starts_on as startsOn', 't.ends_on as endsOn', 't.spread', 't.addressees'])
    .select(['t.target_id as targetId', 't.given', 'i.code', 'i.name', 'i.unit', 'i.scale', 'i.numerator_id'])
    .where('t.document_id', '=', documentId)
    .orderBy('t.position')
    .execute();
  return rows.map(({ unit, scale, numerator_id, addressees, ...row }) => ({
    ...row,
    ...{ code: row.code ?? '', name: row.name ?? '', measureUnit: unit ?? '' },
    scale: scaleOf({ isRatio: numerator_id !== null, scale: scale ?? 0 }),
    addressees: addresseesSchema.parse(addressees),
  }));
}

/** What is tied to an indicator, and the units that each is given to: of a shared total nobody yet. */
export async function givenTo(
  ctx: Viewing,
  registerPath: string,
  all: readonly TiedTarget[],
): Promise<{ tied: TiedTarget[]; resolved: Resolved[] }> {
  const tied = all.filter((one) => one.indicatorId !== null);
  const none = { groups: [], unitIds: [], supportIds: [] };
  const wanted = tied.map((one) => (one.spread === 'each' ? one.addressees : none));
  return { tied, resolved: await resolveAddressees(ctx, registerPath, wanted) };
}

/** What the reading view shows at a target, by its entry in the summary. */
export interface TargetTie {
  position: number;
  version: number;
  tied: {
    code: string;
    name: string;
    comparator: Comparator;
    value: number;
    measureUnit: string;
    per: Rhythm | null;
    startsOn: string;
    endsOn: string;
    spread: Spread;
    unitCount: number;
    targetId: number | null;
  } | null;
  /** What the form begins with. */
  start: {
    indicatorId: number | null;
    comparator: Comparator;
    value: string;
    per: Rhythm | null;
    startsOn: string;
    endsOn: string;
    spread: Spread;
    groups: string[];
    units: { id: number; name: string; place: string }[];
  };
  suggested: number[];
}

export interface TargetSide {
  ties: Record<string, TargetTie>;
  catalogue: { id: number; code: string; name: string; unit: string }[];
}

export const noTargets: TargetSide = { ties: {}, catalogue: [] };

/**
 * The targets of a paper with what they are tied to, and the catalogue for whoever may tie them. One query and one for each group
 * that is named; none where the paper sets no target.
 */
export async function targetSide(
  ctx: Viewing,
  document: DocumentView,
  { found, tied, mayTie }: { found: StoredReading['targets']; tied: readonly TiedTarget[]; mayTie: boolean },
): Promise<TargetSide> {
  if (found.length === 0) return noTargets;
  const resolved = await resolveAddressees(
    ctx,
    document.register.path,
    tied.map((one) => one.addressees),
  );
  const catalogue = mayTie ? await indicatorsToAim(ctx) : [];
  const ties = found.map((target, position): [string, TargetTie] => {
    const at = tied.findIndex((one) => one.position === position);
    const row = tied[at];
    const units = (row && resolved[at]?.owners) ?? [];
    const begun = beginningOf(target, document.issuedOn);
    const named = new Set(row?.addressees.unitIds);
    const value = row ? row.value / 10 ** row.scale : begun.value;
    return [
      `ct-${position}`,
      {
        ...{ position, version: row?.version ?? 0 },
        tied: row && row.indicatorId !== null ? { ...shown(row), value: value ?? 0, unitCount: units.length } : null,
        start: {
          ...(row ?? { ...begun, indicatorId: null, spread: 'each' as const }),
          value: value === null ? '' : formatNumber(value),
          groups: row?.addressees.groups.map(keyOf) ?? [],
          units: units.flatMap(({ id, name }) => (named.has(id) ? [{ id, name, place: '' }] : [])),
        },
        suggested: mayTie && row?.indicatorId == null ? suggested(target, catalogue) : [],
      },
    ];
  });
  return {
    ties: Object.fromEntries(ties),
    catalogue: catalogue.map(({ id, code, name, unit }) => ({ id, code, name, unit })),
  };
}

function shown({ code, name, comparator, measureUnit, per, startsOn, endsOn, spread, targetId }: TiedTarget) {
  return { code, name, comparator, measureUnit, per, startsOn, endsOn, spread, targetId };
}
