import type { ReminderKind } from '#platform/reminder-kind.ts';

export const refusalText = {
  'notices-no-unit': 'Tài khoản này chưa gắn với đơn vị nào nên không có nhắc việc.',
  'mail-not-taken': 'Có thư nhắc việc chưa gửi được. Hệ thống thử lại mỗi giờ đến 11 giờ 30; mã lỗi nằm trong nhật ký.',
};

/** The jobs of this domain. */
export const jobText = {
  'notices.daily': {
    name: 'Nhắc việc hằng ngày',
    about:
      'Sáng ngày làm việc lúc 6 giờ 30: tìm việc sắp đến hạn, quá hạn, chờ kết luận, rồi gửi cho mỗi người một thư. Đến 11 giờ 30, mỗi giờ thử lại phần còn dở.',
  },
};

export const kindText: Record<ReminderKind, { title: string; count: (count: number) => string }> = {
  do: {
    title: 'Đơn vị phải làm',
    count: (count) => `${count} việc phải làm`,
  },
  decide: {
    title: 'Chờ đơn vị kết luận',
    count: (count) => `${count} việc chờ kết luận`,
  },
  follow: {
    title: 'Việc chậm cần để ý',
    count: (count) => `${count} việc chậm cần để ý`,
  },
  know: {
    title: 'Báo để biết',
    count: (count) => `${count} tin để biết`,
  },
};

export const text = {
  title: 'Nhắc việc',
  about: (unit: string, day: string) => `${unit} · sáng ${day}`,
  bell: (count: number) => (count === 0 ? 'Nhắc việc' : `Nhắc việc: ${count > 99 ? 'hơn 99' : count} chưa đọc`),
  allRead: 'Đánh dấu đã đọc',
  isNew: 'Mới',
  isDone: 'Đã xử lý',
  waiting: (count: number) => (count === 0 ? 'đã xử lý hết' : `${count} việc đang chờ`),
  onDay: (day: string) => `Đã nhắc ngày ${day}`,
  nothing: 'Không có gì phải nhắc',
  nothingBody: 'Việc sắp đến hạn, quá hạn hoặc chờ kết luận sẽ hiện ở đây vào sáng mỗi ngày làm việc.',
  noUnit: 'Tài khoản này chưa gắn với đơn vị nào nên không có nhắc việc.',
  cut: 'Sáng nay có hơn 300 nhắc việc; trang này hiện 300 việc đầu.',
  older: 'Xem các ngày trước nữa',
  rules: 'Khi nào hệ thống nhắc',
  allRules: (count: number) => `Xem cả ${count} quy tắc`,
  rulesAbout: 'Mỗi sáng ngày làm việc, theo các quy tắc sau. Ngày nghỉ, ngày lễ không tính.',
  mail: 'Muốn nhận một thư mỗi sáng, hãy khai địa chỉ thư điện tử ở trang Tài khoản của tôi.',
  toMail: 'Thư nhắc việc',
  openMail: 'Khai hoặc đổi địa chỉ',
};

export const messageText = {
  subject: (counts: string, day: string) => `Nhắc việc ngày ${day}: ${counts}`,
  greeting: (day: string) => `Việc cần để ý sáng ${day}.`,
  more: (count: number) => `… và ${count} việc khác, xem ở trang Nhắc việc.`,
  open: 'Mở trang Nhắc việc',
  foot: 'Mỗi sáng ngày làm việc có nhiều nhất một thư; không có việc thì không gửi. Muốn thôi nhận, tắt thư nhắc việc ở trang Tài khoản của tôi.',
  automatic: 'Thư do hệ thống Cầu Nối tự gửi, xin đừng trả lời thư này.',
};
