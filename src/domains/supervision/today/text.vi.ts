export const text = {
  own: (count: number) => `${count} cuộc giám sát, phản biện chờ bước tiếp theo của đơn vị`,
  ownAct: 'Làm tiếp',
  asked: (count: number) => `${count} cuộc giám sát chờ đơn vị báo cáo hoặc trả lời kiến nghị`,
  askedAct: 'Báo cáo, trả lời',
};
