import { bare } from './fold.ts';

/** Kinds of papers by the letters of their symbol, state (NĐ 30/2020/NĐ-CP, Appendix III) and Party use. */
const kindsByLetters: Record<string, string> = {
  NQ: 'nghị quyết',
  CT: 'chỉ thị',
  KL: 'kết luận',
  QĐ: 'quyết định',
  QĐI: 'quy định',
  QYĐ: 'quy định',
  QC: 'quy chế',
  QT: 'quy trình',
  TB: 'thông báo',
  TC: 'thông cáo',
  BC: 'báo cáo',
  KH: 'kế hoạch',
  CTR: 'chương trình',
  CTRHĐ: 'chương trình hành động',
  CTHĐ: 'chương trình hành động',
  ĐA: 'đề án',
  DA: 'dự án',
  PA: 'phương án',
  HD: 'hướng dẫn',
  TTR: 'tờ trình',
  CV: 'công văn',
  BB: 'biên bản',
  GM: 'giấy mời',
  GT: 'giấy giới thiệu',
  TT: 'thông tri',
  CĐ: 'công điện',
  NQLT: 'nghị quyết liên tịch',
  KHLT: 'kế hoạch liên tịch',
  KHPH: 'kế hoạch phối hợp',
  CTPH: 'chương trình phối hợp',
  QCPH: 'quy chế phối hợp',
  HDLN: 'hướng dẫn liên ngành',
  HDLT: 'hướng dẫn liên tịch',
  PL: 'pháp lệnh',
  L: 'luật',
  NĐ: 'nghị định',
  TĐ: 'thông điệp',
  TTLT: 'thông tư liên tịch',
  CTLT: 'chương trình liên tịch',
  HĐ: 'hợp đồng',
  GUQ: 'giấy ủy quyền',
  PC: 'phiếu chuyển',
};

/** Names that stand alone above a title, longest first so that "kế hoạch phối hợp" is not read as "kế hoạch". */
const named = [
  ...new Set([
    ...Object.values(kindsByLetters),
    'chương trình ký kết',
    'nội quy',
    'quy ước',
    'hương ước',
    'thể lệ',
    'đề cương',
    'danh mục',
    'danh sách',
    'lịch công tác',
    'lịch tiếp công dân',
    'bảng phân công',
    'bảng tổng hợp',
    'kịch bản',
    'thông tư',
    'lời kêu gọi',
    'thư ngỏ',
    'thư kêu gọi',
    'thư vận động',
    'thư mời',
    'thư cảm ơn',
    'thư chúc mừng',
    'điều lệ',
    'bản ký kết',
    'bản ghi nhớ',
    'bản cam kết',
    'bản thỏa thuận',
    'giao ước thi đua',
    'bài phát biểu',
    'bài tuyên truyền',
    'phương hướng',
    'đơn đề nghị',
    'đơn kiến nghị',
    'đơn phản ánh',
    'đơn khiếu nại',
    'đơn tố cáo',
    'đơn xin',
  ]),
].toSorted((a, b) => b.length - a.length);
const withoutTones = named.map((name) => bare(name));

/** The kind that a folded line begins with, or null. */
export function kindAtStart(plain: string): string | null {
  const kind = named.find((name) => plain.startsWith(name));
  return kind !== undefined && !/^[\p{L}\p{N}]/u.test(plain.slice(kind.length)) ? kind : null;
}

/** The kind that a whole line of capitals is, also with a slip of a tone or a blank: "KÊ HOẠCH", "QUYẾT  ĐỊNH:". */
export function kindOfLine(plain: string): string | null {
  const at = withoutTones.indexOf(
    bare(plain)
      .replace(/[\s:.*-]+$/u, '')
      .replace(/\s+/gu, ' '),
  );
  return at < 0 ? null : (named[at] ?? null);
}

/** The kind that a symbol names; a symbol without one ("412/MTTQ-BTT") is that of a công văn. */
export function kindOfSymbol(symbol: string): string {
  return kindInSymbol(symbol) ?? 'công văn';
}

/** The kind whose letters stand in a symbol, or null. */
export function kindInSymbol(symbol: string): string | null {
  const letters = symbol.toUpperCase().replace(/^[\d\s]*(?:\/\d{4})?\s*[-/]?\s*/u, '');
  const first = /^[\p{L}]+/u.exec(letters)?.[0] ?? '';
  return (
    kindsByLetters[first] ??
    kindsByLetters[/^(?:TB|KH|BC|QĐ|HD|TTR)(?=MTTQ|UBND|TTHĐND)/u.exec(first)?.[0] ?? ''] ??
    null
  );
}
