export const text = {
  late: (count: number) => `${count} kiến nghị, phản ánh đã quá hạn`,
  lateAct: 'Xử lý',
  again: (count: number) => `${count} kiến nghị, phản ánh mà người gửi cho biết chưa xong`,
  againAct: 'Giải quyết lại',
  waiting: (count: number) => `${count} kiến nghị, phản ánh chờ thụ lý`,
  waitingAct: 'Thụ lý',
};
