export const text = {
  waiting: (count: number) => `${count} buổi đối thoại chờ bước tiếp theo`,
  act: 'Làm tiếp',
};
