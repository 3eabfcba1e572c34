import type { Paper } from './fold.ts';
import { matchAt } from './fold.ts';
import type { Span } from './reading.ts';

const title = /(?:phân công |giao )?(?:các )?(?:đồng chí|đ\/c|ông(?: \(bà\))?|bà|chị|anh)(?:\s?:)?\s{1,3}/uy;
/** Two to six words that begin with a capital, as a person's name is written. */
const nameOf = /(?:\p{Lu}[\p{Ll}\d]{0,8}\s{1,2}){1,5}\p{Lu}[\p{Ll}\d]{0,8}(?![\p{L}\d])/uy;
const office =
  /\s{0,2}[-–—,:;(]\s{0,2}(?=(?:quyền |phó |nguyên )?(?:chủ tịch|bí thư|trưởng|phó|ủy viên|thường trực|chánh|giám đốc|hiệu trưởng|thư ký|tổ trưởng|tổ phó|thành viên|công chức|cán bộ|chuyên viên|chủ nhiệm|đội trưởng|kế toán|thủ quỹ|chi hội))/uy;
const bodies =
  /^(?:Ban|Hội|Ủy|Uỷ|Đảng|Chi|Phòng|Văn|Trạm|Trường|Công|Đoàn|Mặt|Tổ|Thường|Phó|Chủ|Bí|Trưởng|Giám|Chánh)\s/u;

/** The name of a person that begins at a place: behind "đồng chí", "ông", "bà", or before an office. */
export function personAt(paper: Paper, at: number, limit: number): Span | null {
  const titled = matchAt(title, paper.plain, at);
  const start = at + (titled?.[0].length ?? 0);
  const name = matchAt(nameOf, paper.text, start);
  if (name === null || start + name[0].length > limit || bodies.test(name[0])) return null;
  const end = start + name[0].length;
  return titled !== null || matchAt(office, paper.plain, end) !== null ? { start, end } : null;
}

/** Where the office behind a name begins: "Nguyễn Văn A, Phó Chủ tịch …"; the place given if none follows. */
export function officeAt(paper: Paper, at: number): number {
  return at + (matchAt(office, paper.plain, at)?.[0].length ?? 0);
}
