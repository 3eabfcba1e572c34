import { formatNumber } from '#platform/vietnamese/number-format.ts';

const units = (count: number) => `${formatNumber(count)} đơn vị`;

export const disseminationText = {
  title: 'Phổ biến, quán triệt',
  back: 'Văn bản',
  open: 'Phổ biến, quán triệt',
  levels: {
    nation: 'Trung ương',
    province: 'Cấp tỉnh',
    commune: 'Cấp xã',
    area: 'Thôn, tổ dân phố',
    branch: 'Chi hội, chi đoàn, tổ',
  } as Record<string, string>,
  spread: 'Đã xuống đến đâu',
  studied: (count: number, all: number) => `${formatNumber(count)}/${units(all)} đã quán triệt`,
  parts: {
    studied: (count: number) => `${formatNumber(count)} đã quán triệt`,
    received: (count: number) => `${formatNumber(count)} đã tiếp nhận`,
    waiting: (count: number) => `${formatNumber(count)} chưa tiếp nhận`,
  },
  ask: 'Hạn quán triệt',
  askHint: 'Áp dụng cho các đơn vị chưa quán triệt; đơn vị thấy hạn ngay ở trang văn bản.',
  askDo: 'Đặt hạn',
  remind: 'Nhắc các đơn vị chưa quán triệt',
  remindConfirm: 'Gửi lời nhắc?',
  remindConfirmBody: 'Mỗi đơn vị chưa quán triệt thấy lời nhắc ở trang văn bản; một ngày chỉ nhắc một lần.',
  recipients: 'Các đơn vị được gửi',
  unit: 'Đơn vị',
  state: 'Quán triệt',
  where: 'Hội nghị',
  below: 'Phổ biến tiếp',
  belowCount: (studied: number, total: number) => `${formatNumber(studied)}/${formatNumber(total)} đã quán triệt`,
  standing: {
    studied: (day: string) => `Ngày ${day}`,
    overdue: (day: string) => `Quá hạn ${day}`,
    asked: (day: string) => `Hạn ${day}`,
    open: 'Chưa quán triệt',
  },
  notReceived: 'Chưa tiếp nhận',
  reminded: (day: string) => `nhắc ngày ${day}`,
  passOn: 'Phổ biến xuống dưới',
  passOnBody: 'Gửi văn bản này cho các đơn vị trực thuộc; nơi nhận tiếp nhận, đọc, ghi ngày quán triệt như đơn vị.',
  passOnUnits: 'Chọn đơn vị',
  passOnDo: 'Gửi xuống',
  none: 'Chưa gửi cho đơn vị nào',
  noneBelow: 'Không còn đơn vị trực thuộc nào chưa có văn bản.',
  studyBy: (day: string) => `Cấp trên đề nghị quán triệt chậm nhất ngày ${day}.`,
  overdueBy: (day: string) => `Đã quá hạn quán triệt (${day}). Hãy tổ chức rồi ghi nhận.`,
  remindedOn: (day: string) => `Cấp trên đã nhắc ngày ${day}.`,
  conference: 'Hội nghị đã ghi trong sổ hoạt động',
  noConference: 'Không có trong sổ, ghi ở ô bên',
  whereOnly: 'Nơi quán triệt',
  whereWords: 'Hoặc ghi nơi quán triệt',
  whereHint: 'Ví dụ: điểm cầu Hội trường xã; sinh hoạt chi hội tháng 6',
};

export const disseminationRefusals = {
  'conference-not-of-unit':
    'Hội nghị được chọn không phải do đơn vị tổ chức hoặc tham gia, hoặc không đúng ngày quán triệt.',
  'where-once-only': 'Chọn một hội nghị, hoặc ghi nơi quán triệt, không làm cả hai.',
  'nobody-to-remind': 'Không có đơn vị nào cần nhắc: tất cả đã quán triệt hoặc đã được nhắc hôm nay.',
  'nobody-to-ask': 'Tất cả đơn vị đã quán triệt văn bản này.',
  'recipient-not-below': 'Chỉ phổ biến tiếp cho đơn vị trực thuộc. Không thuộc cấp dưới: {names}.',
  'study-day-in-past': 'Hạn quán triệt phải từ hôm nay trở đi.',
} as const;
