import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Correction, Corrections } from './rules.ts';
import { corrections } from './rules.ts';

const kinds: Record<Correction, string> = {
  heading: 'thông tin đầu văn bản',
  dropped: 'nhiệm vụ bỏ đi',
  added: 'nhiệm vụ thêm vào',
  bounds: 'nhiệm vụ gộp hoặc tách',
  units: 'đơn vị chủ trì',
  due: 'thời hạn',
  mode: 'giao hay đề nghị',
};

export const exampleText = {
  title: 'Ví dụ đọc văn bản',
  context: (unit: string) => `Văn bản đã gửi của ${unit} mà cán bộ đã sửa kết quả đọc`,
  what: 'Dùng để làm gì',
  about:
    'Mỗi ví dụ gồm nội dung văn bản và kết quả cán bộ đã chốt, theo đúng mẫu của kho văn bản kiểm tra phần đọc. Người phát triển dùng để sửa quy tắc đọc; hệ thống không tự học và không lưu thêm gì.',
  warn: 'Tệp chứa toàn văn',
  warnBody:
    'Văn bản có thể có tên người và việc nội bộ. Chỉ chuyển cho người được giao sửa phần đọc, qua kênh của cơ quan; xóa khi xong. Trước khi đưa vào kho chung phải thay tên người, địa danh và số hiệu. Mỗi lần tải được ghi nhật ký.',
  download: (count: number) => `Tải ${formatNumber(count)} ví dụ (.zip)`,
  list: 'Các ví dụ',
  paper: 'Văn bản',
  corrected: 'Cán bộ đã sửa',
  none: 'Chưa có ví dụ nào',
  noneBody: (most: number) =>
    `Trong ${formatNumber(most)} văn bản đã gửi gần nhất mà tài khoản này được xem, cán bộ chưa phải sửa kết quả đọc.`,
  noReading: 'Tài khoản này không xem văn bản',
  noReadingBody:
    'Quyền tải ví dụ không kèm quyền xem văn bản. Cần thêm vai trò Người xem (hoặc vai trò nghiệp vụ) tại đơn vị, do lãnh đạo cấp.',
  file: 'vi-du-doc-van-ban.zip',
};

/** '2 nhiệm vụ bỏ đi, 1 thời hạn'. */
export function correctionText(counts: Corrections): string {
  return corrections
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${formatNumber(counts[kind])} ${kinds[kind]}`)
    .join(', ');
}

export const readme = `Ví dụ đọc văn bản

Mỗi ví dụ là một cặp: TÊN.txt là nội dung văn bản, TÊN.json là kết quả đọc sau khi cán bộ đã chốt, theo mẫu của src/reading/corpus.

Cần xem lại trước khi dùng:
- Tệp chứa toàn văn: thay tên người, địa danh, số hiệu trước khi đưa vào kho chung; xóa khi xong việc.
- "leads" của nhiệm vụ đã đổi đơn vị là tên đơn vị trong hệ thống, cần thay bằng lời của văn bản.
- Nhiệm vụ cán bộ bỏ có thể chỉ là việc không thuộc đơn vị, không hẳn là đọc sai.
- "reason" của nhiệm vụ do cán bộ thêm chỉ là phỏng đoán.
`;
