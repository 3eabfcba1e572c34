export interface PersonSign {
  kind: 'name' | 'phone' | 'identity' | 'mail';
  quote: string;
}

/** A way of address before one to five words that begin with capitals: "bà Nguyễn Thị A", "ông NGUYỄN VĂN B", "chị Hoa". */
const called =
  /(?<!\p{L})(?:[ÔÓô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Cc]ụ|[Dd]ì|[Cc]ậu)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,4})/gu;
/** What stands behind a way of address and is no name of a private person: an office, a title, a place. */
const office =
  /^(?:(?:Chủ|Phó|Bí|Trưởng|Giám|Tổng|Đại|Cán|Thường|Ủy|Hiệu|Thủ|Tổ|Thôn|Trạm|Ban|Viện|Chánh|Mẹ)(?!\p{L})|(?:Rịa|Nà|Điểm|Chiểu|Đen|Trưng|Triệu|Lãnh|Tô)$)/u;
const phone = /(?<![\d.,])(?:\+84|0)(?:[ .-]?\d){9}(?!\d)/gu;
/** Nine or twelve digits at one go, or twelve in threes; sums of money and measures are followed by what they are. */
const identity = /(?<![\d.,/])(?:\d{12}|\d{9}|\d{3} \d{3} \d{3} \d{3})(?![.,/]?\d)(?!\s*(?:đồng|triệu|tỷ|m2|m²|kg))/gu;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const mostSigns = 20;

/**
 * Where a text seems to name a private person: names after a way of address, telephones, numbers of papers, mail addresses. Officials
 * by their office are none. It warns: it finds much, not all, and does not know who somebody is.
 */
export function personSigns(words: string): PersonSign[] {
  const found = (kind: PersonSign['kind'], pattern: RegExp): PersonSign[] =>
    Array.from(words.matchAll(pattern), ([quote]) => ({ kind, quote: quote.trim() }));
  const names = Array.from(words.matchAll(called))
    .filter(([, name]) => !office.test(name!))
    .map(([quote]): PersonSign => ({ kind: 'name', quote }));
  const all = [...names, ...found('phone', phone), ...found('identity', identity), ...found('mail', mail)];
  return [...new Map(all.map((sign) => [sign.quote, sign])).values()].slice(0, mostSigns);
}
