export const postText = {
  title: 'Thêm chức danh ở đơn vị khác',
  about: (name: string) =>
    `${name} vẫn đăng nhập bằng số điện thoại và mật khẩu cũ, và chọn làm việc cho đơn vị nào ở góc trên màn hình.`,
  others: 'Chức danh khác',
  submit: 'Thêm chức danh',
  mine: 'Đơn vị của tôi',
  mineAbout: 'Bạn xem được công việc của mọi đơn vị này. Việc bạn làm được ghi cho đơn vị đang chọn.',
  acting: 'Đang chọn',
  choose: 'Chọn',
  chooseNamed: (unit: string) => `Chọn để làm việc cho ${unit}`,
};

export const postRefusalText = {
  'post-not-found': 'Không tìm thấy chức danh này của bạn, hoặc tài khoản ở đơn vị đó đã đóng.',
  'post-exists': 'Người này đã có tài khoản đang dùng ở đơn vị này.',
};
