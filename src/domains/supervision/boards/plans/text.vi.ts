export const text = {
  rule: 'Còn 5 ngày làm việc đến hạn gửi kế hoạch cho chủ đầu tư (45 ngày trước ngày bắt đầu): nhắc đơn vị có Ban Giám sát đầu tư của cộng đồng.',
  why: (day: string) => `Nhắc vì kế hoạch phải gửi chủ đầu tư chậm nhất ngày ${day}`,
  act: 'Gửi kế hoạch cho chủ đầu tư',
};
