import type { Column } from './rules.ts';

export const columnText: Record<Column, string> = {
  assigned: 'Chờ tiếp nhận',
  working: 'Đang thực hiện',
  returned: 'Trả lại, cần bổ sung',
  claimed: 'Báo xong, chờ xác nhận',
  confirmed: 'Được xác nhận',
};

export const boardText = {
  label: 'Bảng nhiệm vụ theo tình trạng',
  keys: 'Dùng phím mũi tên để đi giữa các thẻ, Enter để mở.',
  count: (count: number, isCut: boolean) => (isCut ? `${count}+` : String(count)),
  none: 'Không có việc nào',
  more: 'Xem cả danh sách',
  recent: '30 ngày gần đây',
  confirmedOn: (day: string) => `Được xác nhận ${day}`,
  claimedOn: (day: string) => `Báo xong ${day}`,
  expectedOn: (day: string) => `Dự kiến hoàn thành ${day}`,
};
