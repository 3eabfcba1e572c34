export const papersText = {
  title: 'Nhiệm vụ theo văn bản',
  paper: 'Văn bản',
  total: 'Tổng số',
  confirmed: 'Được xác nhận',
  claimed: 'Báo xong',
  inProgress: 'Còn hạn',
  behind: 'Quá hạn',
  nextDue: 'Hạn gần nhất',
  noneOpen: 'không còn việc mở',
  empty: 'Chưa có văn bản nào giao việc',
  emptyBody: 'Khi có nhiệm vụ theo văn bản, mỗi văn bản một dòng với kết quả thực hiện.',
  note: 'Tỷ lệ tính trên số việc được nơi giao xác nhận; việc mới báo xong đứng riêng.',
};
