import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { everyRole, type Role } from '#domains/roles.ts';

/** A small country: one province with two communes and a residential area, and a neighbour that must see nothing. */
export const worldTerritories = {
  nation: 1,
  province: 2,
  communeA: 3,
  communeB: 4,
  areaA1: 5,
  otherProvince: 6,
  otherCommune: 7,
} as const;

const territories: [id: number, level: string, path: string, name: string, kind: string, parent: number | null][] = [
  [1, 'nation', 'vn', 'Việt Nam', 'nation', null],
  [2, 'province', 'vn.t2', 'Tỉnh Thử Nghiệm', 'province', 1],
  [3, 'commune', 'vn.t2.t3', 'Xã An Hòa', 'commune', 2],
  [4, 'commune', 'vn.t2.t4', 'Phường Bình Minh', 'ward', 2],
  [5, 'area', 'vn.t2.t3.t5', 'Thôn Một', 'hamlet', 3],
  [6, 'province', 'vn.t6', 'Tỉnh Láng Giềng', 'province', 1],
  [7, 'commune', 'vn.t6.t7', 'Xã Xa Xôi', 'commune', 6],
];

/** Ids of the units: hundreds by territory, units by organisation. */
export const worldUnits = {
  frontProvince: 201,
  womenProvince: 204,
  frontA: 301,
  womenA: 304,
  frontB: 401,
  womenB: 404,
  frontAreaA1: 501,
  frontOther: 601,
  frontOtherCommune: 701,
  partyProvince: 208,
  partyA: 308,
  stateA: 309,
  womenBranchA: 390,
} as const;

const units: [id: number, organisation: string, territory: number, path: string, level: string, name: string][] = [
  [201, 'front', 2, 'vn.t2.front', 'province', 'Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm'],
  [204, 'women', 2, 'vn.t2.women', 'province', 'Hội Liên hiệp Phụ nữ tỉnh Thử Nghiệm'],
  [301, 'front', 3, 'vn.t2.t3.front', 'commune', 'Ủy ban MTTQ Việt Nam xã An Hòa'],
  [304, 'women', 3, 'vn.t2.t3.women', 'commune', 'Hội Liên hiệp Phụ nữ xã An Hòa'],
  [401, 'front', 4, 'vn.t2.t4.front', 'commune', 'Ủy ban MTTQ Việt Nam phường Bình Minh'],
  [404, 'women', 4, 'vn.t2.t4.women', 'commune', 'Hội Liên hiệp Phụ nữ phường Bình Minh'],
  [501, 'front', 5, 'vn.t2.t3.t5.front', 'area', 'Ban Công tác Mặt trận thôn Một'],
  [601, 'front', 6, 'vn.t6.front', 'province', 'Ủy ban MTTQ Việt Nam tỉnh Láng Giềng'],
  [701, 'front', 7, 'vn.t6.t7.front', 'commune', 'Ủy ban MTTQ Việt Nam xã Xa Xôi'],
  [208, 'party', 2, 'party.t2', 'province', 'Tỉnh ủy Thử Nghiệm'],
  [308, 'party', 3, 'party.t2.t3', 'commune', 'Đảng ủy xã An Hòa'],
  [309, 'state', 3, 'state.t2.t3', 'commune', 'Ủy ban nhân dân xã An Hòa'],
];

export const worldAccounts = {
  administrator: 1,
  leader: 2,
  coordinator: 3,
  womenCoordinator: 4,
  officerA: 5,
  womenOfficerA: 6,
  officerB: 7,
  otherCoordinator: 8,
  partyOfficer: 9,
  observer: 10,
  areaHead: 11,
  nobody: 12,
} as const;
export type WorldAccount = keyof typeof worldAccounts;

const inTerritory = (place: string, organisation: string | null, reach: 'here' | 'below'): GrantPlace => ({
  place,
  placeKind: 'territory',
  organisation,
  reach,
});
const inUnit = (place: string, reach: 'here' | 'below' = 'below'): GrantPlace => ({
  place,
  placeKind: 'unit',
  organisation: null,
  reach,
});

