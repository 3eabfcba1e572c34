export const text = {
  title: 'Ảnh của trang',
  add: 'Thêm ảnh',
  file: 'Tệp ảnh',
  fileHint: 'JPEG, PNG hoặc WebP, tối đa 15 MB. Nơi chụp, giờ chụp và máy chụp được xóa khỏi ảnh.',
  alt: 'Ảnh cho thấy gì',
  altHint: 'Một câu cho người không nhìn thấy ảnh. Không ghi tên người dân khi chưa có sự đồng ý.',
  credit: 'Tác giả ảnh',
  empty: 'Chưa có ảnh nào',
  emptyBody: 'Ảnh thêm ở đây dùng được trong mọi bài của trang.',
  size: (width: string, height: string) => `${width} × ${height}`,
  older: 'Ảnh cũ hơn',
};

export const refusalText = {
  'image-not-found': 'Trong bài có ảnh không thuộc trang này. Hãy bỏ ảnh đó và chọn lại.',
};
