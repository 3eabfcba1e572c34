import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { FormStanding } from './rules.ts';

export const standingText: Record<FormStanding, string> = {
  running: 'Kỳ đang chạy',
  open: 'Chưa gửi',
  grace: 'Đang gia hạn',
  late: 'Chậm nộp',
  missed: 'Đã khóa, chưa nộp',
  returned: 'Bị trả lại',
  submitted: 'Đã gửi, chờ tiếp nhận',
  accepted: 'Đã tiếp nhận',
  sealed: 'Đã chốt số liệu',
};

/** The four dates, each under its own name. */
export const dateText = {
  period: 'Kỳ số liệu',
  dueOn: 'Hạn nộp',
  graceUntil: 'Gia hạn đến',
  locksOn: 'Khóa sau ngày',
  noGrace: 'Không gia hạn',
  label: 'Bốn mốc thời gian',
};

export const shelfText = {
  title: 'Số liệu',
  context: 'Ô nào đếm được từ sổ công việc thì đã điền sẵn; đơn vị nhập phần còn lại rồi gửi',
  noUnit: 'Tài khoản chưa gắn với đơn vị nào nên chưa có biểu số liệu.',
  owed: 'Phải nộp',
  nothingOwed: 'Không có biểu nào phải nộp',
  nothingOwedBody: 'Biểu của kỳ mới hiện ở đây khi kỳ bắt đầu.',
  recent: 'Gần đây',
  collecting: 'Đang thu',
  collected: (count: number) => `${formatNumber(count)} đợt gần nhất`,
  to: (collector: string) => `Nộp cho ${collector}`,
  begin: 'Nhập số liệu',
  goOn: 'Nhập tiếp',
  mend: 'Sửa và gửi lại',
  open: 'Xem',
  form: 'Biểu',
  period: 'Kỳ',
  state: 'Trạng thái',
  dueOn: 'Hạn nộp',
  follow: 'Theo dõi',
  forms: 'Biểu thu',
  catalogue: 'Danh mục chỉ tiêu',
  totals: 'Tổng hợp',
  home: (count: number) => `Phải nộp ${formatNumber(count)} biểu số liệu`,
  homeNext: (form: string, period: string, due: string) => `${form}, ${period} – hạn ${due}`,
};

export const figureTabsLabel = 'Các mặt của số liệu';
export const figureTabs = {
  owed: 'Phải nộp',
  totals: 'Tổng hợp',
  follow: 'Theo dõi',
  targets: 'Chỉ tiêu giao',
  forms: 'Biểu',
  catalogue: 'Danh mục',
};
