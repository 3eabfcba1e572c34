import type { View } from './rules.ts';

/** The tabs of the work, in the order in which one looks. */
export const viewNames: Record<View, string> = {
  list: 'Danh sách',
  week: 'Tuần này',
  board: 'Bảng',
  calendar: 'Lịch',
  timeline: 'Dòng thời gian',
  papers: 'Theo văn bản',
  'units-below': 'Đơn vị cấp dưới',
};

export const viewText = {
  views: 'Cách xem nhiệm vụ',
  of: (name: string) => `Việc của ${name}`,
  ofLabel: 'Đơn vị được xem',
  paper: 'Văn bản',
  part: 'Một nhiệm vụ của văn bản',
  asker: 'Nơi giao',
  owner: 'Chủ trì',
  xlsx: 'Tải Excel',
  docx: 'Tải Word',
  print: 'In',
  downloads: 'Tải xuống',
  cut: (most: number) => `Chỉ hiện ${most} việc đầu tiên. Hãy lọc hẹp lại, hoặc mở danh sách để xem hết.`,
};
