import type { KeyState } from './rules.ts';

export const keyText = {
  title: 'Khóa truy cập cho phần mềm',
  about:
    'Để phần mềm khác đọc hoặc gửi số liệu thay bạn. Khóa không bao giờ có quyền rộng hơn quyền của chính bạn, và không mở được tài khoản hay cấp quyền.',
  none: 'Chưa có khóa nào.',
  make: 'Tạo khóa',
  period: (from: string, until: string) => `Từ ${from} đến hết ${until}`,
  used: (day: string | null) => (day === null ? 'Chưa dùng lần nào' : `Dùng lần cuối ${day}`),
  end: 'Chấm dứt',
  endNamed: (name: string) => `Chấm dứt khóa “${name}”`,
  endQuestion: (name: string) => `Chấm dứt khóa “${name}”?`,
  endBody: 'Phần mềm đang dùng khóa này bị ngắt ngay. Khóa không mở lại được.',
  form: {
    title: 'Tạo khóa truy cập',
    name: 'Tên khóa',
    nameHint: 'Để nhận ra sau này, ví dụ “Phần mềm thống kê của tỉnh”.',
    unit: 'Đơn vị làm gốc của phạm vi',
    role: 'Khóa được làm gì',
    scope: 'Phạm vi',
    scopeHint: 'Tính từ đơn vị đã chọn ở trên. Không rộng hơn quyền của chính bạn.',
    days: 'Thời hạn',
    submit: 'Tạo khóa',
    noRoles: 'Bạn chưa có quyền nào có thể trao cho một khóa.',
  },
  terms: { 30: '30 ngày', 90: '90 ngày', 180: '180 ngày', 365: '1 năm' },
  made: {
    once: 'Khóa chỉ hiện một lần, ở đây. Hãy chép ngay vào phần mềm cần dùng và không gửi qua tin nhắn.',
    token: 'Khóa truy cập',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    until: (day: string) => `Dùng được đến hết ${day}.`,
    done: 'Về trang tài khoản',
  },
};

export const keyStateText: Record<KeyState, string> = {
  holding: 'Đang dùng được',
  lapsed: 'Bạn không còn đủ quyền này',
  expired: 'Đã hết hạn',
  ended: 'Đã chấm dứt',
};

export const keyRefusalText = {
  'key-not-found': 'Khóa này đã chấm dứt từ trước.',
  'key-role-not-for-keys': 'Vai trò này mở được tài khoản hoặc cấp được quyền, nên không trao cho khóa.',
  'key-too-wide':
    'Chính bạn không có đủ quyền này trong cả phạm vi đã chọn. Hãy chọn phạm vi hẹp hơn hoặc “Người xem”.',
};
