import { addresseesAt } from './addressees.ts';
import { beginsWithDuty, dutyVerbHere, modalHere, modeOf, requestWords } from './duty-verbs.ts';
import type { Paper } from './fold.ts';
import { allMatches, matchAt, wholeWords } from './fold.ts';
import type { Addressee, Span } from './reading.ts';

/**
 * What a sentence does: asks someone ('request'), tells what its own subject does ('subject'), begins with a duty
 * and leaves the subject to its context ('bare'), says what is to become of a thing ('passive'), or none of these.
 */
export type Statement = {
  form: 'request' | 'subject' | 'passive' | 'bare' | 'none';
  assignees: Addressee[];
  mode: 'order' | 'request';
  dutyAt: number;
};

const requests = wholeWords(requestWords);
const adjunct =
  /^(?:trên cơ sở|căn cứ|vì|sau khi|trong|từ|để|nhằm|theo|riêng|khi|đến|trước|hằng|hàng|định kỳ|đối với|với|ngoài ra|đồng thời|bên cạnh đó|mặt khác|cùng với|tùy|tuỳ|qua|nếu|ở|tại|vào|ngay|kết thúc|hết|đ\/c|nhận được|thực hiện|thời gian tới)(?![\p{L}])/u;
const notAsking =
  /(?:theo|được|do|của|đáp ứng|các|những|mục đích,?|nội dung|có|văn bản|ý kiến|về|sự|việc|đã|không|mọi|một số|thư|tờ|nhiệm vụ|nêu trên|cấp trên)\s{1,2}$/u;
const longestAdjunct = 320;

export function readStatement(paper: Paper, span: Span): Statement {
  const asked = requestIn(paper, span);
  const request = asked !== null && ownDuty(paper, span) && !hasAsker(paper, span, asked) ? null : asked;
  const stressed = request === null ? stressedDuty(paper, span) : null;
  if (stressed !== null) return stressed;
  const subject = subjectIn(paper, span);
  if (request !== null && (subject === null || handsOn(paper, subject, request))) return request;
  const bare = subject === null ? bareRequest(paper, span) : null;
  if (bare !== null) return bare;
  if (subject !== null) {
    const assignees = distinct([...subject.names, ...directed(paper, span), ...partners(paper, span)]);
    return { form: 'subject', assignees, mode: 'order', dutyAt: subject.dutyAt };
  }
  const passive = passiveDuty(paper, span);
  if (passive !== null) return passive;
  const bareAt = bareStart(paper, span);
  if (bareAt !== null)
    return {
      form: 'bare',
      assignees: distinct([...directed(paper, span), ...partners(paper, span)]),
      mode: 'order',
      dutyAt: bareAt,
    };
  return { form: 'none', assignees: [], mode: 'order', dutyAt: span.start };
}

const stress =
  /(?:nhấn mạnh|lưu ý|gợi ý|chỉ rõ|cho rằng)(?:[^.;]{0,100}?[,:]|\s(?:rằng|việc|các)?)\s{0,2}((?:thời gian tới|trong thời gian tới|trước mắt),?\s)?/u;

/** "Đồng chí … nhấn mạnh, thời gian tới các thôn cần …": a request in the mouth of whoever spoke. */
function stressedDuty(paper: Paper, span: Span): Statement | null {
  const window = paper.plain.slice(span.start, Math.min(span.end, span.start + 400));
  const match = stress.exec(window);
  if (match === null) return null;
  const at = span.start + match.index + match[0].length;
  const list = addresseesAt(paper, at, span.end);
  const dutyAt = list === null ? at : list.end + blanksAt(paper, list.end);
  if (!/^(?:cần|phải)\s(?!là|được|có)/u.test(paper.plain.slice(dutyAt, dutyAt + 12))) return null;
  return { form: 'request', assignees: list?.names ?? [], mode: 'request', dutyAt };
}

