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
  NĐ: 'nghị định',
  TĐ: 'thông điệp',
};

/** Names that stand alone above a title, longest first so that "kế hoạch phối hợp" is not read as "kế hoạch". */
const named = [
  ...new Set([
    ...Object.values(kindsByLetters),
    'chương trình công tác',
    'đề cương',
    'thông tư',
    'luật',
    'lời kêu gọi',
    'thư ngỏ',
    'điều lệ',
    'bản ký kết',
    'phương hướng',
  ]),
].toSorted((a, b) => b.length - a.length);

/** The kind that a folded line begins with, or null. */
export function kindAtStart(plain: string): string | null {
  const kind = named.find((name) => plain.startsWith(name));
  return kind !== undefined && !/^[\p{L}\p{N}]/u.test(plain.slice(kind.length)) ? kind : null;
}

/** The kind that a symbol names; a symbol without one ("412/MTTQ-BTT") is that of a công văn. */
export function kindOfSymbol(symbol: string): string {
  const letters = symbol.toUpperCase().replace(/^[\d\s]*(?:\/\d{4})?\s*[-/]?\s*/u, '');
  const first = /^[\p{L}]+/u.exec(letters)?.[0] ?? '';
  return (
    kindsByLetters[first] ??
    kindsByLetters[/^(?:TB|KH|BC|QĐ|HD|TTR)(?=MTTQ|UBND|TTHĐND)/u.exec(first)?.[0] ?? ''] ??
    'công văn'
  );
}
