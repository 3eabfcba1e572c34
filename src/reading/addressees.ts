import { predicate } from './duty-verbs.ts';
import type { Paper } from './fold.ts';
import { matchAt, trimmedSpan, wordList, wordsHere } from './fold.ts';
import { organisationsOf } from './organisations.ts';
import { officeAt, personAt } from './persons.ts';
import type { Addressee, Span } from './reading.ts';

const determiners = '(?:đồng chí|các đồng chí|đ/c|các đ/c|tất cả|toàn bộ|toàn thể|cả|các|những|mỗi|từng|mọi)';
const heads = wordList(`
  ủy ban, ubnd, ubmttq, ub mttq, mttq, mặt trận, ban, bộ, bch, btv, btt, hội, hội đồng, hđnd, tổng liên đoàn, liên
  đoàn, lđlđ, công đoàn, đoàn, tỉnh đoàn, thành đoàn, xã đoàn, trung ương đoàn, đảng ủy, đảng bộ, đảng đoàn, chi ủy,
  chi bộ, chi hội, chi đoàn, tổ hội, cấp ủy, chính quyền, tỉnh ủy, huyện ủy, thành ủy, thị ủy, quận ủy, phường ủy,
  thường trực, văn phòng, vp, sở, phòng, trung tâm, trường, trạm, tổ, đội, nhóm, câu lạc bộ, clb, công an, quân sự, bộ
  chỉ huy, ban chỉ huy, bộ đội, lực lượng, thôn, ấp, bản, buôn, khu phố, khu dân cư, tổ dân phố, khóm, làng, xã,
  phường, đặc khu, thị trấn, huyện, quận, thị xã, thành phố, tỉnh, cơ quan, đơn vị, địa phương, ban ngành, ngành, cấp,
  đoàn thể, tổ chức, doanh nghiệp, htx, hợp tác xã, bí thư, phó bí thư, chủ tịch, phó chủ tịch, trưởng, phó trưởng,
  giám đốc, thủ trưởng, người đứng đầu, ủy viên, cán bộ, công chức, viên chức, đảng viên, đoàn viên, hội viên, nhân
  dân, người dân, hộ dân, hộ gia đình, gia đình, bộ phận, báo, đài, quỹ, ngân hàng, cụm, khối, kho bạc, tòa án, viện,
  cục, chi cục, thanh tra, thành viên, chuyên viên, người hoạt động, người có uy tín, già làng, trưởng thôn, các bên,
  hai bên, bên, nhà hảo tâm, mặt trận tổ quốc, ông, bà, toàn dân, kế toán, thủ quỹ, tiểu ban, người lao động, người
  cao tuổi, học sinh, sinh viên, thanh niên, phụ nữ, nông dân, cựu chiến binh, tổ trưởng, trưởng ban, ban giám hiệu,
  giáo viên, tập thể, cá nhân, phó trưởng ban, đại diện, tổ công tác, chánh, phó chánh, công ty, viễn thông, điện lực,
  bưu điện, tòa án nhân dân, viện kiểm sát, hạt kiểm lâm, đồn, đội trưởng, đảng viên, mạnh thường quân, hạt, trưởng bản,
  trưởng khu phố, trưởng ấp, tổ phó, phó ban, các địa phương, học viên, hộ kinh doanh, cơ sở tôn giáo, hòa giải viên,
  hiệu trưởng, phó hiệu trưởng, nhà trường, bệnh viện, thư viện, xóm, trưởng xóm, trưởng buôn, trưởng khóm, chủ hộ,
  chủ cơ sở, chủ nhiệm, chức sắc, tiểu thương, thư ký, dân quân, nghiệp đoàn, tình nguyện viên, cộng tác viên, phụ huynh, cđcs, cđ, bcđ, bch, tổ chức, đại biểu
`);
/** Common words that begin like a body: "ban hành", "hội nghị", "xã hội". */
const notBodies =
  '(?!(?:ban hành|báo (?:cáo|chí|đảm|động)|hội (?:nghị|thảo|thi|trường|họp|chợ|diễn|nhập|tụ)|phòng,? (?:chống|ngừa|cháy|trừ|tránh)|đoàn kết|trường hợp|xã hội|bộ (?:máy|tiêu chí|mặt|quy tắc)|bản (?:thân|sắc|đồ|chất|lĩnh)|bên cạnh|trưởng thành|đội ngũ|viện (?:trợ|dẫn)|tổ quốc|đài thọ|bà con|khối (?:đại|lượng)|cục (?:bộ|diện)|sở (?:hữu|trường|thích)|cụm từ|đoàn viên,|làng nghề|viên chức quốc phòng|thanh tra,|quỹ đạo|ngành nghề)(?![\\p{L}])|cấp(?! (?:ủy|huyện|xã|tỉnh|trên|dưới|cơ sở|trưởng))|tổ chức(?! (?:chính trị|đảng|thành viên|đoàn|hội(?! (?:nghị|thảo|thi|trại|chợ|họp|diễn|khỏe|làng|xuân|báo))|tôn giáo|xã hội|kinh tế|cơ sở|quần chúng)))';
