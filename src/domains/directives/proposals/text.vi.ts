import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const proposalText = {
  title: 'Khó khăn, đề xuất',
  context: 'Vướng mắc khi thực hiện và đề xuất của các đơn vị, tổng hợp theo vấn đề và trả lời đến nơi nêu',
  back: 'Văn bản',
  tabs: 'Phía của đơn vị',
  sides: { to: 'Các đơn vị gửi tới', from: 'Đơn vị đã nêu' },
  show: 'Hiện',
  shows: { open: 'Chưa trả lời', settled: 'Đã trả lời hoặc đã tổng hợp' },
  theme: 'Vấn đề',
  allThemes: 'Mọi vấn đề',
  themeCount: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  raise: 'Nêu khó khăn, đề xuất',
  kind: 'Loại',
  kinds: { difficulty: 'Khó khăn, vướng mắc', proposal: 'Đề xuất, kiến nghị' },
  words: 'Nội dung',
  wordsHint: 'Nêu việc, lý do, mức độ; không ghi tên người dân.',
  to: 'Gửi tới',
  about: 'Về văn bản',
  submit: 'Gửi',
  unit: 'Đơn vị nêu',
  addressee: 'Nơi nhận',
  raisedOn: 'Ngày nêu',
  answer: 'Trả lời',
  answerDo: 'Trả lời các mục đã chọn',
  answerInstead: 'Trả lời ngay',
  answerHint: 'Câu trả lời đến tất cả đơn vị đã nêu, kể cả nơi đã được cấp giữa tổng hợp.',
  answered: (by: string, day: string) => `${by} trả lời ngày ${day}`,
  gather: 'Tổng hợp lên trên',
  gatherHint:
    'Gộp các mục đã chọn thành một kiến nghị của đơn vị mình gửi cấp trên; khi có trả lời, mọi nơi nêu đều nhận được.',
  gatherDo: 'Tổng hợp và gửi lên',
  gathered: 'Đã tổng hợp, chờ cấp trên trả lời',
  waiting: 'Chưa trả lời',
  empty: {
    to: ['Chưa có đơn vị nào nêu', 'Khó khăn, đề xuất của các đơn vị gửi tới sẽ hiện ở đây.'],
    from: ['Đơn vị chưa nêu mục nào', 'Khi thực hiện văn bản gặp vướng mắc, hãy nêu để cấp trên tháo gỡ.'],
  },
  link: 'Khó khăn, đề xuất',
  raiseAbout: 'Nêu khó khăn, đề xuất',
  chosen: 'Chọn các mục trong bảng ở trên trước.',
};

export const proposalRefusals = {
  'proposal-not-found': 'Có mục không gửi tới đơn vị bạn đang làm việc, hoặc không còn.',
  'proposal-settled': '{count} mục vừa được trả lời hoặc tổng hợp. Hãy tải lại trang rồi chọn lại.',
  'proposal-to-oneself': 'Nơi nhận phải là đơn vị khác.',
} as const;
