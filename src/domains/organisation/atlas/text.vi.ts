import { formatNumber } from '#platform/vietnamese/number-format.ts';

/** The map of units. Both archipelagos have their name on it, at their position, also where the list of communes is short. */
export const atlasText = {
  title: (province: string | null) => (province === null ? 'Bản đồ đơn vị' : `Bản đồ đơn vị: ${province}`),
  about: (communes: readonly { unitCount: number }[]) =>
    `${formatNumber(communes.filter(({ unitCount }) => unitCount > 0).length)} trong ${formatNumber(communes.length)} xã, phường, đặc khu đã có đơn vị trên hệ thống`,
  units: 'Đơn vị',
  wholeCountry: 'Cả nước',
  byProvince: 'Theo tỉnh, thành phố',
  byCommune: 'Theo xã, phường, đặc khu',
  provinces: 'Tỉnh, thành phố',
  unitsThere: (count: number) => `${formatNumber(count)} đơn vị`,
  list: 'Danh sách xã, phường, đặc khu',
  place: 'Địa bàn',
  organisations: 'Tổ chức đã có',
  unitCount: 'Số đơn vị',
  empty: 'Chưa có bản đồ địa bàn',
  share: (have: number, of: number) => `${have}/${of}`,
  province: ({ name, unitCount, communeCount }: { name: string; unitCount: number; communeCount: number }) =>
    `${name}: ${formatNumber(unitCount)} đơn vị tại ${formatNumber(communeCount)} xã, phường, đặc khu`,
  commune: (name: string, have: number, of: number) => `${name}: có ${have}/${of} tổ chức`,
  coverage: {
    full: (count: number) => `Đủ sáu tổ chức (${formatNumber(count)})`,
    part: (count: number) => `Có một số tổ chức (${formatNumber(count)})`,
    none: (count: number) => `Chưa có đơn vị (${formatNumber(count)})`,
  },
  archipelagos: [
    { name: 'Quần đảo Hoàng Sa', latitude: 16.568, longitude: 112.135 },
    { name: 'Quần đảo Trường Sa', latitude: 9.71, longitude: 114.45 },
  ],
} as const;
