import type { UnitLevel } from '#domains/organisation/schema.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Relation } from '../references/rules.ts';
import type { Force } from './rules.ts';

export const relationText: Record<Relation, string> = {
  'carries-out': 'triển khai, thực hiện',
  basis: 'căn cứ',
  replaces: 'thay thế',
  amends: 'sửa đổi, bổ sung',
  mentions: 'nhắc tới',
};

export const forceText: Record<Force, string> = {
  'in-force': 'Còn hiệu lực',
  partly: 'Hết hiệu lực một phần',
  ended: 'Hết hiệu lực',
};

export const levelText: Record<UnitLevel, string> = {
  nation: 'Trung ương',
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
  area: 'Khu dân cư',
  branch: 'Chi hội',
};

/** '47 ngày'; years where days say nothing any more. */
export function daysText(days: number): string {
  if (days < 400) return `${formatNumber(days)} ngày`;
  const years = Math.floor(days / 365);
  return `hơn ${years} năm`;
}

export const lineageRefusals = {
  'reference-known': 'Văn bản này đã có trong danh sách.',
  'reference-not-found': 'Không tìm thấy dòng dẫn chiếu này.',
} as const;
