/** Where the demonstration plays: real communes of the map, on which Lâm Hà and La Gi of the old map went. */
export const provinceName = 'Tỉnh Lâm Đồng';

export const communes = {
  laGi: 'Phường La Gi',
  phuocHoi: 'Phường Phước Hội',
  dinhVan: 'Xã Đinh Văn Lâm Hà',
  phuSon: 'Xã Phú Sơn Lâm Hà',
  namHa: 'Xã Nam Hà Lâm Hà',
  tanHa: 'Xã Tân Hà Lâm Hà',
} as const;

/** The Front and the five organisations stand at the province and in every commune. */
export const organisations = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans'] as const;
type Organisation = (typeof organisations)[number];

/** Residential areas, which the national map does not hold; their names are made up. */
export const areas = {
  laGiArea: {
    commune: 'laGi',
    kind: 'residential_group',
    name: 'Tổ dân phố Biển Xanh',
    organisations: ['front', 'women', 'veterans'],
  },
  laGiOther: {
    commune: 'laGi',
    kind: 'residential_group',
    name: 'Tổ dân phố Gió Lành',
    organisations: ['front', 'women'],
  },
  dinhVanArea: {
    commune: 'dinhVan',
    kind: 'hamlet',
    name: 'Thôn Đồi Chè',
    organisations: ['front', 'farmers', 'women'],
  },
  dinhVanOther: { commune: 'dinhVan', kind: 'hamlet', name: 'Thôn Suối Trong', organisations: ['front', 'farmers'] },
  dinhVanThird: { commune: 'dinhVan', kind: 'hamlet', name: 'Thôn Nắng Sớm', organisations: ['front'] },
} as const satisfies Record<
  string,
  {
    commune: keyof typeof communes;
    kind: 'hamlet' | 'residential_group';
    name: string;
    organisations: readonly Organisation[];
  }
>;

/** Units below a unit: a branch in an enterprise, a club. */
export const unitsBelow = [
  { parent: 'laGi.trade_union', kind: 'branch', name: 'Công đoàn cơ sở Hợp tác xã Chế biến hải sản Ví Dụ' },
  { parent: 'tanHa.women', kind: 'club', name: 'Câu lạc bộ Phụ nữ trồng dâu nuôi tằm' },
] as const;

export type PlaceKey = 'province' | keyof typeof communes | keyof typeof areas;

/** 'dinhVan.women': the organisation at the place; 'province.party' and 'laGi.state' are the bodies outside the Front. */
export type UnitKey = `${PlaceKey}.${Organisation}` | 'province.party' | 'laGi.state';
