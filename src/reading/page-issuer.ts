import type { Paper } from './fold.ts';
import { matchAt } from './fold.ts';
import type { Line } from './lines.ts';
import { isCapitals } from './lines.ts';
import { readableName } from './readable-name.ts';
import type { Found } from './reading.ts';

const body =
  '(?:ban thường trực |ban thường vụ |ban chấp hành |thường trực |hội nghị )?(?:ủy ban (?:mttq|mặt trận)|ub ?mttq|mttq|mặt trận tổ quốc|ủy ban nhân dân|ubnd|hội đồng nhân dân|đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|liên đoàn lao động|công đoàn|hội (?:nông dân|liên hiệp|lhpn|cựu chiến|ccb|chữ thập|người cao|khuyến)|đoàn (?:thanh niên|tncs|xã|phường)|ban (?:công tác|vận động|chỉ đạo|tuyên giáo|dân vận))[^,.;:!\\n]{0,100}?';
const manner = '(?:đã |vừa |cùng |xin |long trọng |tiếp tục |chủ trì,? |kính |trân trọng |tha thiết )*';
const politely = '(?:kính |trân trọng |tha thiết |xin )+';
/** The page itself is the appeal or the notice. */
const speaks = new RegExp(
  `(?<![\\p{L}])(${body})\\s(?:${manner}(?:kêu gọi|thông báo)|${politely}(?:đề nghị|mời|gửi|vận động|bày tỏ))(?![\\p{L}])`,
  'gu',
);
const acts = new RegExp(
  `(?<![\\p{L}])(${body})\\s${manner}(?:phối hợp|tổ chức|khai mạc|ra mắt|ban hành|trao|tặng|thăm|hỗ trợ|bàn giao|khởi công|ký kết|họp|tiến hành|ra quân|phát động|vận động|lắng nghe|triển khai|chỉ đạo|kiểm tra|giám sát|vừa)(?![\\p{L}])`,
  'gu',
);
/** Under "các" stand many bodies, and behind an office a person: neither is the page's own body. */
const notAlone = /(?:các|những|mỗi|từng|toàn thể|chủ tịch|bí thư|trưởng|phó|ủy viên|lãnh đạo|thành viên|đại diện)\s$/u;
const portal =
  /(?:cổng|trang) (?:thông tin điện tử|ttđt) (?!trên|của|tổng hợp|và|để)[^,.;:|\n]{3,80}|(?<=(?:bản quyền (?:thuộc về|của)?|cơ quan chủ quản|đơn vị chủ quản|cơ quan quản lý|đơn vị quản lý)\s?:?\s?)(?:ủy ban|ubnd|ubmttq|mttq|mặt trận|đảng|hội|đoàn|xã|phường|đặc khu|văn phòng|sở|ban|trung tâm)\s[^,.;:|\n]{3,80}/gu;
const banner =
  /^(?:(?:trang |cổng )?(?:ủy ban|ubnd|ubmttq|mttq|mặt trận|đảng bộ|đảng ủy|hội|đoàn|liên đoàn)\s.{0,60}|)(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố)\s.{2,24}$/u;
const host = /(?:hội trường|trụ sở|phòng họp)\s(?:cơ quan\s)?/gu;
const hostName =
  /(?:ủy ban|ubnd|ubmttq|đảng ủy|tỉnh ủy|huyện ủy|thành ủy|liên đoàn|hội)[\p{L}\s]{4,80}?(?=\s(?:đã|diễn ra|tổ chức|sẽ)|[,.;:\n])/uy;

/** Whoever speaks in a page speaks near its beginning. */
const beginning = 2500;

/**
 * A page rarely names its office: who speaks in it, whose portal it is, whose officer wrote it, who did what it tells
 * of, or in whose hall that was. Always doubtful.
 */
export function issuerOfPage(paper: Paper, over: Line[] = []): Found<string> | null {
  return (
    speaker(paper, speaks) ??
    ownPortal(paper) ??
    ownBanner(paper, over) ??
    writer(paper) ??
    speaker(paper, acts) ??
    inHall(paper)
  );
}

function speaker(paper: Paper, pattern: RegExp): Found<string> | null {
  for (const match of paper.plain.slice(0, beginning).matchAll(pattern)) {
    const before = paper.plain.slice(Math.max(0, match.index - 12), match.index);
    if (!notAlone.test(before)) return doubt(paper, match.index, match[1]?.length ?? 0);
  }
  return null;
}

function ownPortal(paper: Paper): Found<string> | null {
  for (const match of paper.plain.matchAll(portal)) {
    const length = match[0].trimEnd().length;
    // "trang thông tin điện tử phường" in running text is nobody's name.
    if (/\s\p{Lu}/u.test(paper.text.slice(match.index + 2, match.index + length)))
      return doubt(paper, match.index, length);
  }
  return null;
}

/** The name of the office in capitals over everything else. */
function ownBanner(paper: Paper, over: Line[]): Found<string> | null {
  const line = over.slice(0, 3).find((one) => isCapitals(one.text) && banner.test(one.plain));
  if (line === undefined) return null;
  return { value: readableName(paper, line.text), span: { start: line.start, end: line.end }, doubtful: true };
}

function inHall(paper: Paper): Found<string> | null {
  for (const match of paper.plain.matchAll(host)) {
    const at = match.index + match[0].length;
    const name = matchAt(hostName, paper.plain, at);
    if (name !== null) return doubt(paper, at, name[0].length);
  }
  return null;
}

/** Party offices as their officers shorten them behind their name: "Nguyễn Văn A - BDVHU". */
const offices: Record<string, string> = {
  BDV: 'Ban Dân vận',
  BTG: 'Ban Tuyên giáo',
  BTGDV: 'Ban Tuyên giáo và Dân vận',
  BTC: 'Ban Tổ chức',
  BXDĐ: 'Ban Xây dựng Đảng',
  UBKT: 'Ủy ban Kiểm tra',
  VP: 'Văn phòng',
};
const committees: Record<string, [name: string, level: string]> = {
  TU: ['Tỉnh ủy', 'tỉnh'],
  HU: ['Huyện ủy', 'huyện'],
  ĐU: ['Đảng ủy', 'xã|phường|đặc khu'],
};
const signed =
  /^[ \t]{0,40}(?:\p{Lu}\p{Ll}*\s){2,5}\s?[-–,(]\s{0,3}(BDV|BTGDV|BTG|BTC|BXDĐ|UBKT|VP)(TU|HU|ĐU)\)?\s*$/mu;

function writer(paper: Paper): Found<string> | null {
  const match = signed.exec(paper.text);
  const [office, committee] = [offices[match?.[1] ?? ''], committees[match?.[2] ?? '']];
  if (match === null || office === undefined || committee === undefined) return null;
  const place = new RegExp(`(?<![\\p{L}])(?:${committee[1]})\\s((?:\\p{Lu}\\p{Ll}*\\s?){1,4})`, 'u').exec(paper.text);
  const start = match.index + match[0].search(/\S/u);
  return {
    value: `${office} ${committee[0]} ${place?.[1]?.trim() ?? ''}`.trim(),
    span: { start, end: match.index + match[0].trimEnd().length },
    doubtful: true,
  };
}

function doubt(paper: Paper, start: number, length: number): Found<string> {
  const value = paper.text.slice(start, start + length).replace(/\s+/gu, ' ');
  return { value, span: { start, end: start + length }, doubtful: true };
}
