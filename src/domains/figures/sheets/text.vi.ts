import { formatNumber } from '#platform/vietnamese/number-format.ts';

const cells = (count: number) => `${formatNumber(count)} ô`;

/** Words of the sheet that a unit fills. The heads of the last columns are how it is read again. */
export const sheetText = {
  code: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  help: 'Giải thích',
  last: 'Kỳ trước',
  lastYear: 'Cùng kỳ năm trước',
  value: 'Số kỳ này',
  note: 'Ghi chú',
  row: 'Mã dòng (giữ nguyên)',
};

export const pasteText = {
  done: (count: number) => `Đã dán ${cells(count)}.`,
  byCode: (column: number) => `Ghép theo mã hoặc tên chỉ tiêu, số lấy ở cột thứ ${column} của khối đã dán.`,
  bad: (count: number) => `${cells(count)} chưa đọc được, được đánh dấu tại chỗ.`,
  unknown: (count: number) => `${formatNumber(count)} dòng không khớp chỉ tiêu nào của biểu.`,
  beyond: (count: number) => `${formatNumber(count)} dòng dư ở cuối, không còn ô để dán.`,
  wide: (columns: number) =>
    `Khối dán có ${columns} cột mà không có cột mã hay tên chỉ tiêu. Hãy chép một cột số, hoặc chép kèm cột mã.`,
  undo: 'Hoàn tác',
  undone: 'Đã trả các ô về như trước khi dán.',
  close: 'Đóng',
};
