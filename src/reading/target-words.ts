import { wordList } from './fold.ts';
import type { Comparator } from './reading.ts';

const money = '(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm)(?:\\s(?:đồng|đ))?|đồng(?! chí)|đ|vnđ';
const counted = wordList(`
  nội dung, mô hình, cuộc vận động, cuộc, buổi, lượt người, lượt hộ, lượt, hộ gia đình, hộ nghèo, hộ cận nghèo, hộ dân,
  hộ, người, ngôi nhà, nhà, căn nhà, căn, suất quà, suất học bổng, suất, phần quà, công trình, phần việc, hội nghị,
  đoàn viên, hội viên, đảng viên, chi hội, chi bộ, chi đoàn, tổ hội, câu lạc bộ, lớp, tin bài, tin, bài viết, bài,
  thôn, xã, phường, khu phố, tổ dân phố, ấp, buôn, khu dân cư, ngày công, ngày lương, ngày, lần, đợt, kỳ, đơn vị,
  gia đình, hoạt động, cán bộ, ý kiến, văn bản, chương trình, sản phẩm, tập thể, cá nhân, quần chúng, ha, km, m2, m²,
  m3, m, kg, tấn, lít, cây, con, đơn vị máu, học sinh, sinh viên, cơ sở, doanh nghiệp, hợp tác xã, tổ hợp tác,
  giải pháp, sáng kiến, điểm, đoàn, chuyên đề, điển hình, tuyến đường, tuyến phố, tuyến, vườn,
  trường hợp, vụ, phiên, báo cáo, kế hoạch, hồ sơ, đại biểu, thành viên, hòa giải viên, tuyên truyền viên, cơ quan,
  phút, tổ, nhóm, đội, việc, lò, thẻ, thùng, camera, máy, tủ sách, băng rôn, pa nô, khẩu hiệu, tờ rơi, cuốn, hội thi,
  cuộc thi, tọa đàm, diễn đàn, phóng sự, chuyên mục, lao động, trẻ em, thanh niên, phụ nữ, nông dân, em, sân, giếng, cặp
`)
  .concat('tin, bài')
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const unitPattern = new RegExp(
  `^\\s?(%|phần trăm|(?:${money}|${counted})(?![\\p{L}]))(?:\\s?/\\s?(người|hộ|năm|tháng|quý|suất|cuộc|đơn vị|xã|thôn|chi hội|tuần|ngày|kỳ|lần|nhà|căn|ha|khu dân cư|thẻ|em|đoàn viên|hội viên)(?![\\p{L}]))?`,
  'u',
);

/** `known` says that it is a unit of work; any other noun counts only where the words around it say so. */
export type Unit = { unit: string; length: number; over: string | null; known: boolean };

/** The unit behind a figure, in folded text; "đ" is written out, "đ/hộ" keeps what it is counted over. */
export function unitAt(plain: string): Unit | null {
  const match = unitPattern.exec(plain);
  if (match?.[1] === undefined) return null;
  const base =
    match[1] === 'phần trăm'
      ? '%'
      : match[1]
          .replace(/^(?:đ|vnđ)$/u, 'đồng')
          .replace(/\sđ$/u, ' đồng')
          .replace(/^tỉ/u, 'tỷ');
  return {
    unit: match[2] === undefined ? base : `${base}/${match[2]}`,
    length: match[0].length,
    over: match[2] ?? null,
    known: true,
  };
}

/** Behind "ít nhất" and the like even an unknown noun is what is counted. */
export function nounAt(plain: string): Unit | null {
  const match =
    /^\s(?!(?:tháng|năm|giờ|phút|tuổi)(?![\p{L}]))["“]?([\p{L}]{2,8}(?:\s(?!(?:trong|tại|cho|với|của|được|để)(?!\p{L}))[\p{L}]{2,8})?)(?![\p{L}])(?:\/(năm|tháng|quý|tuần|ngày)(?!\p{L}))?/u.exec(
      plain,
    );
  if (match?.[1] === undefined) return null;
  return { unit: match[1], length: match[0].length, over: match[2] ?? null, known: false };
}

const before: [Comparator, RegExp][] = [
  [
    '<=',
    /(?:không quá|không (?:để|được)[^,;.]{0,60} (?:quá|vượt|trên|hơn)|tối đa|không vượt quá|không lớn hơn|nhiều nhất|≤)(?: là)?\s{0,2}$/u,
  ],
  [
    '>=',
    /(?:ít nhất|tối thiểu|không dưới|không (?:để|được)[^,;.]{0,60} (?:dưới|thấp hơn|ít hơn)|không ít hơn|không thấp hơn|chí ít|≥|bằng hoặc (?:cao|lớn) hơn)(?: là| có| đạt| phải có| (?:mỗi|một|trong) (?:một )?(?:năm|quý|tháng|tuần|ngày))?\s{0,2}$/u,
  ],
  ['>', /(?:^|\s)(?:trên|hơn|vượt|cao hơn|>)\s{0,2}$/u],
  ['<', /(?:^|\s)(?:dưới|thấp hơn|<)\s{0,2}$/u],
  ['>=', /(?:^|\s)từ\s{0,2}$/u],
];

/** How a figure is compared, from the words around it; null where nothing is said. */
export function comparatorOf(lead: string, tail: string): Comparator | null {
  if (/^[^,;.\d]{0,40}?\strở lên/u.test(tail)) return '>=';
  if (/^[^,;.\d]{0,40}?\strở xuống/u.test(tail)) return '<=';
  const found = before.find(([, pattern]) => pattern.test(lead));
  return found?.[0] ?? null;
}

/** What a figure is counted over: "mỗi năm", "/tháng". */
export function perOf(clause: string, over: string | null): 'day' | 'week' | 'month' | 'quarter' | 'year' | null {
  const word = /^(?:năm|tháng|quý|tuần|ngày)$/u.test(over ?? '')
    ? over
    : /(?:hằng|hàng|mỗi|trong(?!\s\p{L}{3,5}\s?[\divx]))\s?(năm|tháng|quý|tuần|ngày)(?!\p{L})/u.exec(clause)?.[1];
  const names = { năm: 'year', tháng: 'month', quý: 'quarter', tuần: 'week', ngày: 'day' } as const;
  return word == null ? null : (names[word as keyof typeof names] ?? null);
}
