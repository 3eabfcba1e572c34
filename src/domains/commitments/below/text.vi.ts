import type { Progress } from './rules.ts';

export const belowText = {
  title: 'Việc giao tiếp cho đơn vị dưới',
  label: (total: number) => `${total} việc đã giao tiếp`,
  parts: {
    confirmed: (count: number) => `${count} đã xác nhận`,
    claimed: (count: number) => `${count} chờ xác nhận`,
    inProgress: (count: number) => `${count} đang làm`,
    behind: (count: number) => `${count} quá hạn`,
    notReceived: (count: number) => `${count} chưa tiếp nhận`,
    ended: (count: number) => `${count} kết thúc khác`,
  },
  evidence: (count: number) => (count === 0 ? 'Chưa có minh chứng ở dưới' : `${count} minh chứng ở dưới`),
  ownEvidence: (count: number) =>
    count === 0 ? 'chưa có minh chứng của chính đơn vị' : `${count} minh chứng của chính đơn vị`,
  deeper: ({ total, confirmed, behind }: Progress) =>
    [`Giao tiếp ${total} việc: ${confirmed} đã xác nhận`, behind > 0 && `${behind} quá hạn`].filter(Boolean).join(', '),
  hidden: 'Bạn xem được số liệu; từng việc do đơn vị chủ trì theo dõi.',
  next: 'Xem tiếp',
  first: 'Về đầu danh sách',
  note: 'Vì sao báo cáo hoàn thành khi việc ở dưới chưa xong',
  noteHint: (count: number) => `Còn ${count} việc giao tiếp chưa được xác nhận xong.`,
  noteFact: 'Việc ở dưới chưa xong',
};

export const belowRefusalText: Record<string, string> = {
  'open-below': 'Còn {count} việc giao tiếp chưa xong. Hãy ghi vì sao vẫn báo cáo hoàn thành.',
};
