import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const sealOverText = {
  same: (rev: number) => `Số liệu gửi lần ${rev} đã được chốt`,
  other: (sealed: number, newest: number) => `Bản gửi lần ${newest} sửa bản đã chốt (lần ${sealed})`,
  by: (at: string, unit: string, name: string | null, post: string | null) =>
    `Chốt lúc ${at}, ${unit}${name ? ` – ${name}${post ? `, ${post}` : ''}` : ''}.`,
  sameHint: 'Vẫn sửa và gửi lại được: bản chốt giữ nguyên, bản sửa đứng bên cạnh.',
  changes: (count: number) =>
    count === 0 ? 'Không ô nào khác bản chốt.' : `${formatNumber(count)} ô khác bản chốt (lúc chốt → nay):`,
  both: 'Cả hai đều giữ: tổng đã chốt vẫn theo bản chốt, tổng hợp hiện nay theo bản mới nhất.',
  returned: 'Bản sửa đang bị trả lại nên chưa tính vào tổng hợp; bản chốt vẫn giữ nguyên.',
};
