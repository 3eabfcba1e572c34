import type { Cadence, CellCheck } from './rules.ts';

/** 'Tháng 6 năm {year}': the year is filled in when a period opens. */
export function periodName(cadence: Cadence, ordinal: number): string {
  if (cadence === 'month') return `Tháng ${ordinal} năm {year}`;
  if (cadence === 'quarter') return `Quý ${['I', 'II', 'III', 'IV'][ordinal - 1]} năm {year}`;
  if (cadence === 'half') return ordinal === 1 ? '6 tháng đầu năm {year}' : '6 tháng cuối năm {year}';
  return 'Năm {year}';
}

/** What must hold between two sums of cells. */
export const operatorText = { '=': 'phải bằng', '<=': 'không lớn hơn', '>=': 'không nhỏ hơn' } as const;

/** What must hold, in words: 'Ô 2 + 3 không lớn hơn ô 1'. */
export function checkWords({ left, operator, right }: CellCheck): string {
  return `Ô ${left.join(' + ')} ${operatorText[operator]} ô ${right.join(' + ')}`;
}

export const formRefusalText: Record<string, string> = {
  'form-not-found': 'Không tìm thấy biểu này.',
  'form-code-invalid': 'Mã biểu gồm chữ thường không dấu, số và dấu gạch nối, ví dụ “mt-thang-01”.',
  'form-code-taken': 'Mã này đã có biểu khác dùng.',
  'form-locks-before-grace': 'Ngày khóa không thể sớm hơn ngày hết hạn gia hạn.',
  'form-ended': 'Biểu đã ngừng thu. Hãy lập biểu mới nếu cần thu lại.',
  'form-due-before-end': 'Hạn nộp phải từ ngày cuối của kỳ trở đi: hãy lùi ngày, hoặc chọn tháng sau.',
  'collection-not-found': 'Không tìm thấy đợt thu này.',
  'collection-beyond-rights':
    'Quyền thu số liệu của đồng chí chưa gồm mọi đơn vị phải nộp biểu này, nên đồng chí không tự mở kỳ được. Kỳ vẫn tự mở khi đến ngày.',
  'form-beyond-rights':
    'Đồng chí chưa có quyền thu ở {beyond}/{units} đơn vị phải nộp biểu này. Hãy đề nghị Thường trực hoặc người quản trị cấp quyền tại địa bàn, gồm cả cấp dưới; hoặc chọn cấp nộp, hệ nộp khác.',
  'lock-not-later': 'Ngày khóa mới phải sau ngày khóa đang đặt và không ở quá khứ.',
  'lock-too-late': 'Chỉ kéo dài ngày khóa được nhiều nhất một năm.',
  'form-not-published': 'Biểu chưa ban hành hoặc đã ngừng thu.',
  'cell-indicator-twice': 'Một chỉ tiêu chỉ đứng một lần trong biểu.',
  'cell-indicator-unfit': 'Có chỉ tiêu đã ngừng dùng, hoặc là tỷ lệ: tỷ lệ được tính từ tử số và mẫu số, không nhập.',
  'cell-indicator-elsewhere':
    'Chỉ tiêu “{indicator}” đã được thu ở biểu “{form}” với cùng kỳ báo cáo. Mỗi số liệu chỉ hỏi một lần.',
  'check-beyond-form': 'Phép kiểm tra nhắc đến ô không có trong biểu.',
  'period-not-found': 'Biểu này không có kỳ như vậy.',
  'period-already-open': 'Kỳ này đã mở rồi.',
  'nobody-expected': 'Không có đơn vị nào phải nộp biểu này: hãy xem lại cấp và hệ của biểu.',
};
