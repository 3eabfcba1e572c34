import type { RequestState } from './rules.ts';
import type { Outcome, RequestKind } from './schema.ts';

/** The names of the law; what each means, in plain words. Exceptions are said only as far as they are known. */
export const kindText: Record<RequestKind, { name: string; means: string }> = {
  see: { name: 'Xem dữ liệu', means: 'Biết đơn vị đang giữ dữ liệu nào về mình, dùng vào việc gì, và xem dữ liệu đó.' },
  correct: { name: 'Chỉnh sửa dữ liệu', means: 'Dữ liệu về mình bị sai hoặc đã cũ, đề nghị sửa lại cho đúng.' },
  delete: {
    name: 'Xóa dữ liệu',
    means:
      'Đề nghị không giữ nữa. Có thứ đơn vị phải giữ theo pháp luật, ví dụ văn bản đã ban hành; khi đó câu trả lời nói rõ lý do.',
  },
  restrict: { name: 'Hạn chế xử lý dữ liệu', means: 'Vẫn giữ, nhưng chỉ được dùng trong phạm vi bạn đề nghị.' },
  object: { name: 'Phản đối xử lý dữ liệu', means: 'Không muốn dữ liệu về mình bị dùng vào một việc nào đó.' },
  withdraw: {
    name: 'Rút lại sự đồng ý',
    means: 'Trước đây đã đồng ý, nay thôi; ví dụ đã đồng ý cho đăng tên, ảnh trong một bài viết.',
  },
};

export const stateText: Record<RequestState, string> = {
  open: 'Chờ trả lời',
  today: 'Hôm nay hết hạn',
  late: 'Quá hạn trả lời',
  done: 'Đã thực hiện',
  partly: 'Đã thực hiện một phần',
  refused: 'Không thực hiện được',
};

const outcomeText: Record<Outcome, { label: string; hint: string }> = {
  done: { label: 'Đã thực hiện', hint: 'Đã làm đúng điều được yêu cầu.' },
  partly: { label: 'Thực hiện một phần', hint: 'Làm được một phần; phần còn lại có lý do.' },
  refused: { label: 'Không thực hiện được', hint: 'Ví dụ: pháp luật buộc phải giữ, như văn bản đã ban hành.' },
};

