export const handlingText = {
  title: 'Chuyển, lưu hồ sơ, tệp kèm',
  back: 'Văn bản',
  open: 'Chuyển, lưu hồ sơ',
  section: 'Xử lý ở đơn vị',
  forwarded: 'Đã chuyển',
  dossier: 'Hồ sơ',
  attachments: 'Tệp kèm theo',
};