/** "Nghị quyết này phổ biến đến chi bộ", "Kết quả gửi về Văn phòng …": a duty that names nobody. */
const passives = [
  /^[\p{L} ]{4,30} này (?:được |phải được )?(?:phổ biến|quán triệt|triển khai) (?:đến|tới)/u,
  /^(?:kết quả|báo cáo|danh sách|hồ sơ|ý kiến|bản đăng ký|số liệu)[^.;:]{0,60} (?:gửi|nộp|báo cáo) (?:về|cho|đến|lên|trước|chậm nhất)(?![\p{L}])/u,
  /^(?:kết quả|danh sách|hồ sơ|ý kiến|biên bản|số liệu)(?! này)[^.;:,]{0,40} (?:phải |cần )?được (?:niêm yết|công khai|công bố|thông báo|gửi|tổng hợp|lưu)(?![\p{L}])/u,
];

function passiveDuty(paper: Paper, span: Span): Statement | null {
  const start = paper.plain.slice(span.start, Math.min(span.end, span.start + 120));
  for (const pattern of passives) {
    const match = pattern.exec(start);
    if (match !== null) return { form: 'passive', assignees: [], mode: 'order', dutyAt: span.start + match[0].length };
  }
  return null;
}

/** "Xây dựng kế hoạch …, trong đó yêu cầu các …": what begins with a duty asks nobody else. */
function ownDuty(paper: Paper, span: Span): boolean {
  const verb = matchAt(dutyVerbHere, paper.plain, span.start)?.[0];
  return (
    verb !== undefined &&
    !/^(?:đề nghị|yêu cầu|giao|kêu gọi|phân công|khuyến khích|thực hiện|triển khai|chỉ đạo)$/u.test(verb)
  );
}

/** "Phát huy …, Ban A kêu gọi các B": behind the comma stands who asks. */
function hasAsker(paper: Paper, span: Span, request: Statement): boolean {
  const to = request.assignees[0]?.span.start ?? span.start;
  const before = paper.plain.slice(span.start, to);
  const comma = before.lastIndexOf(', ');
  const list = comma < 0 ? null : addresseesAt(paper, span.start + comma + 2, to);
  return (
    list !== null &&
    /^\s{1,3}(?:kính |trân trọng |tha thiết )*(?:kêu gọi|đề nghị|yêu cầu)\s$/u.test(paper.plain.slice(list.end, to))
  );
}

/** "Ban A kính đề nghị các B": the subject only asks; in "Ban A rà soát …; phân công các B" it keeps the duty. */
function handsOn(paper: Paper, subject: Subject, request: Statement): boolean {
  const between = paper.plain.slice(subject.dutyAt, request.assignees[0]?.span.start ?? request.dutyAt);
  return (
    between.length < 60 &&
    !/[;,]/u.test(between) &&
    /(?:đề nghị|kêu gọi|mong|mời|yêu cầu|giao|giao cho|phân công)\s{0,3}$/u.test(between)
  );
}

/** "Phân công đảng viên phụ trách hộ", "hướng dẫn hội viên …" is the duty of whoever has the members. */
const anybody =
  /^(?:các |từng |mỗi |toàn thể )?(?:thành viên|đảng viên|đoàn viên|hội viên|cán bộ|công chức|viên chức|người|nhân dân|người dân|phụ huynh|học sinh|gia đình|hộ gia đình|hộ dân|hộ|ủy viên(?: ban (?:thường vụ|chấp hành)| btv| bch)?)$/iu;

/** "Đề nghị các …", "giao Ban …": who is asked, wherever in the sentence it stands. */
export function requestIn(paper: Paper, span: Span): Statement | null {
  const window = paper.plain.slice(span.start, Math.min(span.end, span.start + 700));
  for (const match of allMatches(requests, window)) {
    const words = match[0];
    // "Chỉ đạo các …" without a subject is itself the duty of whoever the context names.
    if (/chỉ đạo|đôn đốc/u.test(words) || notAsking.test(window.slice(Math.max(0, match.index - 14), match.index)))
      continue;
    if (
      /^(?:giao|phân công|khuyến khích)/u.test(words) &&
      match.index > 0 &&
      !/[,;:]\s$/u.test(window.slice(0, match.index))
    )
      continue;
    const end = span.start + match.index + words.length;
    // "Giao ban" is a meeting, "giao Ban …" an order: only the capital tells.
    if (/giao$/u.test(words) && /^ ban[\s,;.]/u.test(paper.text.slice(end, end + 5))) continue;
    const list = addresseesAt(paper, end + blanksAt(paper, end), span.end);
    if (list === null || (/phân công/u.test(words) && list.names.every((one) => anybody.test(one.name)))) continue;
    // "… ý kiến chỉ đạo và yêu cầu Ban A rà soát" asks; "mục đích và yêu cầu các hoạt động" does not.
    if (/(?:và|với)\s$/u.test(window.slice(0, match.index)) && !isDuty(paper, list.end + blanksAt(paper, list.end)))
      continue;
    const rest = { start: list.end, end: span.end };
    const assignees = distinct([...list.names, ...directed(paper, rest), ...partners(paper, rest)]);
    return { form: 'request', assignees, mode: modeOf(words), dutyAt: list.end };
  }
  return null;
}

