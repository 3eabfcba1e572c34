export const unitsText = {
  title: 'Nhiệm vụ của đơn vị cấp dưới',
  sides: { owner: 'Mọi việc', asker: 'Việc đơn vị tôi giao' },
  unit: 'Đơn vị',
  total: 'Tổng số',
  behind: 'Quá hạn',
  inProgress: 'Còn hạn',
  claimed: 'Báo xong',
  confirmed: 'Được xác nhận',
  year: 'Năm',
  yearOption: (year: number) => `Năm ${year}`,
  organisation: 'Tổ chức',
  everyOrganisation: 'Mọi tổ chức',
  sum: (units: number) => `Cả ${units} đơn vị`,
  note: (year: number) =>
    `Việc đang mở và việc đến hạn trong năm ${year}. Đơn vị có việc quá hạn đứng trước; tỷ lệ tính trên việc được nơi giao xác nhận.`,
  empty: 'Chưa có đơn vị cấp dưới nào có nhiệm vụ',
  emptyBody: 'Khi giao việc cho các đơn vị cấp dưới, mỗi đơn vị một dòng với kết quả thực hiện.',
};
