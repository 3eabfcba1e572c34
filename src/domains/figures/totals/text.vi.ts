export const jobText = {
  'figures.open': {
    name: 'Mở kỳ số liệu',
    about: 'Mỗi đêm mở kỳ mới của các biểu đang thu và ghi lại những đơn vị phải nộp.',
  },
  'figures.fold': {
    name: 'Cộng số liệu',
    about:
      'Mỗi phút cộng các biểu vừa gửi vào tổng của tỉnh và cả nước. Tổng luôn đúng kể cả khi việc này chưa chạy; nó chỉ giữ cho trang mở nhanh.',
  },
};
