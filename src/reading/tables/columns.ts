/** What a column of a table holds, by the words of its head. */
export type Column =
  | 'number'
  | 'subject'
  | 'leads'
  | 'supports'
  | 'both'
  | 'time'
  | 'product'
  | 'unit'
  | 'plan'
  | 'result'
  | 'cost'
  | 'other';

const number = /^(?:stt|tt|số tt|số thứ tự)\.?$/u;
const subject =
  /^(?:tên |danh mục |các )?(?:nội dung|nhiệm vụ|công việc|đầu việc|hoạt động|chỉ tiêu|tiêu chí|việc cần làm)(?![\p{L}])/u;

/** In their order: "Đơn vị chủ trì, phối hợp" is both, "Thời gian thực hiện" is a time. */
const others: [Column, RegExp][] = [
  ['unit', /^(?:đơn vị tính|đvt|đv tính)/u],
  ['cost', /đơn giá|thành tiền|kinh phí|dự toán|số tiền/u],
  ['both', /chủ trì.{0,20}phối hợp/u],
  ['supports', /phối hợp/u],
  ['time', /thời (?:gian|hạn|điểm)|tiến độ|hạn hoàn thành|^hoàn thành$|^hạn/u],
  ['leads', /chủ trì|phụ trách|đơn vị thực hiện|cơ quan thực hiện|người thực hiện|phân công|trách nhiệm|tham mưu/u],
  ['product', /sản phẩm|kết quả (?:đầu ra|cần đạt|dự kiến)|^kết quả, sản phẩm|yêu cầu/u],
  ['plan', /kế hoạch|chỉ tiêu|giao|mục tiêu|^kh(?![\p{L}])/u],
  ['result', /kết quả|thực hiện|đạt được|^th(?![\p{L}])/u],
];

export function columnOf(plain: string, isFirst: boolean): Column {
  const head = plain.trim();
  if (number.test(head)) return 'number';
  if (isFirst && subject.test(head)) return 'subject';
  return others.find(([, pattern]) => pattern.test(head))?.[0] ?? (subject.test(head) ? 'subject' : 'other');
}

/** The columns of a head, or null where the words are no head of a table that says something. */
export function columnsOf(heads: string[]): Column[] | null {
  let seen = false;
  const columns = heads.map((head): Column => {
    const column = head.length > 70 ? 'other' : columnOf(head, !seen);
    seen ||= column === 'subject';
    return column;
  });
  const known = new Set(columns.filter((column) => column !== 'other'));
  const says = known.size - (known.has('number') ? 1 : 0);
  return columns.length >= 3 && (known.has('number') || says >= 3) && says >= 1 ? columns : null;
}
