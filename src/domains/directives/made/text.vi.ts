import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const madeText = {
  title: 'Văn bản triển khai của các đơn vị',
  back: 'Về văn bản',
  panel: 'Văn bản triển khai của cấp dưới',
  count: (made: number, all: number) => `Đã có văn bản triển khai: ${formatNumber(made)}/${formatNumber(all)} đơn vị`,
  made: (count: number) => `${formatNumber(count)} đã có`,
  waiting: (count: number) => `${formatNumber(count)} chưa có`,
  open: 'Xem từng đơn vị',
  tabs: 'Đã có hoặc chưa có văn bản triển khai',
  unit: 'Đơn vị',
  paper: 'Văn bản của đơn vị',
  received: 'Tiếp nhận',
  notReceived: 'Chưa tiếp nhận',
  took: 'Thời gian',
  days: (days: number) => (days === 0 ? 'trong ngày' : `${formatNumber(days)} ngày`),
  waitingDays: (days: number) => `đã ${formatNumber(days)} ngày`,
  eased: (count: number) => `${formatNumber(count)} nội dung nhẹ hơn, có lý do`,
  noneMade: 'Chưa đơn vị nào có văn bản triển khai',
  noneWaiting: 'Mọi đơn vị đã có văn bản triển khai',
};
