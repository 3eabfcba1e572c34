export const feedText = {
  title: 'Đưa lịch vào điện thoại, máy tính',
  open: 'Liên kết lịch',
  standing: 'Liên kết đang dùng',
  back: 'Lịch',
  body: 'Dán liên kết này vào ứng dụng lịch (Google, Apple, Outlook): cuộc họp và việc đến hạn của đơn vị tự hiện ở đó. Liên kết chỉ để xem.',
  warning:
    'Ai có liên kết đều xem được lịch này. Không gửi cho người khác; nghi bị lộ thì thu hồi và tạo liên kết mới.',
  make: 'Tạo liên kết',
  makeNew: 'Tạo liên kết khác',
  made: 'Liên kết vừa tạo, chỉ hiện một lần',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  since: (moment: string) => `Đang dùng, tạo lúc ${moment}`,
  none: 'Chưa có liên kết nào đang dùng.',
  end: 'Thu hồi',
  endTitle: 'Thu hồi liên kết?',
  endBody: 'Ứng dụng lịch đang dùng liên kết này sẽ không cập nhật nữa.',
  name: (unit: string) => `Cầu Nối: ${unit}`,
  meeting: (title: string, host: string) => `${title} (${host})`,
  online: (link: string) => `Dự trực tuyến: ${link}`,
  due: (what: string) => `Đến hạn: ${what}`,
};

export const feedRefusals = {
  'calendar-link-not-found': 'Liên kết này đã được thu hồi.',
  'too-many-calendar-links': 'Mỗi tài khoản dùng tối đa {most} liên kết lịch. Hãy thu hồi bớt liên kết không dùng.',
} as const;
