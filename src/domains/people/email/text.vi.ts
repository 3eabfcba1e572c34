export const emailText = {
  title: 'Thư nhắc việc',
  about:
    'Sáng ngày làm việc, hệ thống gửi một thư gom mọi việc cần để ý của các đơn vị bạn làm việc. Chỉ bạn thấy địa chỉ này.',
  off: 'Máy chủ này chưa đặt việc gửi thư điện tử. Nhắc việc vẫn có ở trang Nhắc việc.',
  address: 'Địa chỉ thư điện tử',
  addressHint: 'Hệ thống gửi một mã đến địa chỉ này để chắc đó là của bạn.',
  sendCode: 'Gửi mã xác nhận',
  waiting: (address: string) => `Đã gửi mã đến ${address}. Mã có hiệu lực 30 phút.`,
  code: 'Mã trong thư',
  confirm: 'Xác nhận địa chỉ',
  confirmed: (address: string) => `Thư gửi đến ${address}`,
  isOn: 'Đang nhận',
  isOff: 'Đã tắt',
  isWaiting: 'Chờ xác nhận',
  turnOff: 'Tắt thư nhắc việc',
  turnOn: 'Nhận lại thư nhắc việc',
  change: 'Đổi hoặc bỏ địa chỉ',
  changeHint: 'Đến khi địa chỉ mới được xác nhận, thư tạm ngừng.',
  remove: 'Bỏ địa chỉ này',
  removeQuestion: 'Bỏ địa chỉ thư điện tử?',
  removeBody: 'Hệ thống xóa địa chỉ và không gửi thư nhắc việc nữa. Có thể khai lại lúc nào cũng được.',
};

export const codeLetter = {
  subject: 'Mã xác nhận địa chỉ thư điện tử',
  lines: (code: string) => [
    `Mã xác nhận của bạn trên hệ thống Cầu Nối: ${code}`,
    'Mã có hiệu lực trong 30 phút. Nhập mã ở trang Tài khoản của tôi.',
    'Nếu bạn không yêu cầu mã này, hãy bỏ qua thư; địa chỉ của bạn sẽ không được dùng.',
  ],
};

export const emailRefusalText = {
  'email-off': 'Máy chủ này chưa đặt việc gửi thư điện tử. Hãy báo người quản trị.',
  'email-invalid': 'Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@coquan.vn.',
  'email-too-often': 'Hôm nay đã gửi 5 mã. Hãy thử lại vào ngày mai, hoặc dùng mã gần nhất.',
  'email-not-sent': 'Máy chủ thư không nhận thư này. Hãy kiểm tra địa chỉ rồi thử lại sau ít phút.',
  'email-code-malformed': 'Mã gồm 6 chữ số.',
  'email-code-wrong': 'Mã không đúng. Hãy xem lại thư mới nhất.',
  'email-code-over': 'Mã đã hết hạn hoặc đã nhập sai quá 5 lần. Hãy gửi mã mới.',
  'email-no-code': 'Chưa có mã nào chờ xác nhận. Hãy gửi mã mới.',
};
