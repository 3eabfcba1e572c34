import { formatDay } from '#platform/vietnamese/day-format.ts';

/** Letters of a paper's symbol and the words above a signature, by organisation, as their papers of 2025–2026 write them. */
export const issuerForms: Record<string, { suffix: string; body: string | null; signature: string[] }> = {
  front: { suffix: 'MTTQ-BTT', body: 'Ban Thường trực', signature: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] },
  trade_union: { suffix: 'LĐLĐ', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  farmers: { suffix: 'HND', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  women: { suffix: 'BTV', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  youth: { suffix: 'ĐTN', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] },
  veterans: { suffix: 'CCB', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
};
export const plainIssuer = { suffix: '', body: null, signature: ['THỦ TRƯỞNG ĐƠN VỊ'] };

const clock = (hour: string) => `${Number(hour.slice(0, 2))} giờ ${hour.slice(3)}`;
interface Span {
  startsOn: string;
  startsHour: string;
  endsOn: string;
  endsHour: string;
}

export const paperText = {
  invitation: {
    kind: 'GIẤY MỜI',
    symbol: 'GM',
    invites: (issuer: string) => `${issuer} trân trọng kính mời:`,
    to: (title: string) => `Dự: ${title}.`,
    subject: (subject: string) => `Nội dung: ${subject}.`,
    chair: (chair: string) => `Chủ trì: ${chair}.`,
    when: (span: Span) =>
      span.startsOn === span.endsOn
        ? `Thời gian: từ ${clock(span.startsHour)} đến ${clock(span.endsHour)}, ngày ${formatDay(span.startsOn)}.`
        : `Thời gian: từ ${clock(span.startsHour)} ngày ${formatDay(span.startsOn)} đến ${clock(span.endsHour)} ngày ${formatDay(span.endsOn)}.`,
    place: (place: string) => `Địa điểm: ${place}.`,
    link: 'Đường dẫn họp trực tuyến: ',
    points: 'Các điểm cầu:',
    agenda: 'CHƯƠNG TRÌNH',
    papers: (count: number) => `Tài liệu gửi kèm: ${count} tài liệu, xem tại trang cuộc họp.`,
    answer: 'Đề nghị các đơn vị trả lời giấy mời và thông báo số người dự trước cuộc họp.',
    thanks: 'Trân trọng kính mời.',
    others: 'Như thành phần mời',
    keep: 'Lưu: VT',
  },
  agenda: { hour: 'Thời gian', what: 'Nội dung', presenter: 'Người trình bày' },
  minutes: {
    kind: 'BIÊN BẢN',
    symbol: 'BB',
    began: (span: Span) => `Thời gian: từ ${clock(span.startsHour)}, ngày ${formatDay(span.startsOn)}.`,
    present: 'I. THÀNH PHẦN',
    chair: (chair: string) => `Chủ trì: ${chair}.`,
    total: (heads: string) => `Số người dự: ${heads} người.`,
    point: 'Điểm cầu',
    heads: 'Số người dự',
    discussed: 'II. NỘI DUNG',
    nothing: 'Chưa ghi nội dung.',
    note: 'Nội dung khác',
    concluded: 'III. KẾT LUẬN',
    ended: (span: Span) =>
      `Cuộc họp kết thúc lúc ${clock(span.endsHour)}${span.endsOn === span.startsOn ? ' cùng ngày' : ` ngày ${formatDay(span.endsOn)}`}.`,
    signature: ['CHỦ TRÌ'],
    recipients: ['Lưu: VT'],
  },
  notice: {
    kind: 'THÔNG BÁO',
    symbol: 'TB',
    title: (chair: string, title: string) => `Kết luận của ${chair} tại cuộc họp: ${title}`,
    opening: (day: string, place: string, chair: string, title: string) =>
      `Ngày ${day}, ${place}, ${chair} đã chủ trì cuộc họp: ${title}. Sau khi nghe các nội dung trình bày và thảo luận, chủ trì kết luận như sau:`,
    atPlace: (place: string) => `tại ${place}`,
    online: 'tại cuộc họp trực tuyến',
    what: 'Nội dung',
    owners: 'Chủ trì thực hiện',
    cooperating: (names: string) => `Phối hợp: ${names}`,
    product: 'Sản phẩm',
    due: 'Thời hạn',
    closing: 'Các đơn vị được giao báo cáo kết quả thực hiện trước thời hạn nêu trên.',
    none: 'Cuộc họp không có kết luận giao việc.',
  },
  contents: {
    kind: 'DANH MỤC',
    title: (title: string, day: string) => `Tài liệu cuộc họp: ${title}, ngày ${day}`,
    name: 'Tài liệu',
    file: 'Tên tệp trong gói',
    item: 'Phục vụ nội dung',
    link: 'Đường dẫn',
  },
  files: {
    contents: 'Danh mục tài liệu',
    invitation: 'Giấy mời và chương trình',
    minutes: 'Biên bản',
    notice: 'Thông báo kết luận',
    pack: 'Tài liệu họp',
  },
};
