export const forwardingText = {
  title: 'Chuyển trong cơ quan',
  to: 'Chuyển cho',
  toNobody: 'Không có tài khoản, ghi tên ở ô bên',
  toWords: 'Hoặc ghi người, bộ phận nhận',
  toWordsHint: 'Ví dụ: Ban Thường trực; bộ phận văn phòng',
  note: 'Ý kiến chỉ đạo, ghi chú',
  due: 'Thời hạn xử lý',
  submit: 'Chuyển văn bản',
  none: 'Chưa chuyển cho ai',
  taken: (moment: string) => `Ký nhận ${moment}`,
  notTaken: 'Chưa ký nhận',
  outside: 'Ký nhận trên sổ giấy',
  by: (name: string) => `${name} chuyển`,
  dueOn: (day: string) => `xử lý chậm nhất ngày ${day}`,
  take: 'Ký nhận',
  mine: 'Văn bản được chuyển cho tôi',
};

export const forwardingRefusals = {
  'paper-not-in-books': 'Văn bản này không có trong sổ của đơn vị bạn đang làm việc.',
  'colleague-not-found': 'Người được chọn không có tài khoản đang mở ở đơn vị này.',
  'forwarded-once-only': 'Chọn một người có tài khoản, hoặc ghi tên, không ghi cả hai.',
  'forwarding-not-found': 'Văn bản này không chuyển cho bạn, hoặc đã ký nhận rồi.',
  'forwarding-day-in-past': 'Thời hạn xử lý phải từ hôm nay trở đi.',
} as const;
