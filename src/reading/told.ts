import type { Node } from './clauses.ts';
import type { Paper } from './fold.ts';
import type { Span } from './reading.ts';
import type { Statement } from './statements.ts';

const past =
  /(?:^|\s)(?:đã|vừa(?! [^,;]{1,60} vừa )(?! là)|từng bước được|diễn ra|trong (?:những )?năm qua|thời gian qua)(?![\p{L}])/u;
const fact =
  /^(?:việc|trên đây|(?:kế hoạch|hướng dẫn|quyết định|chỉ thị|công văn|thông báo|chương trình|nghị quyết|quy chế|quy định|văn bản) này|những năm qua|thời gian qua|quá trình|đây là|sau khi (?:nghe|xem xét|thảo luận)|(?:nguồn )?kinh phí|số liệu|tiêu chuẩn|(?:đơn vị|cá nhân|tổ chức|tập thể|nơi) nào|tổng (?:số|kinh phí|nhu cầu)|mức (?:chi|thu|hỗ trợ|đóng góp|vận động)|(?:(?:đồng thời|trước mắt|hiện nay|tuy nhiên),? )?(?:trên địa bàn[^,;.]{0,40} (?:có|còn)|còn (?:nhiều|một số|ít)))(?![\p{L}])/u;
/** "Căn cứ …;", "Xét đề nghị của …,": what a paper is founded on, in Party papers behind a dash. */
const basis = /^(?:căn cứ|xét (?:đề nghị|tờ trình|báo cáo)|theo đề nghị)(?![\p{L}])/u;
const praise =
  /^biểu dương(?=[^.;]{0,100} đã )|^[^.;:,]{0,60}(?:ghi nhận (?:những |các |và |sự )?(?:kết quả|nỗ lực|cố gắng|đóng góp|biểu dương)|đánh giá cao|hoan nghênh)/u;
/** "Đồng ý chủ trương …": a leave given; whoever is to make use of it is named behind. */
const agreement = /^(?:đồng ý|nhất trí|thống nhất)(?: về)? (?:chủ trương|với|cho|đề nghị|đề xuất)(?![\p{L}])/u;
const aim = /^(?:phấn đấu(?![\p{L}])[^;]{0,120}\d|[^:.;]{3,40}: \d)/u;
const spread = /^[\p{L} ]{0,30} này (?:được |phải được )?(?:phổ biến|quán triệt|triển khai) (?:đến|tới)/u;

/**
 * What is told as done or as a fact is no duty. Only what stands before the duty counts: in "rà soát các ý kiến đã
 * nhận" the past belongs to the thing.
 */
export function told(paper: Paper, span: Span, statement: Statement | null): boolean {
  const start = paper.plain.slice(span.start, Math.min(span.end, span.start + 120));
  if (spread.test(start)) return false;
  if (statement?.form !== 'subject' && statement?.form !== 'request' && (isBasis(paper, span) || agreement.test(start)))
    return true;
  if (fact.test(start) || praise.test(start) || /(?:^|, )đã(?![\p{L}])/u.test(start)) return true;
  const before =
    statement === null || statement.form === 'none'
      ? start
      : start.slice(0, Math.max(0, dutyOrSubject(statement) - span.start));
  return past.test(before.split(/[,;]/u)[0] ?? '');
}

function isBasis(paper: Paper, { start, end }: Span): boolean {
  return /[;,]/u.test(paper.plain[end - 1] ?? '') && basis.test(paper.plain.slice(start, Math.min(end, start + 24)));
}

/** Between a subject and its duty stands what the subject is: "Các thôn đã được cấp vốn cần …". */
function dutyOrSubject(statement: Statement): number {
  return statement.form === 'subject' ? (statement.assignees[0]?.span.start ?? statement.dutyAt) : statement.dutyAt;
}

/** "Phấn đấu …" is a target, "Số dư: 84 triệu" a figure; neither hands out work by itself. */
export function isFigure(paper: Paper, span: Span): boolean {
  return aim.test(paper.plain.slice(span.start, Math.min(span.end, span.start + 160)));
}

const filler =
  /(?:kính |trân trọng )?(?:đề nghị|yêu cầu|rất mong|mong|kính mong)|quan tâm|phối hợp|nghiêm túc|khẩn trương|kịp thời|tổ chức|triển khai|thực hiện|chỉ đạo|lãnh đạo|nội dung|kế hoạch|công văn|chỉ thị|văn bản|thông báo|này|trên|rút kinh nghiệm|đảm bảo|bảo đảm|hiệu quả|tốt|có|các|theo|tinh thần|đúng|yêu cầu|để|và/gu;
const difficulty = /(?:khó khăn|vướng mắc|phát sinh)[^.;]{0,160}(?:phản ánh|báo cáo|trao đổi|liên hệ|thông tin|gửi)/u;

/** "Đề nghị các đơn vị quan tâm, phối hợp thực hiện", "nếu có vướng mắc, phản ánh về …": courtesies at the end. */
export function isClosing(paper: Paper, node: Node, span: Span, statement: Statement): boolean {
  if (node.style !== null) return false;
  if (difficulty.test(paper.plain.slice(span.start, Math.min(span.end, span.start + 400)))) return true;
  if (statement.assignees.length === 0 || (statement.form !== 'request' && statement.form !== 'subject')) return false;
  if (
    /(?:rất|kính) mong|trân trọng (?:báo cáo|cảm ơn|kính)/u.test(
      paper.plain.slice(span.start, Math.min(span.end, span.start + 160)),
    )
  )
    return true;
  if (/thông báo (?:để|đến|tới)[^.]{0,80}biết/u.test(paper.plain.slice(statement.dutyAt, span.end))) return true;
  const duty = paper.plain.slice(statement.dutyAt, span.end).split(/;|, nếu /u)[0] ?? '';
  return duty.length < 160 && duty.replace(filler, '').replace(/[^\p{L}]/gu, '').length < 6;
}
