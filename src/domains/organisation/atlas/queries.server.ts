import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { type Drawing, isArchipelago, type Position, systemOrganisations } from './rules.ts';

export interface AtlasCommune extends Position {
  id: number;
  name: string;
  code: string | null;
  provinceId: number;
  /** Committees of the Front and of its organisations that stand there today. */
  unitCount: number;
  /** How many of the organisations of the political system have one. */
  organisationCount: number;
}

export interface AtlasProvince extends Position {
  id: number;
  name: string;
  communeCount: number;
  unitCount: number;
}

export interface Atlas {
  /** The one that is looked at; null for the whole country. */
  province: AtlasProvince | null;
  /** Of the province, or all 3,321: by province and name. */
  communes: AtlasCommune[];
  provinces: AtlasProvince[];
}

/** The country, or one province in it. Two queries. Throws Refusal 'territory-not-found'. */
export async function getAtlas(ctx: Viewing, provinceId: number | null): Promise<Atlas> {
  const communes = await placedCommunes(ctx);
  const provinces = await placedProvinces(ctx, communes);
  const province = provinces.find(({ id }) => id === provinceId) ?? null;
  if (provinceId !== null && !province) throw new Refusal('territory-not-found');
  return {
    province,
    communes: province ? communes.filter((commune) => commune.provinceId === province.id) : communes,
    provinces,
  };
}

/** Where places stand, for drawing figures of theirs: the provinces of the country, or the communes of one. Two queries. */
export async function getDrawing(ctx: Viewing, provinceId: number | null): Promise<Drawing> {
  const { province, communes, provinces } = await getAtlas(ctx, provinceId);
  const placed = ({ id, name, latitude, longitude }: Position & { id: number; name: string }) => ({
    ...{ id, name, latitude, longitude },
  });
  return {
    province: province && placed(province),
    places: (province ? communes : provinces).map((one) => ({
      ...placed(one),
      isFar: province !== null && 'code' in one && isArchipelago(one),
    })),
    // A hundredth of a degree is a kilometre, and half of the page.
    land: (province ? provinces : communes).map(({ latitude, longitude }) => ({
      ...{ latitude: hundredth(latitude), longitude: hundredth(longitude) },
    })),
  };
}

const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;

async function placedCommunes(ctx: Viewing): Promise<AtlasCommune[]> {
  const { rows } = await sql<AtlasCommune>`
    select t.id, f.name, f.code, f.parent_id as "provinceId", t.latitude::float8 as latitude, t.longitude::float8 as longitude,
      coalesce(u.units, 0)::int as "unitCount", coalesce(u.organisations, 0)::int as "organisationCount"
    from organisation.territory_fact f
    join organisation.territory t on t.id = f.territory_id
    left join (
      select s.territory_id, count(*) as units,
        count(*) filter (where s.organisation_code = any(${[...systemOrganisations]})) as organisations
      from organisation.unit s join organisation.organisation o on o.code = s.organisation_code and o.root = 'vn'
      where s.closed_on is null and s.kind = 'committee'
      group by s.territory_id
    ) u on u.territory_id = t.id
    where f.valid_until is null and t.level = 'commune' and t.closed_on is null and t.latitude is not null
    order by f.sort_key, t.id`.execute(ctx.db);
  return rows;
}

/** A province stands in the middle of its communes: it has no position of its own. */
async function placedProvinces(ctx: Viewing, communes: readonly AtlasCommune[]): Promise<AtlasProvince[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select t.id, f.name from organisation.territory_fact f join organisation.territory t on t.id = f.territory_id
    where f.valid_until is null and t.level = 'province' and t.closed_on is null order by f.sort_key, t.id`.execute(
    ctx.db,
  );
  const of = Map.groupBy(communes, ({ provinceId }) => provinceId);
  return rows.flatMap(({ id, name }) => {
    const own = of.get(id) ?? [];
    if (own.length === 0) return [];
    const mean = (pick: (commune: AtlasCommune) => number) => own.reduce((sum, at) => sum + pick(at), 0) / own.length;
    return [
      {
        ...{ id, name, communeCount: own.length },
        latitude: mean(({ latitude }) => latitude),
        longitude: mean(({ longitude }) => longitude),
        unitCount: own.reduce((sum, { unitCount }) => sum + unitCount, 0),
      },
    ];
  });
}
