export const duplicateText = {
  title: 'Có thể là văn bản đã có',
  body: 'Hãy mở xem trước khi đăng ký; nếu đúng là văn bản khác thì cứ đăng ký tiếp.',
  why: {
    sent: 'đã được gửi tới đơn vị qua hệ thống',
    symbol: 'trong sổ của đơn vị, tên cơ quan ban hành ghi khác',
    text: 'trong sổ của đơn vị, nội dung giống hệt',
  },
};
