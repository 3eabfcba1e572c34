export const furtherText = {
  title: 'Gửi thêm đơn vị',
  units: '1. Đơn vị nhận',
  tasks: '2. Nhiệm vụ giao',
  tasksHint: 'Các nhiệm vụ trong văn bản, thời hạn tính như lần gửi đầu',
  targets: '3. Chỉ tiêu giao',
  targetsHint:
    'Các chỉ tiêu từng đơn vị tự đạt, cùng mức với lần gửi đầu. Đơn vị không ở dưới nơi gửi không nhận chỉ tiêu.',
  recalled: 'Đơn vị đã thu hồi, gửi lại',
  others: 'Đơn vị khác',
  pick: 'Đơn vị',
  submit: 'Gửi thêm',
  confirmTitle: 'Gửi văn bản cho các đơn vị này?',
  confirmBody:
    'Đơn vị nhận được văn bản, các nhiệm vụ đã chọn được giao và bắt đầu tính thời hạn, các chỉ tiêu đã chọn được giao.',
};
