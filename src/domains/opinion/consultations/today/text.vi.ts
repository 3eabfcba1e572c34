export const text = {
  waiting: (count: number) => `${count} cuộc lấy ý kiến hộ gia đình chờ bước tiếp theo`,
  act: 'Làm tiếp',
};
