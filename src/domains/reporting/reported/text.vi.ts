import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { ReportedValue } from '#domains/figures/reported/rules.ts';

/** What stands where there is no number; each its own word. */
export const valueText: Record<Exclude<ReportedValue['kind'], 'value'>, string> = {
  none: 'chưa có số liệu',
  'not-applicable': '–',
  'not-owed': 'chưa có số liệu',
  'not-added': 'không cộng',
  'nothing-to-divide': '–',
  'no-right': 'chưa được xem',
};

const count = formatNumber;
const few = (names: readonly string[], all: number) =>
  all > names.length ? `${names.join(', ')} và ${count(all - names.length)} đơn vị khác` : names.join(', ');

/** Months and quarters as a note names them: 'tháng 1, 2/2026'. */
export function periodsText(codes: readonly string[]): string {
  const year = codes[0]?.slice(0, 4) ?? '';
  const of = (letter: string) =>
    codes.flatMap((code) => (code[5] === letter ? [String(Number(code.slice(6)))] : [])).join(', ');
  const [months, quarters, halves] = [of('m'), of('q'), of('h')];
  if (months !== '') return `tháng ${months}/${year}`;
  if (quarters !== '') return `quý ${quarters}/${year}`;
  return halves === '' ? `năm ${year}` : `6 tháng ${halves === '1' ? 'đầu' : halves === '2' ? 'cuối' : ''} năm ${year}`;
}

export const reportedText = {
  number: 'TT',
  place: 'Địa bàn',
  indicator: 'Chỉ tiêu',
  result: 'Thực hiện',
  planGroup: 'So với kế hoạch',
  plan: 'Kế hoạch',
  reached: 'Đạt (%)',
  beforeGroup: 'So với cùng kỳ năm trước',
  before: 'Cùng kỳ',
  by: 'Tăng, giảm',
  change: 'Tăng, giảm (%)',
  whole: 'Tổng số',
  named: (name: string, unit: string) => `${name} (${unit})`,
  atMost: (value: string) => `không quá ${value}`,
  each: (value: string) => `mỗi đơn vị ${value}`,
  met: (met: number, all: number) => `${count(met)}/${count(all)} đơn vị đạt`,
  noRows: 'Chưa có số liệu của các chỉ tiêu này.',
  noPlan: 'chưa giao',
  noPlans: 'Chưa giao kế hoạch năm cho các chỉ tiêu trong bảng.',
  noBefore: 'Hệ thống chưa có số liệu cùng kỳ năm trước.',
  dash: '“–”: không áp dụng tại địa phương.',
  table: 'bảng số liệu',
  of: (what: string, note: string) => (what === '' ? note : `${what}: ${note}`),
  sent: (complete: number, expected: number) => `${count(complete)}/${count(expected)} đơn vị đã gửi đủ`,
  sentNote: (complete: number, expected: number, missing: readonly string[]) =>
    `${reportedText.sent(complete, expected)}; thiếu: ${few(missing, expected - complete)}.`,
  allSent: (expected: number) => `Đủ ${count(expected)}/${count(expected)} đơn vị đã gửi.`,
  lacking: (codes: readonly string[]) => `Chưa thu số liệu ${periodsText(codes)}.`,
  notOwed: 'Chưa có biểu nào thu trong kỳ báo cáo.',
  noRight: 'Người soạn chưa được xem toàn bộ số liệu.',
  notesTitle: 'Ghi chú số liệu',
  source: (period: string, counted: number, expected: number, sealed: number) =>
    `${period}: lấy từ ${count(counted)}/${count(expected)} bản gửi${sealed > 0 ? `, ${count(sealed)} bản đã chốt số liệu` : ', chưa chốt số liệu'}`,
  seal: (id: number) => `lần chốt số ${id}`,
  digest: (digest: string) => `mã đối chiếu ${digest}`,
  sources: 'Số liệu lấy từ đâu',
  frozen: 'Số đã chốt khi trình báo cáo; biểu gửi lại sau đó không làm đổi số này.',
};

export const changedText = {
  drafting: 'Số đã thay đổi từ khi soạn',
  draftingBody: 'Báo cáo đang dùng số mới. Xem lại lời văn ở những chỗ này rồi xác nhận.',
  sent: 'Số của biểu đã thay đổi sau khi trình',
  sentBody: 'Báo cáo giữ số đã chốt. Muốn dùng số mới thì gửi đính chính, hoặc lãnh đạo trả lại để trình lại.',
  take: 'Đã xem, dùng số mới',
  from: (before: string, now: string) => `${before} → ${now}`,
  plan: 'kế hoạch',
  own: 'của riêng đơn vị',
  toSteps: 'Tới việc tiếp theo',
};

export const chooserText = {
  from: 'Lấy số từ',
  fromRecords: 'Sổ công việc',
  fromForms: 'Biểu số liệu, chỉ tiêu',
  search: 'Tìm chỉ tiêu',
  hint: 'Gõ tên hoặc mã, không cần dấu. Chọn một hay nhiều chỉ tiêu.',
  results: 'Chỉ tiêu tìm thấy',
  searching: 'Đang tìm…',
  none: 'Không có chỉ tiêu nào khớp trong các biểu đang thu.',
  noneAtAll: 'Chưa có biểu số liệu nào được mở nên chưa có chỉ tiêu để chèn.',
  failed: 'Chưa tải được danh sách chỉ tiêu.',
  again: 'Thử lại',
  more: (shown: number) => `Mới hiện ${shown} chỉ tiêu đầu. Gõ thêm chữ để thu hẹp.`,
  kind: 'Chèn vào lời văn',
  chosen: (many: number) => `Chèn ${count(many)} chỉ tiêu`,
  pick: 'Chọn chỉ tiêu ở trên',
  kinds: {
    '': 'Kết quả trong kỳ',
    rieng: 'Kết quả của riêng đơn vị',
    'ke-hoach': 'Kế hoạch được giao',
    'dat-ke-hoach': 'Tỷ lệ đạt kế hoạch',
    'cung-ky': 'Số cùng kỳ năm trước',
    'so-cung-ky': 'Tăng, giảm so với cùng kỳ',
    'don-vi-dat': 'Số đơn vị đạt kế hoạch',
    'da-gui': 'Tình hình gửi của cấp dưới',
    bang: 'Bảng kế hoạch, thực hiện, cùng kỳ',
    'bang-noi': 'Bảng theo địa bàn',
  },
};

export const changeWordsText = {
  up: (percent: string) => `tăng ${percent}`,
  down: (percent: string) => `giảm ${percent}`,
  same: 'bằng cùng kỳ',
};
