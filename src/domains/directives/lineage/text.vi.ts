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

export const lineageText = {
  title: 'Dòng chảy văn bản',
  open: 'Xem dòng chảy văn bản',
  back: 'Về văn bản',
  ruler: 'Thời gian qua các cấp',
  chain: 'Từ trên xuống dưới',
  chainLabel: 'Các cấp văn bản, mỗi cấp nằm trong cấp trên của nó',
  here: 'Văn bản đang xem',
  namedOnly: 'Chỉ được nêu tên, không mở được ở đây',
  hidden: 'Văn bản của cấp khác',
  grounds: 'Cũng căn cứ',
  more: (count: number) => `và ${formatNumber(count)} văn bản khác`,
  gap: (days: number) => `${daysText(days)} sau`,
  gapWhole: (days: number) => `Sau ${daysText(days)} có văn bản triển khai`,
  gapParts: (arrival: number, paper: number) =>
    `${daysText(arrival)} tới nơi, ${daysText(paper)} ra văn bản triển khai`,
  sameDay: 'Cùng ngày có văn bản triển khai',
  segment: (label: string, days: number) => `${label}: ${daysText(days)}`,
  toDue: (day: string, days: number) => `Đến hạn đầu tiên ${day}: ${daysText(days)}`,
  firstDue: 'Hạn đầu tiên',
  dueLeft: (days: number) =>
    days === 0 ? 'hết hạn hôm nay' : days > 0 ? `còn ${daysText(days)}` : `đã qua ${daysText(-days)}`,
  sum: (levels: number, days: number) => `${levels} cấp trong ${daysText(days)}.`,
  sumDue: (days: number) => `Cấp cuối có ${daysText(days)} tính từ ngày văn bản đến hạn đầu tiên.`,
  sumLate: 'Hạn đầu tiên đã qua khi cấp cuối ra văn bản.',
  noChain: 'Văn bản này không nêu văn bản nào mà nó triển khai, nên chưa vẽ được các cấp ở trên.',
  below: 'Cấp dưới triển khai',
  belowNone: 'Chưa có văn bản triển khai nào trong phạm vi được xem.',
  made: (made: number, all: number) => `Đã có văn bản triển khai: ${formatNumber(made)}/${formatNumber(all)} đơn vị`,
  madeMore: (count: number) => `và ${formatNumber(count)} đơn vị khác`,
  waiting: (count: number) => `${formatNumber(count)} đơn vị chưa có`,
  changes: 'Thay thế, sửa đổi',
  changesNone: 'Chưa thấy văn bản nào thay thế, sửa đổi văn bản này; văn bản này cũng không thay thế văn bản khác.',
  changed: {
    replaces: { true: 'Văn bản này thay thế', false: 'Bị thay thế bởi' },
    amends: { true: 'Văn bản này sửa đổi', false: 'Được sửa đổi bởi' },
  },
  force: 'Hiệu lực',
  forceBy: (paper: string) => `Theo ${paper}`,
  forceNone: 'Chưa thấy văn bản thay thế hoặc sửa đổi.',
  forceSay: 'Xác định hiệu lực',
  forceIs: 'Tình trạng hiệu lực',
  forcePaper: 'Căn cứ',
  forcePaperHint: 'Số ký hiệu, ngày của văn bản nói rõ hiệu lực',
  forceDo: 'Ghi hiệu lực',
  correct: 'Sửa dẫn chiếu',
};

export const referencesText = {
  title: 'Văn bản dẫn chiếu',
  back: 'Về dòng chảy',
  context: (label: string) => `${label} nêu tên những văn bản dưới đây. Sửa lại nếu hệ thống đọc chưa đúng.`,
  list: 'Đã nêu',
  none: 'Văn bản này không nêu văn bản nào.',
  relation: 'Quan hệ',
  set: 'Lưu quan hệ',
  drop: 'Bỏ dòng này',
  restore: 'Đưa lại',
  dropped: 'Đã bỏ',
  source: { reader: 'Đọc từ văn bản', officer: 'Cán bộ thêm' },
  open: 'Mở văn bản',
  add: 'Thêm văn bản',
  addDo: 'Thêm',
  symbol: 'Số ký hiệu',
  symbolHint: 'Ví dụ: 83-KH/TU',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
};
