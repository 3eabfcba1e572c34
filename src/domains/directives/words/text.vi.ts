export const wordsText = {
  title: 'Tìm trong nội dung văn bản',
  context:
    'Mọi văn bản trong các sổ của đơn vị và tệp kèm theo, gõ không dấu cũng được; để trong ngoặc kép khi cần đúng cả cụm từ',
  search: 'Từ, cụm từ trong văn bản',
  back: 'Văn bản',
  start: 'Gõ từ cần tìm',
  startBody: 'Ví dụ: nhà đại đoàn kết; "sáp nhập tổ dân phố"; số ký hiệu; tên một chương trình.',
  none: 'Không có văn bản nào chứa đủ các từ này',
  noneBody: 'Thử bớt từ, hoặc bỏ dấu ngoặc kép.',
  found: 'Văn bản',
  passage: 'Đoạn chứa từ cần tìm',
  inFile: (name: string) => `Trong tệp ${name}:`,
  link: 'Tìm trong nội dung',
};