const headWords = heads.join('|');
const nameStart = wordsHere(
  `(?:(?:${determiners}\\s){1,3}(?:ban, ngành|sở, ngành|sở, ban|tổ chức|hộ|cấp|cấp, ngành|${notBodies}(?:${headWords}))|${notBodies}(?:${headWords}))`,
);
/** Bullets and words that may stand before a name. */
const joiner = /\s{0,3}(?:(?:[,;]|và|cùng(?: với)?|[-+&])\s{1,3}){1,2}(?=\S)/uy;
const stop =
  /[:;()"?!…]|\.(?:\s|$)|\.\/|,|\s(?:và|cùng với|để|nhằm|về|là|đã|đang|được|có|theo|tại|trong|từ|trước|sau|do|chưa|khi|nếu|thì|vào|bằng|chậm nhất|muộn nhất|hết|căn cứ|đối với|với|của mình|ghi nhận|nhất trí|đồng ý|hoan nghênh|cho rằng|nhận thấy|nhận định|khẳng định|cùng(?! cấp))(?![\p{L}])|\s\d{1,3}\s(?:tháng|lần|ngày|đồng chí|người|hộ)(?![\p{L}])/gu;
/** Behind these a verb is part of the name: "ban chỉ đạo", "tổ tuyên truyền", "cán bộ phụ trách". */
const bodyWord =
  /(?:^|\s)(?:(?<!công tác )ban|(?<!chi )tổ|đội|nhóm|hội đồng|tiểu ban|trung tâm|bộ phận|thông tin|ủy ban|cuộc|công tác|người)\s{1,3}$/u;

/** These never name what a body is for: "Tổ họp", "Ban phải …". */
const plainDuty = /^(?:họp|báo cáo|gửi|nộp|đề nghị|yêu cầu|phân công|phải|cần|chịu|có|lập)(?![\p{L}])/u;
/** "các ông (bà) có tên tại Điều 1", "các thành viên nêu ở Điều 1". */
const named =
  /(?:các )?(?:ông(?:,? \(?bà\)?)?|đồng chí|thành viên|cá nhân)(?: có tên)?(?: nêu)? (?:tại|ở|trong) điều \d{1,2}/uy;

/** "Cơ quan tham mưu, thông tin" names what an office is for. */
const officeOf = /cơ quan (?:tham mưu|thông tin)(?![\p{L}])/uy;

const longestName = 160;

/** The list of names that begins at a place, and where it ends; null if no name begins there. */
export function addresseesAt(
  paper: Paper,
  at: number,
  limit: number,
  role: Addressee['role'] = 'leads',
): { names: Addressee[]; end: number } | null {
  const names: Addressee[] = [];
  let from = at;
  let name = personOrName(paper, from, limit, false);
  while (name !== null && names.length < 30) {
    names.push(addressee(paper, name.span, role));
    from = name.next;
    const before = names.at(-2);
    const last = names.at(-1);
    // "các xã, phường": what holds for the first of a list holds for the rest.
    if (before?.all && last && /^\p{Ll}/u.test(last.name)) last.all = true;
    const joined = matchAt(joiner, paper.plain, from);
    if (joined === null || from + joined[0].length >= limit) break;
    const next = from + joined[0].length;
    name = personOrName(paper, next, limit, true);
    if (name !== null) from = next;
  }
  return names.length === 0 ? null : { names, end: from };
}

/** A name, and where the sentence goes on behind it and what defines it more closely. */
type Name = { span: Span; next: number };

function personOrName(paper: Paper, at: number, limit: number, inList: boolean): Name | null {
  const person = personAt(paper, at, limit);
  return person === null
    ? nameAt(paper, at, limit, inList)
    : { span: person, next: behindOffice(paper, person.end, limit) };
}

/** "Nguyễn Văn A, Phó Chủ tịch Hội (phụ trách chung)": the office belongs to the name. */
function behindOffice(paper: Paper, at: number, limit: number): number {
  const from = officeAt(paper, at);
  if (from === at) return at;
  let end = at;
  for (let next = from; next < limit;) {
    const name = nameAt(paper, next, limit, false);
    if (name === null) break;
    end = name.next;
    const further = officeAt(paper, end);
    if (further === end) break;
    next = further;
  }
  return paper.plain[end] === ')' ? end + 1 : end;
}

/** One name: from its head word to a verb, a joint or a mark. */
function nameAt(paper: Paper, at: number, limit: number, inList: boolean): Name | null {
  const whole = matchAt(named, paper.plain, at);
  if (whole !== null && at + whole[0].length <= limit) {
    const next = at + whole[0].length;
    return { span: { start: at, end: next }, next };
  }
  const head = matchAt(nameStart, paper.plain, at);
  if (head === null || at + head[0].length > limit) return null;
  const window = paper.plain.slice(at, Math.min(limit, at + longestName));
  // "Đơn vị nào làm tốt …" names nobody.
  if (/^ nào(?![\p{L}])/u.test(window.slice(head[0].length, head[0].length + 6))) return null;
  let end = nameEnd(paper, window, at, head[0].length);
  // "Bộ" and the like are also common words: a list may go on only with a name, not with "bộ máy".
  if (
    inList &&
    /^(?:bộ|ban|báo|đội|bên|cấp|viện|bản)\s\p{Ll}/u.test(paper.text.slice(at, at + 12)) &&
    !/^(?:ban ngành|cấp ủy)/u.test(window)
  )
    return null;
  if (end === window.length && window.length === longestName) end = head[0].length;
  const span = trimmedSpan(paper, at, at + withoutScope(window.slice(0, end)));
  return span.end - span.start < 2 ? null : { span, next: trimmedSpan(paper, at, at + end).end };
}

/** A long name ends before its scope: "các bộ phận chuyên môn thuộc …". */
function withoutScope(name: string): number {
  const scope = /(?<! trực) thuộc /u.exec(name)?.index ?? 0;
  return scope > 0 && name.split(' ').length > 12 ? scope : name.length;
}

function nameEnd(paper: Paper, window: string, at: number, headLength: number): number {
  stop.lastIndex = headLength;
  let match = stop.exec(window);
  while (match !== null && insideName(paper, at + match.index, match[0])) match = stop.exec(window);
  let end = match?.index ?? window.length;
  predicate.lastIndex = headLength;
  for (let verb = predicate.exec(window); verb !== null && verb.index < end; verb = predicate.exec(window)) {
    const written = paper.text[at + verb.index] ?? '';
    // Inside a name the words of a body are written large ("Ủy ban Kiểm tra"), the duty small.
    const office = verb.index >= 8 && matchAt(officeOf, window, verb.index - 8) !== null;
    const inBody = bodyWord.test(window.slice(Math.max(0, verb.index - 14), verb.index));
    if (office || /\p{Lu}/u.test(written) || (inBody && !plainDuty.test(verb[0]))) continue;
    end = verb.index;
    break;
  }
  return end;
}

/** "các xã, phường", "các cơ quan, đơn vị": two kinds of unit under one "các" are one name. */
const kindsBefore =
  /(?:^|\s)(?:văn phòng hđnd|văn phòng hội đồng nhân dân|xã|phường|thôn|cơ quan|đơn vị|huyện|thành phố|tổ dân phố|xã, phường|thôn, bản|cơ quan, đơn vị)$/u;
const kindsBehind =
  /(?:,|\s(?:và|hoặc))\s(?:xã|phường|đặc khu|thị trấn|thôn|ấp|bản|buôn|tổ dân phố|khu phố|đơn vị|địa phương|doanh nghiệp|huyện|quận|thị xã|thành phố|ubnd|ủy ban nhân dân)(?!\strưởng)(?![\p{L}])/uy;

/** "Tổ bảo vệ an ninh, trật tự ở cơ sở", "tổ tiết kiệm và vay vốn": two words that always stand together. */
const pairHere =
  /(?<=an ninh), trật tự|(?<=phòng), chống|(?<=phòng cháy)(?:,| và) chữa cháy|(?<=thể dục), thể thao|(?<=tiết kiệm) và vay vốn|(?<=khuyến học), khuyến tài|(?<=văn hóa)(?:,| và) (?:thể thao|văn nghệ)/uy;

/** "Sở Văn hóa, Thể thao và Du lịch": a joint before a capital that begins no other name. */
function insideName(paper: Paper, at: number, stopped: string): boolean {
  if (stopped !== ',' && stopped.trim() !== 'và') return false;
  if (matchAt(pairHere, paper.plain, at) !== null) return true;
  if (kindsBefore.test(paper.plain.slice(Math.max(0, at - 30), at)) && matchAt(kindsBehind, paper.plain, at) !== null)
    return true;
  const next =
    at +
    stopped.length +
    (/^\s{0,3}/u.exec(paper.plain.slice(at + stopped.length, at + stopped.length + 3))?.[0].length ?? 0);
  return /\p{Lu}/u.test(paper.text[next] ?? '') && matchAt(nameStart, paper.plain, next) === null;
}

export function addressee(paper: Paper, span: Span, role: Addressee['role'] = 'leads'): Addressee {
  const name = paper.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return { name, span, role, ...organisationsOf(paper.plain.slice(span.start, span.end)) };
}