/** "Đề nghị gửi danh sách …": asked of those whom the context names. */
function bareRequest(paper: Paper, span: Span): Statement | null {
  const window = paper.plain.slice(span.start, Math.min(span.end, span.start + 200));
  const match = /(?:^|, )((?:kính |trân trọng )?đề nghị|yêu cầu)\s(?!của|này|đó|nêu)/u.exec(window);
  if (match?.[1] === undefined || (match.index > 0 && !adjunct.test(window))) return null;
  return { form: 'bare', assignees: partners(paper, span), mode: modeOf(match[1]), dutyAt: span.start + match.index };
}

const directing = wholeWords('chỉ đạo|lãnh đạo|hướng dẫn|đôn đốc|phân công');

/** Those through whom a subject is to act: "Ủy ban A chỉ đạo các B thực hiện". */
function directed(paper: Paper, span: Span): Addressee[] {
  const found: Addressee[] = [];
  const window = paper.plain.slice(span.start, Math.min(span.end, span.start + 400));
  for (const match of allMatches(directing, window)) {
    const end = span.start + match.index + match[0].length;
    const list = addresseesAt(paper, end + blanksAt(paper, end), span.end, 'supports');
    if (list !== null) found.push(...list.names.filter((one) => !anybody.test(one.name)));
  }
  return found;
}

type Subject = { names: Addressee[]; dutyAt: number };

const answering = /^[^.;:]{1,80}?\s(?:chịu trách nhiệm|có trách nhiệm)(?![\p{L}])/u;
/** "Các đơn vị chưa gửi báo cáo khẩn trương …", "Các thôn đã rà soát nhưng còn sót: …": which of them all are meant. */
const closerDefined =
  /^\s(?:chưa|đã|đang|còn|có|được|thuộc)\s[^.;:]{1,80}?(?:\s(?=(?:cần|phải|khẩn trương|chủ động|nghiêm túc|kịp thời)\s)|:\s(?=\S))/u;

/** A subject at the start, or behind a leading adjunct and a comma, followed by a verb. */
function subjectIn(paper: Paper, span: Span): Subject | null {
  for (const at of starts(paper, span)) {
    // A duty or a request that comes before any subject leaves it to the context.
    if (
      at > span.start &&
      (matchAt(dutyVerbHere, paper.plain, at) !== null || /^đề nghị/u.test(paper.plain.slice(at, at + 8)))
    )
      break;
    const list = addresseesAt(paper, at, span.end);
    if (list === null) continue;
    const dutyAt = list.end + blanksAt(paper, list.end);
    if (dutyAt < span.end && isDuty(paper, dutyAt)) return { names: list.names, dutyAt };
    // "… và các thành viên (nêu ở Điều 1) chịu trách nhiệm …": words of closer definition may stand between.
    const rest = paper.plain.slice(list.end, Math.min(span.end, list.end + 110));
    const answers = (list.names.at(-1)?.all ? closerDefined.exec(rest) : null) ?? answering.exec(rest);
    if (answers !== null)
      return {
        names: [...list.names, ...furtherNames(paper, list.end, answers[0])],
        dutyAt: list.end + answers[0].length,
      };
    // "Hội Nông dân xã: vận động hội viên …"
    const colon = at === span.start ? /^\s?:\s{1,3}(?=\S)/u.exec(paper.plain.slice(list.end, list.end + 5)) : null;
    if (colon !== null && list.end + colon[0].length < span.end)
      return { names: list.names, dutyAt: list.end + colon[0].length };
    const behindComma = /^[,:]\s{1,3}(?:cần|phải|khi|đề nghị)/u.test(paper.plain.slice(list.end, list.end + 14));
    if (behindComma && /đối với\s$/u.test(paper.plain.slice(Math.max(0, at - 9), at)))
      return { names: list.names, dutyAt };
  }
  return null;
}

