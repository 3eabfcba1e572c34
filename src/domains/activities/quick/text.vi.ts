export const quickText = {
  open: 'Ghi nhanh',
  unsent: (count: number) => `Máy này còn ${count} hoạt động ghi nhanh chưa gửi.`,
  openUnsent: 'Mở Ghi nhanh để xem và gửi',
};
