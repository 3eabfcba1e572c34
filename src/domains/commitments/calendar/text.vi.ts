export const calendarText = {
  label: 'Lịch thời hạn',
  empty: 'Tháng này không có việc nào đến hạn.',
  total: (count: number) => (count === 0 ? 'Không có việc đến hạn' : `${count} việc đến hạn`),
  cut: 'Tháng này có nhiều việc hơn một tờ lịch chứa được; những ngày cuối tháng xem ở danh sách.',
};
