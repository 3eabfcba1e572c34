import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { capital, clauseLabel, documentLabel } from '../text.vi.ts';
import { measureText } from '../found/text.vi.ts';
import type { TargetTie } from './queries.server.ts';

export const paperTargetRefusals: Record<string, string> = {
  'paper-target-not-found': 'Không tìm thấy chỉ tiêu này trong phần đã đọc của văn bản. Hãy tải lại trang.',
  'target-tie-changed': 'Chỉ tiêu này vừa được người khác gắn hoặc bỏ gắn. Hãy tải lại trang để xem.',
  'paper-target-not-below': 'Chỉ giao được chỉ tiêu cho đơn vị ở dưới đơn vị gửi. {unit} không ở dưới.',
};

export const tieText = {
  untied: 'Chưa gắn chỉ tiêu',
  tie: 'Gắn chỉ tiêu',
  change: 'Sửa',
  untie: 'Bỏ gắn',
  cancel: 'Đóng',
  save: 'Lưu',
  ofEntry: (name: string) => ` (${name})`,
  indicator: 'Chỉ tiêu trong danh mục',
  indicatorHint: 'Gõ mã hoặc tên, không cần dấu.',
  noIndicator: 'Không có chỉ tiêu nào khớp.',
  likely: 'Tên gần nhất',
  whole: 'Cả danh mục',
  asked: 'Mức',
  comparator: 'So sánh',
  value: 'Mức phải đạt',
  valueHint: (words: string) => `Theo đơn vị tính của chỉ tiêu. Văn bản viết: ${words}.`,
  per: 'Tính theo',
  perNone: 'Cả thời gian',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  spread: 'Cách tính',
  spreads: [
    { value: 'each', label: 'Từng đơn vị tự đạt', hint: 'Khi gửi văn bản, các đơn vị chọn ở dưới nhận cùng một mức.' },
    {
      value: 'total',
      label: 'Cộng chung cả đơn vị bên dưới',
      hint: 'Khi gửi, mức chung đứng ở đơn vị gửi; phần của từng đơn vị giao sau, trong mục Chỉ tiêu giao.',
    },
  ],
  groups: 'Giao cho',
  units: 'Đơn vị khác',
  open: 'Mở chỉ tiêu giao',
  willOpen: 'Giao khi gửi văn bản',
  targets: 'Chỉ tiêu sẽ giao',
  target: 'Chỉ tiêu',
  mark: 'Mức',
  whom: 'Giao cho',
  leftAsText: (count: number) =>
    `${formatNumber(count)} chỉ tiêu trong văn bản chưa gắn với danh mục: giữ nguyên lời văn, không giao thành chỉ tiêu.`,
};

export const comparatorOptions = [
  { value: '>=', label: 'Ít nhất' },
  { value: '<=', label: 'Không quá' },
  { value: '=', label: 'Đúng' },
];
export const perOptions = [
  { value: 'year', label: 'Mỗi năm' },
  { value: 'quarter', label: 'Mỗi quý' },
  { value: 'month', label: 'Mỗi tháng' },
];

type Tied = NonNullable<TargetTie['tied']>;

/** 'Ít nhất 2 cuộc mỗi năm'. */
export function tiedMark({
  comparator,
  value,
  measureUnit,
  per,
}: Pick<Tied, 'comparator' | 'value' | 'measureUnit' | 'per'>) {
  const words = measureText({ comparator, value, valueMax: null, unit: measureUnit, per, by: null });
  return capital(words);
}

/** '01/01/2026 – 31/12/2026; mỗi đơn vị trong 124 đơn vị'. */
export function tiedScope({ startsOn, endsOn, spread, unitCount }: Tied): string {
  const whom =
    spread === 'total'
      ? 'cộng chung ở đơn vị gửi'
      : unitCount === 0
        ? 'riêng đơn vị gửi'
        : `mỗi đơn vị trong ${formatNumber(unitCount)} đơn vị`;
  return `${formatDay(startsOn)} – ${formatDay(endsOn)}; ${whom}`;
}

/** 'Nghị quyết số 04-NQ/TU ngày 15/04/2025, mục II.2': what a target names as where it comes from. */
export function fromPaper(paper: Parameters<typeof documentLabel>[0], clause: string): string {
  const place = clauseLabel(clause);
  if (place === '') return documentLabel(paper);
  return `${documentLabel(paper)}, ${/^\p{L}{2,}\s/u.test(place) ? place : `mục ${place}`}`;
}
