export const text = {
  late: (count: number) => `${count} kiến nghị, phản ánh chưa xử lý xong`,
  lateAct: 'Xử lý',
  again: (count: number) => `${count} kiến nghị, phản ánh mà người gửi cho biết chưa xong`,
  againAct: 'Giải quyết lại',
  waiting: (count: number) => `${count} kiến nghị, phản ánh chờ thụ lý`,
  waitingAct: 'Thụ lý',
};
