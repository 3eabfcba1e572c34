import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';

export const territoryLevels = ['nation', 'province', 'district', 'commune', 'area'] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

export const territoryKinds = [
  'nation',
  'province',
  'municipality',
  'urban_district',
  'rural_district',
  'provincial_city',
  'town',
  'commune',
  'ward',
  'township',
  'special_zone',
  'hamlet',
  'residential_group',
] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

export const unitLevels = ['nation', 'province', 'commune', 'area', 'branch'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** A committee stands at a territory; the other kinds stand below a unit. */
export const unitKindsBelow = ['branch', 'department', 'club'] as const;
export type UnitKind = 'committee' | (typeof unitKindsBelow)[number];

/** The first label of a path: bodies outside the Front stand under roots of their own. */
export type OrganisationRoot = 'vn' | 'party' | 'state';

export const id = z.coerce.number().int().positive();
const name = z.string().trim().min(1).max(200);
/** Left out, the short name is made from the organisation and the place. */
const shortName = z.string().trim().max(120).optional();
/** Left out: the day on which it is entered. */
const openedOn = z.string().refine(isDay, 'no-such-day').optional();

export const openCommitteeInput = z.object({
  kind: z.literal('committee'),
  organisation: z.string().min(1).max(40),
  territoryId: id,
  name,
  shortName,
  openedOn,
});

export const openBelowInput = z.object({
  kind: z.enum(unitKindsBelow),
  parentId: id,
  /** Where it meets, for maps and lists; totals follow the path. */
  locatedIn: id.optional(),
  name,
  shortName,
  openedOn,
});

export const openUnitInput = z.discriminatedUnion('kind', [openCommitteeInput, openBelowInput]);

export type OpenUnit = z.output<typeof openUnitInput>;

export const renameUnitInput = z.object({ unitId: id, name, shortName });

export const closeUnitInput = z.object({ unitId: id });

export const reopenUnitInput = z.object({ unitId: id });

export const openAreaInput = z.object({
  communeId: id,
  kind: z.enum(['hamlet', 'residential_group']),
  name,
});
