import { z } from 'zod';
import { type TerritoryLevel, territoryKinds } from '../schema.ts';

const code = z.string().regex(/^\d{2,5}$/);
const optionalNumber = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/)
  .transform((text) => (text === '' ? null : Number(text)));

/** A row of the lists in seed/map. A code names an area only together with the list it stands in. */
export const area = z.object({
  code,
  name: z.string().min(1).max(200),
  kind: z.enum(territoryKinds),
  parent_code: code.or(z.literal('')),
  population: optionalNumber.optional(),
  area_km2: optionalNumber.optional(),
  lat: optionalNumber.optional(),
  lon: optionalNumber.optional(),
});
export type Area = z.output<typeof area>;

/** What became of an old area: all of it (`full`) or a part (`partial`) is in the new one. */
export const areaLink = z.object({ old_code: code, new_code: code, extent: z.enum(['full', 'partial']) });
export type AreaLink = z.output<typeof areaLink>;

/** The three lists of a rearrangement. */
export interface Rearrangement {
  oldAreas: readonly Area[];
  newAreas: readonly Area[];
  links: readonly AreaLink[];
  /** The first day of the new map. */
  on: string;
}

const levelOfKind: Record<Area['kind'], TerritoryLevel> = {
  nation: 'nation',
  province: 'province',
  municipality: 'province',
  urban_district: 'district',
  rural_district: 'district',
  provincial_city: 'district',
  town: 'district',
  commune: 'commune',
  ward: 'commune',
  township: 'commune',
  special_zone: 'commune',
  hamlet: 'area',
  residential_group: 'area',
};

export function levelOf(kind: Area['kind']): TerritoryLevel {
  return levelOfKind[kind];
}
