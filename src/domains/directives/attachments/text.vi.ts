export const attachmentText = {
  title: 'Tệp kèm theo',
  files: 'Thêm tệp',
  hint: 'Phụ lục, biểu mẫu, danh sách: Word (.docx), PDF, văn bản thuần hoặc ảnh, mỗi tệp tối đa 20 MB, mỗi lần tối đa 10 tệp. Không tải lên tài liệu có dấu chỉ độ mật.',
  add: 'Đính kèm',
  remove: 'Bỏ tệp này',
  removeTitle: 'Bỏ tệp đính kèm?',
  removeBody: (name: string) => `“${name}” sẽ không còn hiện ở đơn vị và các nơi nhận.`,
  none: 'Chưa có tệp kèm theo',
};

export const attachmentRefusals = {
  'attachment-not-found': 'Tệp này đã được bỏ, hoặc không thuộc văn bản.',
  'too-many-attachments': 'Mỗi văn bản có tối đa {most} tệp kèm theo.',
} as const;
