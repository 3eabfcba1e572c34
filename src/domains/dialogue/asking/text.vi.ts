import type { Kind } from '#domains/opinion/feedback/schema.ts';
import type { Seen, Viewer } from './rules.ts';
import type { AskingMode } from './schema.ts';

const kinds: Record<Kind, string> = {
  petition: 'Kiến nghị: đề nghị giải quyết một việc',
  feedback: 'Phản ánh: cho biết một việc đang xảy ra',
  question: 'Câu hỏi',
  proposal: 'Đề xuất, góp ý',
};
const modes: Record<AskingMode, { label: string; hint: string }> = {
  handler: {
    label: 'Có tên, chỉ nơi đang xử lý được biết',
    hint: 'Thường dùng. Nơi khác chỉ đọc được nội dung, không biết ai gửi.',
  },
  named: { label: 'Có tên, mọi nơi đã và đang xử lý được biết', hint: 'Khi bạn muốn được mời tới làm việc.' },
  anonymous: {
    label: 'Không ghi tên',
    hint: 'Không lưu tên, giờ gửi, máy gửi. Chỉ mã biên nhận mở được kết quả; mất mã thì không ai tìm lại được.',
  },
};
const viewers: Record<Viewer, string> = {
  handler: 'Cán bộ của đơn vị đang xử lý',
  formerHandlers: 'Cán bộ của đơn vị đã chuyển đi',
  above: 'Cấp trên',
  public: 'Mọi người, trên trang này',
};
const seen: Record<Seen, string> = {
  words: 'Nội dung và ảnh',
  person: 'Họ tên, cách liên hệ (mỗi lần mở ra đều ghi lại, bạn xem được khi tra cứu)',
  count: 'Chỉ số lượng, khi có từ 5 ý kiến trở lên',
  answer: 'Câu hỏi và câu trả lời do cán bộ viết lại, không có tên ai',
};

export const askingText = {
  ...{ kinds, modes, viewers, seen },
  title: 'Gửi ý kiến',
  titleReview: 'Xem lại trước khi gửi',
  titleSent: 'Đã nhận ý kiến của bạn',
  withError: (title: string) => `Cần sửa: ${title}`,
  lead: (unit: string) =>
    `Gửi tới ${unit}. Gửi xong bạn nhận một mã biên nhận để xem ai đang xử lý và khi nào có câu trả lời.`,
  forDialogue: (subject: string, day: string) => `Câu hỏi gửi trước cho buổi đối thoại ngày ${day}: ${subject}`,
  forDialogueHint: 'Câu hỏi này được gửi không ghi tên.',
  steps: ['Bước 1: Viết', 'Bước 2: Xem ai sẽ thấy gì, rồi gửi'] as const,
  matter: 'Nội dung',
  kind: 'Loại ý kiến',
  field: 'Lĩnh vực',
  fieldEmpty: 'Chọn lĩnh vực',
  area: 'Nơi xảy ra việc',
  areaEmpty: 'Chọn nơi',
  subject: 'Tóm tắt trong một câu',
  subjectHint: 'Ví dụ: Đường vào thôn ngập sau mỗi trận mưa',
  words: 'Nội dung đầy đủ',
  wordsHint: 'Việc gì, ở đâu, từ bao giờ, bạn mong được giải quyết thế nào. Tối đa 20.000 ký tự.',
  mode: 'Ai được biết bạn là người gửi',
  asker: 'Người gửi',
  askerHint: 'Cần họ tên và ít nhất một cách liên hệ. Chọn “Không ghi tên” thì bỏ trống phần này.',
  fullName: 'Họ và tên',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  mayPublish: 'Tôi đồng ý để câu trả lời được đăng công khai',
  mayPublishHint: 'Cán bộ viết lại câu hỏi và câu trả lời, không có tên ai. Người cùng cảnh ngộ sẽ không phải hỏi lại.',
  next: 'Tiếp tục: xem ai sẽ thấy gì',
  nothingYet: 'Chưa gửi gì ở bước này.',
  alike: 'Đã có câu trả lời cho việc tương tự',
  alikeHint: 'Nếu đã giải đáp được điều bạn hỏi, bạn không cần gửi nữa.',
  answeredOn: (day: string) => `Công khai ngày ${day}`,
  whoSees: 'Ai sẽ thấy gì',
  who: 'Ai',
  sees: 'Thấy được',
  nothing: 'Không thấy gì',
  dropped: 'Bạn chọn không ghi tên, nên họ tên và cách liên hệ đã nhập được bỏ đi, không gửi.',
  yourWords: 'Ý kiến của bạn',
  noName: 'Không ghi tên',
  pictures: 'Ảnh kèm theo (không bắt buộc)',
  picturesHint:
    'Tối đa 3 ảnh JPEG, PNG hoặc WebP, mỗi ảnh không quá 8 MB. Ảnh được vẽ lại: vị trí, giờ chụp, tên máy ghi trong ảnh bị xóa. Hãy tránh chụp mặt người.',
  picturesAgain: 'Hãy chọn lại ảnh: trình duyệt không giữ ảnh khi trang tải lại.',
  check: 'Kiểm tra chống gửi tự động',
  checkHint: 'Trả lời bằng số.',
  checking: 'Máy của bạn đang tự kiểm tra, mất khoảng một giây.',
  checked: 'Đã kiểm tra xong, không cần trả lời câu hỏi.',
  send: 'Gửi ý kiến',
  edit: 'Quay lại sửa',
  code: 'Mã biên nhận',
  codeOnce: 'Mã chỉ hiện một lần. Hãy chép lại, chụp ảnh hoặc in trang này.',
  codeAnonymous: 'Bạn không ghi tên nên đây là cách duy nhất để xem kết quả.',
  qr: 'Quét để mở trang tra cứu với mã này',
  dueOn: (day: string) => `Chậm nhất ngày ${day} bạn sẽ được báo đã tiếp nhận hay chưa.`,
  sentTo: 'Nơi nhận',
  lookUp: 'Tra cứu kết quả',
  askMore: 'Gửi ý kiến khác',
  summary: 'Hãy sửa những chỗ sau',
  seconds: (seconds: number) => (seconds > 90 ? `${Math.ceil(seconds / 60)} phút` : `${seconds} giây`),
};

