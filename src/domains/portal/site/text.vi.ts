export const siteText = {
  skip: 'Tới nội dung chính',
  menu: 'Danh mục',
  links: 'Liên kết',
  home: 'Trang chủ',
  theme: (year: number) => `Chủ đề năm ${year}`,
};