function furtherNames(paper: Paper, from: number, words: string): Addressee[] {
  const joint = words.lastIndexOf(' và ');
  return joint < 0 ? [] : (addresseesAt(paper, from + joint + 4, from + words.length)?.names ?? []);
}

/** A verb, or a modal that does not only say what something is ("phải thực sự là …", "cần được …"). */
function isDuty(paper: Paper, at: number): boolean {
  if (matchAt(dutyVerbHere, paper.plain, at) !== null) return true;
  const modal = matchAt(modalHere, paper.plain, at);
  return (
    modal !== null &&
    !/^\s(?:thực sự |luôn |luôn luôn )?(?:là|được|có|xuất phát|bị|đã|còn|vẫn)(?![\p{L}])/u.test(
      paper.plain.slice(at + modal[0].length, at + modal[0].length + 24),
    )
  );
}

/** Places where a subject may stand: the start, behind "đối với", and behind the commas of a leading adjunct. */
function starts(paper: Paper, span: Span): number[] {
  const window = paper.plain.slice(span.start, Math.min(span.end, span.start + longestAdjunct));
  const found = [span.start];
  // "Theo dõi, …" and "Trình …" are duties, "Theo …, Ban A" is an adjunct.
  if (!adjunct.test(window) || (matchAt(dutyVerbHere, window, 0) !== null && !/^(?:thực hiện|đối với)/u.test(window)))
    return found;
  const repeated =
    /^(?:[^,]{1,20}, )?(?:định kỳ )?(?:(?:hằng|hàng|mỗi) [\p{L}]{3,5}|0?6 tháng)(?:(?:,| và|, hằng|, hàng) (?:tuần|tháng|quý|năm|6 tháng))*\s(?=[\p{L}])/u.exec(
      window,
    );
  if (repeated !== null) found.push(span.start + repeated[0].length);
  const about = /^(?:riêng\s(?:(?:đối\s)?với\s)?|(?:đối\s)?với\s)/u.exec(window);
  if (about !== null) found.push(span.start + about[0].length);
  for (const match of window.matchAll(/(?:,|từ nay đến (?:cuối|hết) năm|thời gian tới)\s{1,3}/gu)) {
    found.push(span.start + match.index + match[0].length);
    if (found.length > 8) break;
  }
  return found;
}

function bareStart(paper: Paper, span: Span): number | null {
  for (const at of starts(paper, span)) {
    const rest = paper.plain.slice(at, Math.min(span.end, at + 80));
    if (
      at === span.start
        ? beginsWithDuty(rest) && !/^(?:để|nhằm)/u.test(rest)
        : beginsWithDuty(rest) &&
          /^(?:tiếp tục|tổ chức|thực hiện|xây dựng|triển khai|chủ động|rà soát|tham mưu)/u.test(rest)
    )
      return at;
  }
  return null;
}

const together =
  /(?:(?<=chủ trì,? )(?=cùng )|phối hợp(?:\s(?:chặt chẽ|tốt|hiệu quả|đồng bộ|thường xuyên|kịp thời|triển khai|thực hiện|tổ chức))?,?\s)((?:với|cùng)\s(?:với\s)?)?/gu;

/** Those with whom a duty is done: "phối hợp với …". */
function partners(paper: Paper, span: Span): Addressee[] {
  const found: Addressee[] = [];
  const slice = paper.plain.slice(span.start, span.end);
  for (const match of allMatches(together, slice)) {
    const at = span.start + match.index + match[0].length;
    // "Phối hợp Ngân hàng …" leaves out the preposition; then only a proper name or "các …" is a partner.
    if (match[1] === undefined && !/^(?:\p{Lu}|các )/u.test(paper.text.slice(at, at + 4))) continue;
    const list = addresseesAt(paper, at, span.end, 'supports');
    if (list !== null) found.push(...list.names);
    if (found.length > 20) break;
  }
  return found;
}

export function distinct(names: Addressee[]): Addressee[] {
  const seen = new Set<string>();
  return names.filter((one) => {
    const key = one.name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function blanksAt(paper: Paper, at: number): number {
  return /^[\s]{0,8}/u.exec(paper.plain.slice(at, at + 8))?.[0].length ?? 0;
}
