/** 'Chrome trên Windows', for the list in which people recognise their own sessions. */
export function deviceName({ browser, system }: { browser: string | null; system: string | null }): string {
  if (browser === null || system === null) return browser ?? system ?? 'Thiết bị không rõ';
  return `${browser} trên ${system}`;
}

export const signInText = {
  title: 'Đăng nhập',
  phone: 'Số điện thoại',
  phoneHint: 'Số đã đăng ký khi mở tài khoản, ví dụ 0912 345 678.',
  password: 'Mật khẩu',
  showPassword: 'Hiện mật khẩu',
  ownDevice: 'Máy dùng riêng của tôi',
  ownDeviceHint:
    'Giữ đăng nhập 90 ngày. Đừng chọn trên máy dùng chung: ở đó hệ thống tự đăng xuất khi đóng trình duyệt.',
  submit: 'Đăng nhập',
  firstTime: 'Mới được cấp tài khoản, hoặc có mã đặt lại mật khẩu?',
  toCode: 'Dùng mã để đặt mật khẩu',
  forgot:
    'Quên mật khẩu: đề nghị người quản trị của đơn vị cấp mã mới. Hệ thống không gửi mật khẩu qua tin nhắn hay thư.',
  signedIn: (name: string) => `Đang đăng nhập là ${name}.`,
  signOut: 'Đăng xuất',
  signOutTitle: 'Đăng xuất',
  signOutBody: 'Phiên làm việc trên máy này sẽ kết thúc.',
  unsentTitle: ({ waiting, drafts }: { waiting: number; drafts: number }) =>
    [
      ...(waiting > 0 ? [`${waiting} hoạt động ghi nhanh chưa gửi`] : []),
      ...(drafts > 0 ? [`${drafts} hoạt động đang ghi dở`] : []),
    ].join(' và '),
  unsentBody: 'Những nội dung này chỉ có trên máy. Đăng xuất sẽ xóa chúng để người dùng máy sau không thấy.',
  sendFirst: 'Gửi trước khi đăng xuất',
  notAllSent: 'Chưa gửi được hết. Hãy mở Ghi nhanh để xem lý do, sửa hoặc gửi lại.',
  openQuickLog: 'Mở Ghi nhanh',
  dropAndSignOut: 'Xóa và đăng xuất',
};

export const useCodeText = {
  title: 'Đặt mật khẩu bằng mã',
  about: 'Mã dùng một lần in trên phiếu do người quản trị trao: 7 ngày cho tài khoản mới, 24 giờ khi đặt lại mật khẩu.',
  code: 'Mã dùng một lần',
  codeHint: 'Tám ký tự, ví dụ ABCD-EFGH. Không phân biệt chữ hoa, chữ thường.',
  codeRead: 'Mã đã được điền từ mã QR.',
  password: 'Mật khẩu mới',
  passwordHint:
    'Ít nhất 10 ký tự. Nên ghép vài từ dễ nhớ với riêng mình, ví dụ một câu ngắn; không bắt buộc chữ hoa hay ký hiệu.',
  passwordAgain: 'Nhập lại mật khẩu mới',
  submit: 'Đặt mật khẩu và đăng nhập',
  sessions: 'Sau khi đặt mật khẩu, các máy khác đang đăng nhập tài khoản này sẽ bị đăng xuất.',
  toSignIn: 'Đã có mật khẩu? Đăng nhập',
};

export const signInRefusalText = {
  'phone-invalid': 'Số điện thoại di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
  'sign-in-wrong': 'Số điện thoại hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
  'sign-in-wait': ({ minutes, at }: Readonly<Record<string, string | number>>) =>
    `Đã thử sai nhiều lần. Hãy chờ ${minutes} phút, thử lại lúc ${at}. Máy từng đăng nhập tài khoản này thì không phải chờ vì người khác thử sai.`,
  'code-malformed': 'Mã gồm tám chữ và số, ví dụ ABCD-EFGH; không có số 0, số 1, chữ I, L, O, U.',
  'code-wrong':
    'Số điện thoại hoặc mã không đúng, hoặc mã đã dùng, đã hết hạn. Hãy kiểm tra lại, hoặc đề nghị người quản trị cấp mã mới.',
  'password-too-short': 'Mật khẩu cần ít nhất 10 ký tự.',
  'password-too-long': 'Mật khẩu dài quá 200 ký tự.',
  'password-is-phone': 'Mật khẩu không được là số điện thoại của mình.',
  'password-trivial': 'Mật khẩu này quá dễ đoán. Hãy chọn một câu ngắn dễ nhớ với riêng mình.',
  'password-differs': 'Hai lần nhập mật khẩu không giống nhau.',
  'session-not-found': 'Phiên này đã kết thúc từ trước.',
};
