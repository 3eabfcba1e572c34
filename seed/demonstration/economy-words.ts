const budget = 'I. Thu ngân sách';
const poverty = 'II. Giảm nghèo';
const rural = 'III. Nông thôn mới';

/** The cells of the yearly form, in the order of their positions. */
export const economyCells: readonly { code: string; section: string; label: string; help?: string }[] = [
  { code: 'MT-180B', section: budget, label: 'Kế hoạch thu cả năm' },
  {
    ...{ code: 'MT-180A', section: budget, label: 'Thu từ đầu năm' },
    help: 'Lũy kế từ đầu năm đến ngày nhập; cuối năm sửa lại theo số quyết toán.',
  },
  { code: 'MT-005B', section: poverty, label: 'Tổng số hộ' },
  { code: 'MT-102A', section: poverty, label: 'Hộ nghèo' },
  { code: 'MT-104A', section: poverty, label: 'Hộ nghèo giảm so với cuối năm trước' },
  { code: 'MT-104C', section: poverty, label: 'Tổng số hộ dân tộc thiểu số' },
  { code: 'MT-104B', section: poverty, label: 'Hộ nghèo dân tộc thiểu số giảm so với cuối năm trước' },
  {
    code: 'MT-181A',
    section: rural,
    label: 'Xã xây dựng nông thôn mới',
    help: 'Mỗi xã ghi 1; phường ghi không áp dụng.',
  },
  { code: 'MT-025A', section: rural, label: 'Xã đạt chuẩn nông thôn mới', help: 'Đạt chuẩn ghi 1, chưa đạt ghi 0.' },
];

type Words = { position: number; value?: string; notApplicable?: true };

/**
 * What a commune typed: about 1 % of households out of poverty, 2,7 % among ethnic minorities, a budget above its plan. Of last
 * year: fewer households and more of them poor, a smaller budget, one commune less that had reached the standard.
 */
export function economyWords(commune: number, isWard: boolean, { isLast = false } = {}): Words[] {
  const households = 4100 + commune * 260 - (isLast ? 38 : 0);
  const minority = 520 + commune * 45 - (isLast ? 6 : 0);
  const plan = 21 + commune * 3 - (isLast ? 2 : 0);
  const poor = 96 - commune * 9 + (isLast ? Math.round(households / 100) : 0);
  const said = (position: number, value: number | string): Words => ({ position, value: String(value) });
  const none = (position: number): Words => ({ position, notApplicable: true });
  return [
    said(1, `${plan}.400.000.000`),
    said(2, `${plan + 2 + commune}.150.000.000`),
    ...[said(3, households), said(4, poor), said(5, Math.round(households / 100))],
    ...(isWard ? [none(6), none(7), none(8), none(9)] : [said(6, minority), said(7, Math.round(minority * 0.027))]),
    ...(isWard ? [] : [said(8, 1), said(9, commune === 3 || (isLast && commune === 4) ? 0 : 1)]),
  ];
}
