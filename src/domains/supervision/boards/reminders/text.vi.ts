export const text = {
  rule: 'Nhiệm kỳ của ban còn 60 hoặc 20 ngày làm việc thì nhắc đơn vị có ban chuẩn bị bầu lại.',
  why: (day: string) => `Nhắc vì nhiệm kỳ của ban hết ngày ${day}`,
  act: 'Xem ban',
};
