export const passwordText = {
  title: 'Đổi mật khẩu',
  old: 'Mật khẩu hiện tại',
  password: 'Mật khẩu mới',
  passwordHint: 'Ít nhất 10 ký tự. Nên ghép vài từ dễ nhớ với riêng mình.',
  again: 'Nhập lại mật khẩu mới',
  endOthers: 'Đăng xuất mọi máy khác',
  endOthersHint: 'Nên chọn, nhất là khi nghi có người biết mật khẩu cũ.',
  submit: 'Đổi mật khẩu',
  done: (ended: number) => (ended === 0 ? 'Đã đổi mật khẩu.' : `Đã đổi mật khẩu và đăng xuất ${ended} nơi khác.`),
};

export const passwordRefusalText = {
  'password-wrong': 'Mật khẩu hiện tại không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
  'password-changed-meanwhile': 'Mật khẩu vừa được đổi ở nơi khác. Hãy tải lại trang và thử lại.',
};
