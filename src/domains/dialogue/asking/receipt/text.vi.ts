import type { State, Verdict } from '#domains/opinion/feedback/schema.ts';

const states: Record<State, string> = {
  received: 'Đã gửi tới, chờ cán bộ tiếp nhận',
  accepted: 'Đã tiếp nhận, đang giải quyết',
  answered: 'Đã có câu trả lời, chờ bạn cho biết kết quả',
  closed: 'Đã xong: bạn cho biết việc đã được giải quyết',
  refused: 'Không giải quyết được ở đây',
  withdrawn: 'Bạn đã rút lại',
};
const verdicts: Record<Verdict, string> = {
  solved: 'Việc đã được giải quyết',
  not_solved: 'Việc chưa được giải quyết',
  no_answer: 'Quá hạn mà chưa có câu trả lời',
};

/** What the state means for the sender, and by when something comes. */
const plain = {
  receive: (unit: string, day: string) => `Chờ ${unit} tiếp nhận, chậm nhất ngày ${day}.`,
  takeOver: (unit: string, day: string) => `Đã chuyển đến ${unit}. Nơi này phải nhận chậm nhất ngày ${day}.`,
  answer: (unit: string, day: string) => `${unit} đang giải quyết và phải trả lời chậm nhất ngày ${day}.`,
  again: (unit: string, day: string) =>
    `${unit} đã nhận được lời của bạn, đang giải quyết tiếp và phải trả lời chậm nhất ngày ${day}.`,
  answered: (unit: string) => `${unit} đã trả lời. Việc chỉ được tính là xong khi bạn cho biết đã xong.`,
};

const passed = {
  sent: (unit: string) => `Bạn gửi tới ${unit}`,
  handed_over: (unit: string, from: string) => `${from} chuyển đến ${unit}`,
  answered: (unit: string) => `${unit} trả lời`,
  solved: () => 'Bạn cho biết việc đã được giải quyết',
  not_solved: () => 'Bạn cho biết việc chưa được giải quyết',
  no_answer: () => 'Bạn báo quá hạn mà chưa có câu trả lời',
};

export const receiptText = {
  ...{ states, verdicts, plain, passed },
  title: 'Tra cứu ý kiến đã gửi',
  lead: 'Nhập mã biên nhận gồm 16 chữ và số. Không phân biệt chữ hoa, chữ thường; có hay không có gạch nối đều được.',
  code: 'Mã biên nhận',
  find: 'Xem kết quả',
  unknown: 'Không tìm thấy ý kiến nào với mã này. Hãy xem lại từng chữ của mã, hoặc ý kiến đã được rút lại và xóa.',
  tooOften: (wait: string) => `Mạng của bạn hoặc trang này vừa tra cứu quá nhiều lần. Hãy thử lại sau ${wait}.`,
  field: 'Lĩnh vực',
  receivedOn: 'Ngày gửi',
  unit: 'Nơi đang xử lý',
  dueReceive: 'Hạn tiếp nhận',
  dueAnswer: 'Hạn trả lời',
  late: 'Đã quá hạn',
  passedTitle: 'Việc đã qua những đâu',
  files: 'Tệp kèm câu trả lời',
  file: (name: string, kilobytes: string) => `${name} (${kilobytes} kB)`,
  opened: 'Ai đã xem tên và cách liên hệ của bạn',
  openedNone: 'Chưa có ai mở xem.',
  openedBy: (unit: string, day: string) => `${unit}, ngày ${day}`,
  answer: 'Câu trả lời',
  answeredOn: (day: string) => `Trả lời ngày ${day}`,
  paper: 'Văn bản',
  refused: 'Vì sao không giải quyết ở đây',
  yourVerdict: 'Bạn đã cho biết',
  verdictTitle: 'Việc đã được giải quyết chưa?',
  verdictHint: 'Chỉ bạn mới nói được điều này. Bạn chưa trả lời thì việc này vẫn ghi là chưa được xác nhận.',
  solved: 'Đã được giải quyết',
  notSolvedTitle: 'Chưa được giải quyết',
  notSolvedWords: 'Điều gì chưa xong?',
  notSolved: 'Gửi: việc chưa được giải quyết',
  noAnswerTitle: 'Đã quá hạn mà bạn chưa nhận được câu trả lời?',
  noAnswer: 'Báo chưa có câu trả lời',
  thanks: 'Đã ghi lời của bạn.',
  takeBackTitle: 'Rút lại và xóa những gì tôi đã gửi',
  takeBackNamed: {
    gone: 'Xóa ngay: họ tên, cách liên hệ, nội dung, ảnh và câu trả lời. Bài đăng công khai về việc này, nếu có, được gỡ xuống.',
    stays:
      'Còn lại: một dòng không có tên và lời (lĩnh vực, nơi, các ngày, đơn vị xử lý) để đếm và để cơ quan chứng minh mình đã làm gì; việc mà cơ quan đã nhận làm; bản sao lưu, được ghi đè theo lịch của máy chủ.',
  },
  takeBackAnonymous: {
    gone: 'Xóa ngay tất cả: nội dung, ảnh, câu trả lời. Bài đăng công khai về việc này, nếu có, được gỡ xuống.',
    stays: 'Còn lại: bản sao lưu, được ghi đè theo lịch của máy chủ. Trong đó cũng không có tên bạn.',
  },
  takeBackSure: 'Tôi hiểu, việc này không làm lại được',
  takeBack: 'Rút lại và xóa',
  takenBack: 'Đã rút lại và xóa. Mã biên nhận này không còn mở được gì nữa.',
};

export const receiptRefusalText = {
  'receipt-unfit': 'Việc này đã thay đổi từ khi bạn mở trang. Hãy xem lại tình trạng mới nhất ở dưới.',
  'take-back-unsure': 'Hãy đánh dấu vào ô xác nhận trước khi xóa.',
  'verdict-needs-words': 'Hãy viết ngắn gọn điều gì chưa được giải quyết.',
};
