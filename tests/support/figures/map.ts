import type { OwnerQuery } from '#platform/database/migrate.server.ts';

// A map that is rearranged, kept twice: as rows, the way a reorganisation leaves them, and as plain records to compare with.

export interface Place {
  id: number;
  /** Of a commune: the province that it lies in now. */
  provinceId: number;
  /** Where it went as a whole; null while it stands, and where it was divided. */
  successorId: number | null;
  isClosed: boolean;
}

export interface Unit {
  id: number;
  communeId: number;
  line: 'front' | 'women';
}

export interface RandomMap {
  provinces: Map<number, Place>;
  communes: Map<number, Place>;
  units: Unit[];
}

const lines = ['front', 'women'] as const;
let last = 10_000;

/** New provinces with so many communes each, a unit of each line in every commune. */
export async function makeMap(query: OwnerQuery, communesOf: readonly number[]): Promise<RandomMap> {
  const map: RandomMap = { provinces: new Map(), communes: new Map(), units: [] };
  // Those of earlier maps owe nothing any more.
  await query(`update organisation.unit set closed_on = '2025-12-31' where id >= 10000`);
  for (const count of communesOf) {
    const province = (last += 1);
    map.provinces.set(province, { id: province, provinceId: province, successorId: null, isClosed: false });
    await query(
      `insert into organisation.territory (id, level, path, opened_on) values ($1, 'province', $2, '2025-07-01')`,
      [province, `vn.t${province}`],
    );
    for (let at = 0; at < count; at += 1) await makeCommune(query, map, province);
  }
  return map;
}

async function makeCommune(query: OwnerQuery, map: RandomMap, provinceId: number): Promise<void> {
  const id = (last += 1);
  map.communes.set(id, { id, provinceId, successorId: null, isClosed: false });
  const path = `vn.t${provinceId}.t${id}`;
  await query(
    `insert into organisation.territory (id, level, path, opened_on) values ($1, 'commune', $2, '2025-07-01')`,
    [id, path],
  );
  for (const line of lines) {
    const unit = { id: (last += 1), communeId: id, line };
    map.units.push(unit);
    await query(
      `insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
       values ($1, $2, $3, 'committee', 'x', 'x', $4, 'commune', 'x', 'x', '2025-07-01')`,
      [unit.id, line, id, `${path}.${line}`],
    );
  }
}

/** Everything at and below one path goes below another; paths of figures follow their units. */
async function move(query: OwnerQuery, from: string, to: string): Promise<void> {
  const moved = `$2::ltree || case when path = $1::ltree then '' else subpath(path, nlevel($1::ltree)) end`;
  await query(`update organisation.territory set path = ${moved} where path <@ $1::ltree`, [from, to]);
  await query(`update organisation.unit set path = ${moved} where path <@ $1::ltree`, [from, to]);
  await query(`update figures.expectation set path = ${moved} where path <@ $1::ltree`, [from, to]);
}

async function pathOf(query: OwnerQuery, id: number): Promise<string> {
  const { rows } = await query('select path::text as path from organisation.territory where id = $1', [id]);
  return String(rows[0]!.path);
}

async function close(query: OwnerQuery, place: Place, successorId: number | null): Promise<void> {
  place.isClosed = true;
  place.successorId = successorId;
  await query(`update organisation.territory set closed_on = '2026-06-01' where id = $1`, [place.id]);
}

const open = (places: Map<number, Place>) => [...places.values()].filter((place) => !place.isClosed);

/** A province goes into another as a whole, or its communes go to two: then it hangs under the nation. Nothing where too few stand. */
export async function endProvince(query: OwnerQuery, map: RandomMap, at: number, divided: boolean): Promise<void> {
  const standing = open(map.provinces);
  if (standing.length < (divided ? 3 : 2)) return;
  const ended = standing[at % standing.length]!;
  const heirs = standing.filter((one) => one !== ended).slice(0, divided ? 2 : 1);
  let turn = 0;
  for (const commune of map.communes.values()) {
    if (commune.provinceId !== ended.id) continue;
    const from = await pathOf(query, commune.id);
    const heir = heirs[turn % heirs.length]!;
    // What hangs under another commune went with it.
    if (commune.successorId !== null) continue;
    await move(query, from, `vn.t${heir.id}.t${commune.id}`);
    carry(map, commune, heir.id);
    turn += 1;
  }
  const heir = divided ? null : heirs[0]!;
  await close(query, ended, heir?.id ?? null);
  if (heir) await move(query, `vn.t${ended.id}`, `vn.t${heir.id}.t${ended.id}`);
}

function carry(map: RandomMap, commune: Place, provinceId: number): void {
  commune.provinceId = provinceId;
  for (const one of map.communes.values()) if (one.successorId === commune.id) carry(map, one, provinceId);
}

/** A commune goes into a neighbour of its province as a whole, or is divided: then it hangs under the province. */
export async function endCommune(query: OwnerQuery, map: RandomMap, at: number, divided: boolean): Promise<void> {
  const standing = open(map.communes);
  const ended = standing[at % standing.length]!;
  const heir = standing.find((one) => one !== ended && one.provinceId === ended.provinceId);
  if (!heir) return;
  await close(query, ended, divided ? null : heir.id);
  if (!divided) await move(query, await pathOf(query, ended.id), `${await pathOf(query, heir.id)}.t${ended.id}`);
}

/** The place that stands for it today: itself, or whom it went into; null where it was divided on the way. */
export function standsToday(places: Map<number, Place>, id: number): number | null {
  const place = places.get(id)!;
  if (!place.isClosed) return id;
  return place.successorId === null ? null : standsToday(places, place.successorId);
}
