import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { DigestPeriod } from './rules.ts';

const monthOf = (day: string) => Number(day.slice(5, 7));

/** 'Tháng 5/2026', 'Quý I/2026', '6 tháng đầu năm 2026', 'Năm 2025'. */
export function periodWords({ from, until }: Pick<DigestPeriod, 'from' | 'until'>): string {
  const year = from.slice(0, 4);
  const months = monthOf(until) - monthOf(from) + 1;
  if (months === 1) return `Tháng ${monthOf(from)}/${year}`;
  if (months === 3) return `Quý ${['I', 'II', 'III', 'IV'][(monthOf(from) - 1) / 3]}/${year}`;
  if (months === 6) return `6 tháng ${monthOf(from) === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  return months === 12 ? `Năm ${year}` : `${formatDay(from)}–${formatDay(until)}`;
}

export const digestText = {
  title: 'Tổng hợp dư luận',
  context: 'Nhân dân quan tâm điều gì, theo lĩnh vực và địa bàn. Không ghi ai nói.',
  start: 'Soạn bản tổng hợp',
  scope: 'Phạm vi',
  own: 'Của đơn vị',
  below: 'Cấp dưới gửi',
  name: 'Bản tổng hợp',
  unit: 'Đơn vị',
  area: 'Địa bàn',
  period: 'Kỳ',
  state: 'Trạng thái',
  states: { draft: 'Đang soạn', sent: 'Đã gửi' },
  none: 'Chưa có bản tổng hợp nào',
  noneBody: 'Số lượt nghe được tính sẵn từ kiến nghị, phản ánh và ý kiến tại đối thoại; cán bộ viết phần nhận định.',
  tooWide: 'Quá nhiều đơn vị để xem cùng lúc.',
  noUnit: 'Tài khoản này chưa gắn với đơn vị nào.',
  newTitle: 'Soạn bản tổng hợp',
  heading: 'Tên bản tổng hợp',
  headingStart: 'Tổng hợp ý kiến, nguyện vọng của Nhân dân',
  periodHint: 'Chỉ kỳ đã kết thúc, để số lượt không suy ra được từng ngày.',
  save: 'Soạn',
  back: 'Dư luận',
  heard: 'Số lượt nghe được',
  heardHint:
    'Từ kiến nghị, phản ánh và ý kiến tại đối thoại. Dưới 5 lượt không hiện; không có đường dẫn đến ý kiến nào.',
  byField: 'Theo lĩnh vực',
  byArea: 'Theo địa bàn',
  times: (count: number) => `${count} lượt`,
  few: 'ít, không nêu số',
  total: (count: number) => `Tổng cộng ${count} lượt`,
  nothing: 'Chưa ghi nhận ý kiến nào trong kỳ.',
  topics: 'Nhận định theo lĩnh vực',
  noTopics: 'Chưa có nhận định nào.',
  field: 'Lĩnh vực',
  themes: 'Nhân dân nêu điều gì',
  themesHint: 'Nêu việc và nơi, bằng lời của cán bộ. Không chép nguyên văn, không ghi ai nói.',
  wish: 'Mong muốn, đề nghị',
  put: 'Ghi nhận định',
  add: 'Thêm hoặc sửa nhận định',
  remove: 'Bỏ',
  send: 'Gửi lãnh đạo',
  sendConfirm: 'Gửi bản tổng hợp này?',
  sendBody: 'Lãnh đạo đơn vị và cấp trên đọc được; sau khi gửi không sửa được nữa.',
  sent: (day: string) => `Đã gửi ngày ${day}`,
  next: 'Việc tiếp theo',
  writeFirst: 'Ghi ít nhất một nhận định, rồi gửi lãnh đạo.',
};

export const digestRefusals = {
  'digest-not-found': 'Không tìm thấy bản tổng hợp, hoặc bạn không được xem.',
  'digest-sent': 'Bản tổng hợp đã gửi nên không sửa được nữa.',
  'digest-changed': 'Vừa có người sửa bản tổng hợp này. Hãy tải lại trang để xem.',
  'digest-empty': 'Hãy ghi ít nhất một nhận định trước khi gửi.',
  'digest-period-unknown': 'Hãy chọn một kỳ trong danh sách.',
  'area-elsewhere': 'Hãy chọn địa bàn của đơn vị hoặc bên trong địa bàn đó.',
};
