import { formatNumber } from '#platform/vietnamese/number-format.ts';

const behind = (records: number) => (records > 0 ? ` (${formatNumber(records)} ghi chép)` : '');

export const carryingText = {
  into: (figure: string, records: number, { name, unitName }: { name: string; unitName: string | null }) =>
    `Gồm ${figure} của ${name} chuyển sang${unitName === null ? '' : `, do ${unitName} để lại trước khi sắp xếp`}${behind(records)}`,
  waits: (figure: string, records: number) => `Để ${figure}${behind(records)} sang báo cáo kỳ sau`,
  waitsHint: 'Nếu gửi bản sửa trước khi kỳ sau gửi lần đầu thì vẫn tính vào kỳ này.',
  taken: (figure: string, records: number) => `${figure}${behind(records)} đã chuyển sang`,
  by: (name: string | null, at: string) => (name ? `${name}, ${at}` : at),
  leave: 'Để sang kỳ sau',
  leaveAll: 'Để tất cả sang báo cáo kỳ sau',
  title: 'Chuyển giữa các kỳ',
};
