import type { Stopped } from './queries.server.ts';

export const savedText = {
  title: 'Bảng đã lưu',
  context: 'Những bảng tổng hợp mở lại nhiều lần; mỗi lần mở là số liệu mới nhất theo quyền xem của người mở',
  back: 'Tổng hợp số liệu',
  all: 'Quản lý bảng đã lưu',
  none: 'Chưa lưu bảng nào',
  noneBody: 'Chọn chỉ tiêu ở trang Tổng hợp, rồi bấm “Lưu bảng này”.',
  toTotals: 'Mở trang Tổng hợp',
  own: 'Của tôi',
  shared: 'Cùng đơn vị chia sẻ',
  save: 'Lưu bảng này',
  keep: 'Lưu',
  name: 'Tên bảng',
  nameHint: 'Chỉ tiêu, địa bàn, kỳ và cách xem đang chọn được giữ nguyên dưới tên này.',
  share: 'Cho cán bộ cùng đơn vị cùng xem',
  saved: 'Đã lưu.',
  isShared: 'Đơn vị cùng xem',
  by: (name: string) => `${name} lưu`,
  map: 'bản đồ',
  change: 'Đổi tên, chia sẻ',
  keepChange: 'Lưu thay đổi',
  remove: 'Xóa',
  removeTitle: (name: string) => `Xóa bảng “${name}”?`,
  removeBody: 'Chỉ xóa tên bảng đã lưu, không động đến số liệu nào.',
};

export function stoppedWords({ name, why }: Stopped): string {
  return why === 'retired'
    ? `Chỉ tiêu “${name}” đã ngừng dùng; bảng chỉ còn số liệu cũ.`
    : `Không còn biểu nào thu chỉ tiêu “${name}”; bảng chỉ còn số liệu cũ.`;
}

export const savedRefusalText: Record<string, string> = {
  'saved-view-empty': 'Hãy chọn ít nhất một chỉ tiêu rồi lưu bảng.',
  'saved-views-full': 'Mỗi người lưu tối đa {most} bảng. Hãy xóa bớt bảng không dùng nữa.',
  'saved-view-not-found': 'Không tìm thấy bảng này, hoặc bảng do người khác lưu.',
  'saved-view-no-unit': 'Tài khoản chưa gắn với đơn vị nào nên chưa chia sẻ được.',
};
