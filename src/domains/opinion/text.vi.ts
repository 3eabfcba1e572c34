export const jobText = {
  'retain.mix': {
    name: 'Xáo trộn ý kiến ẩn danh',
    about:
      'Mỗi đêm ghi lại các ý kiến ẩn danh mới theo thứ tự ngẫu nhiên, để không ai suy ra ai đã gửi trước, ai gửi sau.',
  },
};
