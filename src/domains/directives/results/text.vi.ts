import { formatDay } from '#platform/vietnamese/day-format.ts';

/** Letters of a report's symbol and the words above a signature, by organisation, as their papers of 2025–2026 write them. */
export const reportForms: Record<string, { symbol: string; body: string | null; signature: string[] }> = {
  front: { symbol: 'BC-MTTQ-BTT', body: 'Ban Thường trực', signature: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] },
  trade_union: { symbol: 'BC-LĐLĐ', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  farmers: { symbol: 'BC-HND', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  women: { symbol: 'BC-BTV', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  youth: { symbol: 'BC-ĐTN', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] },
  veterans: { symbol: 'BC-CCB', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
};
export const plainReportForm = { symbol: 'BC', body: null, signature: ['THỦ TRƯỞNG ĐƠN VỊ'] };

/** Heads of narrow columns, on the page and in the report. */
export const outcomeHeads = {
  done: 'Hoàn thành',
  claimed: 'Chờ xác nhận',
  inProgress: 'Đang làm',
  isBehind: 'Chậm',
  ended: 'Khác',
};

export const reportText = {
  kind: 'BÁO CÁO',
  title: (label: string) => `Kết quả thực hiện ${label}`,
  basis: (label: string, title: string, today: string) =>
    `Thực hiện ${label} về ${title}, đơn vị tổng hợp kết quả đến ngày ${formatDay(today)} như sau:`,
  assigned: 'I. TÌNH HÌNH GIAO VÀ TIẾP NHẬN',
  byTask: 'II. KẾT QUẢ THEO NHIỆM VỤ',
  byUnit: 'III. KẾT QUẢ THEO ĐƠN VỊ',
  behind: 'IV. VIỆC CHẬM TIẾN ĐỘ, NGUYÊN NHÂN, THỜI HẠN MỚI',
  proposals: 'V. ĐỀ NGHỊ',
  proposalsRoom: '(Cán bộ viết kiến nghị, đề xuất tại đây.)',
  sent: 'Số đơn vị được gửi văn bản: ',
  received: '; đã tiếp nhận: ',
  studied: '; đã tổ chức quán triệt: ',
  tasks: 'Số nhiệm vụ trong văn bản: ',
  promises: '; số việc giao cho các đơn vị: ',
  soFar: 'Kết quả chung: ',
  noneBehind: 'Không có việc chậm tiến độ.',
  noCause: 'chưa báo nguyên nhân',
  noNewDay: 'chưa báo',
  manyUnits: (shown: number, all: number) =>
    `Bảng nêu ${shown} đơn vị có việc chậm tiến độ nhiều nhất trong tổng số ${all} đơn vị; danh sách đầy đủ mở từ các con số ở phần I.`,
  task: 'Nhiệm vụ',
  lead: 'Chủ trì',
  due: 'Thời hạn',
  result: 'Kết quả',
  unit: 'Đơn vị',
  total: 'Tổng số',
  ...outcomeHeads,
  dueOn: 'Thời hạn',
  cause: 'Nguyên nhân',
  newDay: 'Dự kiến hoàn thành',
  units: (count: number) => `${count} đơn vị`,
  reportTo: (body: string) => `${body} (để báo cáo)`,
  keep: 'Lưu: VT',
};