const accounts: [account: WorldAccount, name: string, unit: number, role: Role | null, place: GrantPlace | null][] = [
  ['administrator', 'Nguyễn Quản Trị', 201, 'administrator', inTerritory('vn', null, 'below')],
  ['leader', 'Trần Thường Trực', 201, 'leader', inTerritory('vn.t2', null, 'below')],
  ['coordinator', 'Lê Tổng Hợp', 201, 'coordinator', inTerritory('vn.t2', null, 'below')],
  ['womenCoordinator', 'Phạm Phụ Nữ', 204, 'coordinator', inTerritory('vn.t2', 'women', 'below')],
  ['officerA', 'Vũ Xã An', 301, 'officer', inUnit('vn.t2.t3.front')],
  ['womenOfficerA', 'Đặng Hội An', 304, 'officer', inUnit('vn.t2.t3.women')],
  ['officerB', 'Bùi Phường Bình', 401, 'officer', inUnit('vn.t2.t4.front')],
  ['otherCoordinator', 'Hồ Láng Giềng', 601, 'coordinator', inTerritory('vn.t6', null, 'below')],
  ['partyOfficer', 'Đỗ Tỉnh Ủy', 208, 'coordinator', inUnit('party.t2')],
  ['observer', 'Dương Quan Sát', 201, 'observer', inTerritory('vn.t2', null, 'below')],
  ['areaHead', 'Lý Thôn Một', 501, 'officer', inUnit('vn.t2.t3.t5.front')],
  ['nobody', 'Mai Không Quyền', 201, null, null],
];

/** Fills an empty, migrated database as its owner. Keys are plain: tests do not depend on search or order of names. */
export async function makeWorld(query: OwnerQuery): Promise<void> {
  const organisations = (
    await query(`select code from organisation.organisation where root = 'vn' order by position`)
  ).rows.map((row) => String(row.code));
  for (const [role, permissions] of Object.entries(everyRole)) {
    for (const permission of permissions)
      await query('insert into people.role_permission values ($1, $2)', [role, permission]);
  }
  for (const [id, level, path, name, kind, parent] of territories) {
    await query(`insert into organisation.territory (id, level, path, opened_on) values ($1, $2, $3, '1945-09-02')`, [
      id,
      level,
      path,
    ]);
    await query(
      `insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key) values ($1, '1945-09-02', $2, $3, $4, lower($2), $2)`,
      [id, name, kind, parent],
    );
  }
  for (const [id, organisation, territory, path, level, name] of units) {
    await query(
      `insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
       values ($1, $2, $3, 'committee', $4, $4, $5, $6, lower($4), $4, '2025-07-01')`,
      [id, organisation, territory, name, path, level],
    );
  }
  await query(
    `insert into organisation.unit (id, organisation_code, territory_id, parent_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
     values (390, 'women', 3, 304, 'branch', 'Chi hội Phụ nữ Thôn Một', 'Chi hội Thôn Một', 'vn.t2.t3.women.u390', 'branch', 'chi hoi', 'chi hoi', '2025-07-01')`,
  );
  for (const row of accounts) await makeAccount(query, row, organisations);
  for (const table of ['organisation.territory', 'organisation.unit', 'people.person', 'people.account']) {
    await query(`select setval(pg_get_serial_sequence('${table}', 'id'), 1000)`);
  }
}

async function makeAccount(
  query: OwnerQuery,
  [account, name, unit, role, place]: (typeof accounts)[number],
  organisations: string[],
): Promise<void> {
  const id = worldAccounts[account];
  await query(
    `insert into people.person (id, full_name, search_key, sort_key, recorded_at) values ($1, $2, lower($2), $2, now())`,
    [id, name],
  );
  await query('insert into people.contact (person_id, phone) values ($1, $2)', [
    id,
    `09000000${String(id).padStart(2, '0')}`,
  ]);
  await query(
    `insert into people.account (id, person_id, unit_id, unit_path, opened_at) select $1, $1, u.id, u.path, now() from organisation.unit u where u.id = $2`,
    [id, unit],
  );
  if (!role || !place) return;
  const target =
    place.placeKind === 'unit'
      ? (await query('select id from organisation.unit where path = $1', [place.place])).rows[0]!.id
      : (await query('select id from organisation.territory where path = $1', [place.place])).rows[0]!.id;
  await query(
    `insert into people.access_grant (account_id, role, territory_id, unit_id, organisation_code, reach, place_path, pattern, valid_from, decision, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-01-01', 'Quyết định thử', now())`,
    [
      id,
      role,
      place.placeKind === 'territory' ? target : null,
      place.placeKind === 'unit' ? target : null,
      place.organisation,
      place.reach,
      grantPath(place),
      grantPattern(place, organisations),
    ],
  );
}