export const refusalText = {
  'asking-closed': 'Nơi này không còn nhận ý kiến. Lời bạn viết vẫn còn trên trang để bạn sao chép.',
  'questions-closed': 'Buổi đối thoại này đã hết hạn nhận câu hỏi trước. Bạn vẫn có thể gửi như một ý kiến thường.',
  'denunciation-not-taken':
    'Nội dung này có dấu hiệu tố cáo. Trang này không nhận và không lưu lại gì; hãy gửi cơ quan có thẩm quyền giải quyết theo Luật Tố cáo số 25/2018/QH14.',
  'declare-first': 'Hãy cho biết đây có phải là tố cáo hay không.',
  'contact-needed': 'Hãy cho ít nhất một cách liên hệ: điện thoại, thư điện tử hoặc địa chỉ.',
  'name-letters': 'Họ tên chỉ gồm chữ cái, dấu cách, dấu chấm hoặc gạch nối.',
  'asking-too-many-pictures': 'Chỉ gửi được tối đa 3 ảnh.',
  'asking-picture-too-large': 'Mỗi ảnh không quá 8 MB.',
  'asking-check-unanswered': 'Hãy trả lời câu hỏi kiểm tra.',
  'asking-check-wrong': 'Câu trả lời kiểm tra chưa đúng. Hãy trả lời câu hỏi mới.',
  'asking-check-stale': 'Trang mở đã lâu nên câu kiểm tra hết hạn. Hãy trả lời câu hỏi mới rồi gửi lại.',
  'asking-check-used': 'Câu kiểm tra này đã dùng cho một lần gửi khác. Hãy trả lời câu hỏi mới rồi gửi lại.',
  'asking-too-often':
    'Vừa có quá nhiều lượt gửi từ mạng này hoặc tới trang này. Chưa gửi được, nội dung vẫn còn nguyên. Hãy gửi lại sau {wait}.',
  'asking-too-long': 'Nội dung dài quá 20.000 ký tự. Hãy rút gọn phần dưới đây; phần vượt quá 100.000 ký tự đã bị cắt.',
};