export const text = {
  title: 'Yêu cầu về dữ liệu cá nhân',
  context: 'Người có dữ liệu yêu cầu xem, sửa, xóa … Trả lời trong 2 ngày làm việc (Nghị định 356/2025/NĐ-CP).',
  noUnit: 'Tài khoản này không thuộc đơn vị nào nên không có yêu cầu để trả lời.',
  notAnswering: 'Tài khoản của bạn không có quyền trả lời yêu cầu về dữ liệu cá nhân tại đơn vị này.',
  viewsLabel: 'Xem theo',
  views: { open: 'Chờ trả lời', answered: 'Đã trả lời' },
  late: (count: number) => `${count} yêu cầu quá hạn trả lời theo luật định.`,
  kind: 'Yêu cầu',
  came: 'Gửi từ',
  cameText: { account: 'Người dùng hệ thống', portal: 'Trang tin của đơn vị' },
  received: 'Nhận ngày',
  due: 'Trả lời chậm nhất',
  state: 'Tình trạng',
  empty: { open: 'Không có yêu cầu nào chờ trả lời', answered: 'Chưa trả lời yêu cầu nào' },
  emptyBody: 'Khi có người yêu cầu, việc này hiện trên trang Hôm nay của đơn vị.',
  line: (kind: string, id: number) => `${kind} (số ${id})`,
  number: (id: number) => `Yêu cầu số ${id}`,
  about: 'Người yêu cầu viết',
  forgotten: 'Đã xóa sau một năm kể từ ngày trả lời. Chỉ còn lại: đã nhận và đã trả lời ngày nào.',
  who: 'Người yêu cầu',
  whoAbout: 'Họ tên và cách liên hệ chỉ dùng để trả lời yêu cầu này. Mỗi lần mở đều được ghi lại, người yêu cầu biết.',
  reveal: 'Xem họ tên, cách liên hệ',
  fullName: 'Họ và tên',
  contact: 'Cách liên hệ',
  /** Written into the log that the person may read. */
  revealReason: (id: number) => `Để trả lời yêu cầu về dữ liệu cá nhân số ${id}`,
  identity: 'Trước khi đưa dữ liệu cho ai, hãy chắc chắn đó đúng là người có dữ liệu. Không yêu cầu gửi ảnh căn cước.',
  anonymous:
    'Ý kiến gửi không ghi tên và phiếu lấy ý kiến không có gì dẫn tới người gửi, nên không tìm được và không cần tìm.',
  petitions:
    'Kiến nghị có ghi tên: mở kiến nghị đó trong mục Kiến nghị, chọn “Xóa theo yêu cầu của người gửi”, ghi số yêu cầu này làm căn cứ.',
  answerTitle: 'Trả lời',
  outcome: 'Kết quả',
  outcomes: outcomeText,
  did: 'Đã làm gì',
  didHint: 'Người yêu cầu đọc nguyên văn. Nếu cần thêm thời gian để làm xong, ghi rõ sẽ làm gì và xong ngày nào.',
  reason: 'Lý do',
  reasonHint: 'Bắt buộc khi chỉ làm được một phần hoặc không làm được: quy định nào, vì sao.',
  send: 'Gửi trả lời',
  confirm: 'Gửi trả lời này?',
  confirmBody: 'Trả lời rồi không sửa được. Người yêu cầu đọc được ngay.',
  answered: 'Câu trả lời',
  answeredBy: 'Người trả lời',
  answeredOn: 'Trả lời ngày',
  lateAnswer: 'Trả lời sau hạn.',
  mine: {
    title: 'Dữ liệu cá nhân của tôi',
    context: 'Hệ thống giữ gì về bạn, để làm gì, trong bao lâu, và cách yêu cầu xem, sửa, xóa.',
    link: 'Xem hệ thống giữ gì về tôi',
    linkAbout: 'Giữ gì về bạn, để làm gì, bao lâu; và nơi gửi yêu cầu xem, sửa, xóa.',
    kept: 'Hệ thống giữ gì về bạn',
    keptAbout: 'Theo danh mục dữ liệu cá nhân của hệ thống. Không có mục nào ghi quan điểm, thái độ của bạn.',
    what: 'Dữ liệu',
    purpose: 'Để làm gì',
    basis: 'Căn cứ',
    howLong: 'Giữ bao lâu',
    requests: 'Yêu cầu của tôi',
    none: 'Bạn chưa gửi yêu cầu nào.',
    ask: 'Gửi yêu cầu',
    askAbout: (unit: string) => `${unit} nhận yêu cầu này và phải trả lời trong 2 ngày làm việc.`,
    wrote: 'Bạn viết',
    aboutField: 'Về dữ liệu nào, bạn muốn thế nào',
    aboutHint: 'Ví dụ: số điện thoại đã đổi, đề nghị bỏ số cũ. Không gửi ảnh, số căn cước.',
    who: 'Ai đọc được: những người có quyền trả lời yêu cầu tại đơn vị của bạn. Cấp trên không đọc được.',
    noUnit: 'Tài khoản này không thuộc đơn vị nào. Hãy gửi yêu cầu tới người quản trị hệ thống.',
    sentOn: (day: string) => `Gửi ngày ${day}`,
    dueOn: (day: string) => `Trả lời chậm nhất ngày ${day}`,
    answeredOn: (day: string) => `Trả lời ngày ${day}`,
  },
  today: {
    late: (count: number) => `${count} yêu cầu về dữ liệu cá nhân quá hạn trả lời`,
    open: (count: number) => `${count} yêu cầu về dữ liệu cá nhân chờ trả lời`,
    act: 'Trả lời',
  },
};

export const dataRequestRefusalText = {
  'data-request-not-found': 'Không tìm thấy yêu cầu này, hoặc đơn vị của bạn không phải nơi trả lời.',
  'data-request-answered': 'Yêu cầu này đã được trả lời. Hãy tải lại trang để xem.',
  'data-request-open-already': 'Bạn đã gửi một yêu cầu như vậy và đơn vị chưa trả lời. Hãy chờ câu trả lời.',
  'data-request-no-unit': 'Tài khoản này không thuộc đơn vị nào nên chưa gửi được. Hãy báo người quản trị hệ thống.',
  'data-request-closed': 'Nơi này không còn nhận yêu cầu.',
  'request-kind-needed': 'Hãy chọn bạn yêu cầu điều gì.',
  'request-outcome-needed': 'Hãy chọn kết quả.',
  'request-reason-needed': 'Hãy ghi lý do để người yêu cầu biết vì sao không làm được tất cả.',
  'requester-not-here': 'Không còn họ tên, cách liên hệ để xem, hoặc đơn vị của bạn không phải nơi trả lời.',
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'data-request': { name: 'Yêu cầu về dữ liệu cá nhân', fate: 'Đơn vị mới trả lời, giữ nguyên hạn' },
} as const;
