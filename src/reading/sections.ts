import type { Node } from './clauses.ts';

const leadsToDuties = /(?:nhiệm vụ|giải pháp|nội dung|công việc|biện pháp|vấn đề|yêu cầu|việc)[^.:]{0,40}:$/u;

/** What a part of a paper is for: duties, other matters, or open (each sentence speaks for itself). */
export type Section = 'duty' | 'other' | 'open';

const other =
  /mục đích|quan điểm|kết quả|(?<!nắm )(?<!nắm bắt )tình hình|đánh giá (?:chung|việc|kết quả)|hạn chế|tồn tại|khuyết điểm|nguyên nhân|ưu điểm|thuận lợi|khó khăn|thực trạng|khái quát|đặc điểm|bài học|thành phần|phạm vi|địa điểm|kinh phí|căn cứ|cơ sở (?:pháp lý|chính trị)|sự cần thiết|mục tiêu|^(?:các )?chỉ tiêu|số liệu|bối cảnh|dự báo|khen thưởng và|thông tin chung|giải thích từ ngữ|đối tượng|mức chi|mức hỗ trợ|định mức|quy định chung|nguyên tắc|khen thưởng, (?:kỷ luật|xử lý)|^thời gian(?:,? (?:và )?(?:địa điểm|tổ chức))?$/u;
const duty =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|biện pháp|phương hướng|nội dung(?:,| (?:trọng tâm|chủ yếu|thực hiện|công tác|hoạt động|phối hợp|và))|các bước|^quy trình|^trình tự|^kết luận(?: của [^.:]{2,60})?:?$|công việc|việc cần làm|triển khai thực hiện|một số nội dung|các nội dung sau|như sau|cách làm|cách thức|tiến độ|ý kiến chỉ đạo|yêu cầu/u;
const results =
  /kết quả|(?<!nắm )(?<!nắm bắt )tình hình|đánh giá|mức chi|mức hỗ trợ|hạn chế|tồn tại|nguyên nhân|những việc đã/u;

/** The section that a heading opens, or null if the heading says nothing of it. */
export function sectionOf(plain: string): Section | null {
  // A long lead line says at its end what follows: "… triển khai các nhiệm vụ sau:".
  if (plain.length > 100 && (plain.endsWith(':') || plain.length > 260))
    return plain.endsWith(':') && leadsToDuties.test(plain.slice(-120)) ? 'duty' : null;
  if (/mục đích,? (?:và )?yêu cầu|mục đích, ý nghĩa|^yêu cầu\s?[:.]?$/u.test(plain)) return 'other';
  if (results.test(plain) && !/(?:nhiệm vụ|giải pháp|phương hướng)[^.]{0,60}$/u.test(plain)) return 'other';
  if (duty.test(plain) && !/^kết quả|(?<!nắm )(?<!nắm bắt )tình hình|(?:việc|kết quả) thực hiện nhiệm vụ/u.test(plain))
    return 'duty';
  return other.test(plain) ? 'other' : null;
}

/** "Thời gian: …", "Đơn vị chủ trì: …": a line that says something of the work above it. */
export type Attribute = 'time' | 'leads' | 'supports' | 'product' | 'other';

const labels: [Attribute, RegExp][] = [
  ['time', /^(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|hoàn thành|thời gian (?:thực hiện|hoàn thành)[^:]{0,30})$/u],
  [
    'leads',
    /^(?:(?:cơ quan|đơn vị|bộ phận|cá nhân|người|tổ chức|chủ thể|lực lượng)?\s?(?:chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm)(?: (?:thực hiện|tham mưu|chính))?|phân công(?: thực hiện)?|trách nhiệm(?: thực hiện)?)$/u,
  ],
  ['supports', /^(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|lực lượng)?\s?phối hợp(?: thực hiện)?)$/u],
  ['product', /^(?:sản phẩm|kết quả|kết quả đầu ra|sản phẩm đầu ra|kết quả, sản phẩm|sản phẩm, kết quả(?: đầu ra)?)$/u],
  [
    'other',
    /^(?:địa điểm|thành phần(?: tham dự)?|đối tượng|số lượng|hình thức|kinh phí|nguồn lực|phương pháp|tài liệu|quy mô|chỉ tiêu|phạm vi|ghi chú|địa bàn|nội dung|chủ đề)$/u,
  ],
];

/** "Thời gian gửi báo cáo: báo cáo năm gửi trước …" tells what is to be sent, and is a duty itself. */
const sends = /^\s?(?:báo cáo|hồ sơ|danh sách)[^.;:]{0,40}\s(?:gửi|nộp)\s/u;

export function attributeOf(node: Node): { kind: Attribute; at: number } | null {
  const colon = node.lead.plain.indexOf(':');
  if (colon < 2 || colon > 70) return null;
  const label = node.lead.plain.slice(0, colon).trim();
  const found =
    labels.find(([, pattern]) => pattern.test(label)) ??
    (/^thời gian[^,.;]{0,60}$/u.test(label) && !sends.test(node.lead.plain.slice(colon + 1, colon + 80))
      ? labels[0]
      : undefined);
  return found === undefined ? null : { kind: found[0], at: node.lead.start + colon + 1 };
}
