import { belowRefusalText } from './below/text.vi.ts';
import { cadenceRefusalText } from './cadence/text.vi.ts';
import { chargeRefusalText } from './in-charge/text.vi.ts';
import { partRefusalText, partText } from './taking-part/text.vi.ts';
import type { Outcome, State, Step, TakenStep } from './rules.ts';

export const stateText: Record<State, string> = {
  assigned: 'Chờ tiếp nhận',
  received: 'Đã tiếp nhận',
  in_progress: 'Đang thực hiện',
  claimed: 'Chờ xác nhận',
  returned: 'Trả lại, cần bổ sung',
  confirmed: 'Đã hoàn thành',
  declined: 'Không nhận',
  withdrawn: 'Đã thu hồi',
  handed_over: 'Đã bàn giao',
};

export const outcomeText: Record<Outcome, string> = {
  done: 'Đã hoàn thành',
  claimed: 'Chờ xác nhận',
  'in-progress': 'Đang thực hiện',
  behind: 'Chậm tiến độ',
  ended: 'Đã kết thúc khác',
};

/** What the button of a step says. */
export const stepText: Record<Step, string> = {
  receive: 'Tiếp nhận',
  progress: 'Báo cáo tiến độ',
  claim: 'Báo cáo hoàn thành',
  decline: 'Không nhận',
  confirm: 'Xác nhận hoàn thành',
  return: 'Trả lại',
  withdraw: 'Thu hồi',
  appeal: 'Gửi ý kiến về việc trả lại',
  ask_extension: 'Xin gia hạn',
  refuse_extension: 'Không gia hạn',
  change: 'Đổi thời hạn, nội dung',
  stop: 'Tạm dừng thời hạn',
  resume: 'Cho tính tiếp thời hạn',
};

/** What the timeline says that was done. */
export const takenText: Record<TakenStep, string> = {
  receive: 'Đã tiếp nhận nhiệm vụ',
  progress: 'Báo cáo tiến độ',
  claim: 'Báo cáo đã hoàn thành',
  decline: 'Không nhận nhiệm vụ',
  confirm: 'Xác nhận hoàn thành',
  return: 'Trả lại để bổ sung',
  withdraw: 'Thu hồi nhiệm vụ',
  appeal: 'Gửi ý kiến: không đồng ý việc trả lại',
  ask_extension: 'Xin gia hạn',
  refuse_extension: 'Không đồng ý gia hạn',
  change: 'Thay đổi nhiệm vụ',
  stop: 'Tạm dừng thời hạn',
  resume: 'Tính tiếp thời hạn',
  remind: 'Đôn đốc',
  put_in_charge: 'Giao người phụ trách',
  hand_over: 'Bàn giao',
};

export const text = {
  found: (unit: string, day: string) => `${unit} · hạn ${day}`,
  home: {
    title: 'Việc của tôi hôm nay',
    toDo: 'Đơn vị phải làm',
    toConfirm: 'Chờ tôi xác nhận',
    toDecide: 'Chờ tôi quyết: xin gia hạn',
    lateBelow: 'Đơn vị khác đang chậm',
    all: 'Xem tất cả',
    nothing: 'Hôm nay không có việc nào đang chờ',
    nothingBody: 'Khi có văn bản giao việc cho đơn vị, hoặc đơn vị khác báo cáo hoàn thành, việc sẽ hiện ở đây.',
    noUnit: 'Tài khoản này chưa gắn với đơn vị nào nên không có việc để hiển thị.',
    import: 'Đăng ký văn bản',
    late: 'Quá hạn',
    count: (count: number) => (count >= 100 ? '99+' : String(count)),
    ofThemLate: (late: number) => (late > 0 ? `${late >= 100 ? '99+' : late} việc quá hạn` : 'không có việc quá hạn'),
    confirmNote: 'đã báo cáo hoàn thành',
    lateBelowNote: 'quá hạn chưa báo cáo',
    clause: (mark: string) => `mục ${mark}`,
    open: 'Xem',
  },
  list: {
    title: 'Nhiệm vụ',
    ownerSide: 'Được giao',
    askerSide: 'Đã giao',
    context: {
      owner: 'Những việc đơn vị phải làm',
      asker: 'Những việc đơn vị đã giao hoặc đề nghị',
      part: partText.context,
    },
    what: 'Nhiệm vụ',
    asker: 'Nơi giao',
    owner: 'Chủ trì',
    due: 'Thời hạn',
    state: 'Tình trạng',
    origin: 'Theo văn bản',
    side: 'Phía',
    show: 'Tình trạng',
    unset: 'Đang mở',
    shows: {
      late: 'Quá hạn',
      'in-progress': 'Đang thực hiện, còn hạn',
      claimed: 'Chờ xác nhận',
      asking: 'Đang xin gia hạn',
      done: 'Đã hoàn thành',
      behind: 'Chậm tiến độ',
      ended: 'Đã kết thúc khác',
      all: 'Tất cả',
    },
    empty: 'Không có nhiệm vụ nào',
    emptyBody: 'Thử đổi điều kiện lọc, hoặc xem các nhiệm vụ đang mở.',
    clear: 'Bỏ điều kiện lọc',
  },
  page: {
    handedFrom: 'Bàn giao từ',
    handedTo: 'Đã bàn giao sang',
    handedLink: 'Mở nhiệm vụ đó',
    back: 'Nhiệm vụ',
    facts: 'Thông tin',
    product: 'Sản phẩm',
    asker: 'Đơn vị giao',
    requester: 'Đơn vị đề nghị',
    owner: 'Đơn vị chủ trì',
    cooperating: 'Đơn vị phối hợp',
    due: 'Thời hạn',
    askedOn: 'Ngày giao',
    origin: 'Văn bản',
    clause: 'Mục',
    mode: 'Hình thức',
    modes: { order: 'Giao nhiệm vụ', request: 'Đề nghị', own: 'Tự đặt ra' },
    dueSources: { paper: 'theo văn bản', officer: 'do cán bộ đặt', default: 'mặc định 10 ngày làm việc' },
    claim: 'Đơn vị báo cáo',
    verdict: 'Nơi giao kết luận',
    noClaim: 'Chưa có báo cáo hoàn thành',
    report: 'Kết quả và minh chứng',
    cause: 'Nguyên nhân chậm',
    expectedOn: 'Dự kiến hoàn thành',
    evidence: 'Minh chứng',
    noEvidence: 'Chưa có minh chứng.',
    evidenceTakenBack: 'đã rút',
    timeline: 'Diễn biến',
    wholeTimeline: (count: number) => `Hiện cả ${count} lần cập nhật`,
    asked: 'Giao nhiệm vụ',
    withdrawnFromAbove: 'Thu hồi theo nhiệm vụ cấp trên đã thu hồi',
    children: 'Việc giao tiếp cho đơn vị dưới',
    parent: 'Thuộc nhiệm vụ',
    passDown: 'Giao tiếp cho đơn vị dưới',
    nextStep: 'Bước tiếp theo',
    closed: 'Nhiệm vụ đã kết thúc, không còn việc phải làm.',
    above: 'Nhiệm vụ cấp trên đã thu hồi nên việc này cũng dừng.',
    withdrawn: (paper: string) => `Thu hồi theo ${paper}.`,
    why: (note: string) => `Lý do: ${note}`,
    notMine: 'Bạn xem được nhiệm vụ này nhưng không phải người xử lý bước tiếp theo.',
    other: 'Việc khác',
  },
  form: {
    note: {
      progress: 'Đã làm được gì',
      claim: 'Kết quả đã đạt',
      return: 'Cần bổ sung gì',
      decline: 'Lý do không nhận',
      confirm: 'Nhận xét (nếu có)',
      withdraw: 'Lý do',
      appeal: 'Vì sao kết quả đã đủ',
      answer: 'Trả lời ý kiến của đơn vị: cần bổ sung gì',
      ask_extension: 'Lý do xin gia hạn',
      refuse_extension: 'Lý do không gia hạn',
      change: 'Lý do thay đổi',
      stop: 'Lý do tạm dừng',
      resume: 'Lý do',
    },
    cause: 'Nguyên nhân chậm (nếu chậm)',
    expectedOn: 'Ngày dự kiến hoàn thành',
    expectedHint: 'Thời hạn được giao giữ nguyên; ngày này để nơi giao biết khi nào xong.',
    files: 'Tệp minh chứng',
    filesHint: 'Ảnh (mỗi ảnh không quá 15 MB), PDF, Word (mỗi tệp không quá 20 MB).',
    link: 'Đường dẫn minh chứng',
    paper: 'Văn bản, biên bản làm minh chứng',
    paperHint:
      'Ghi số, ngày và nơi lưu. Cần ít nhất một minh chứng: tệp, đường dẫn, văn bản, hoặc hoạt động đã ghi cho nhiệm vụ này.',
    withdrawPaper: 'Văn bản thu hồi (số, ngày)',
    confirmTitle: 'Thu hồi nhiệm vụ này?',
    confirmBody:
      'Đơn vị chủ trì sẽ thấy nhiệm vụ đã thu hồi, không làm tiếp được nữa; việc đã giao tiếp cho đơn vị dưới cũng được thu hồi theo. Diễn biến vẫn được giữ lại.',
    units: 'Giao cho đơn vị',
    what: 'Nội dung việc',
    product: 'Sản phẩm',
    dueOn: 'Thời hạn',
    save: 'Giao việc',
  },
};

export const measureText = {
  assigned: { name: 'Nhiệm vụ đến hạn', unit: 'nhiệm vụ' },
  confirmed: { name: 'Nhiệm vụ đã hoàn thành, được xác nhận', unit: 'nhiệm vụ' },
  claimed: { name: 'Nhiệm vụ đã báo cáo, chờ xác nhận', unit: 'nhiệm vụ' },
  late: { name: 'Nhiệm vụ quá hạn, kể cả đã làm xong', unit: 'nhiệm vụ' },
  behind: { name: 'Nhiệm vụ chậm tiến độ, chưa làm xong', unit: 'nhiệm vụ' },
};

/** The jobs of this domain. */
export const jobText = {
  repeat: {
    name: 'Mở kỳ mới của nhiệm vụ lặp lại',
    about:
      'Mỗi đêm mở nhiệm vụ của kỳ vừa bắt đầu (tháng, quý, 6 tháng, năm); kỳ nào lỡ vì máy chủ dừng thì mở bù, không mở hai lần. Đơn vị đã ngừng hoạt động thì dừng lặp lại.',
  },
};

export const refusalText: Record<string, string> = {
  ...cadenceRefusalText,
  ...chargeRefusalText,
  ...partRefusalText,
  ...belowRefusalText,
  'commitment-not-found': 'Không tìm thấy nhiệm vụ, hoặc bạn không được xem nhiệm vụ này.',
  'commitment-closed': 'Nhiệm vụ đã kết thúc nên không thay đổi được nữa.',
  'commitment-changed':
    'Người khác vừa cập nhật nhiệm vụ này; trang đã hiện diễn biến mới. Hãy xem lại rồi gửi tiếp nếu vẫn cần; nội dung bạn gõ vẫn còn đây.',
  'step-out-of-order':
    'Bước này không thực hiện được ở tình trạng hiện tại. Hãy xem diễn biến; tải lại trang để thấy việc tiếp theo.',
  'order-cannot-be-declined':
    'Đây là nhiệm vụ được giao, không phải đề nghị, nên không thể từ chối. Hãy báo cáo khó khăn ở mục tiến độ.',
  'reason-needed': 'Cần ghi rõ lý do hoặc nội dung.',
  'paper-needed': 'Cần ghi văn bản làm căn cứ (số, ngày).',
  'evidence-needed': 'Cần ít nhất một minh chứng: tệp, đường dẫn, hoặc văn bản có số và ngày.',
  'cause-needed': 'Nêu ngày dự kiến hoàn thành thì cần ghi nguyên nhân chậm.',
  'day-in-past': 'Ngày này đã qua. Hãy nhập hôm nay hoặc một ngày sau.',
  'day-too-far': 'Ngày này quá xa: chỉ nhận trong vòng năm năm tới. Hãy xem lại năm.',
  'link-invalid': 'Đường dẫn cần bắt đầu bằng http:// hoặc https:// và dài không quá 2.000 ký tự.',
  'own-claim': 'Bạn là người đã báo cáo hoàn thành nhiệm vụ này nên cần người khác của nơi giao xác nhận.',
  'owner-needed': 'Cần chọn ít nhất một đơn vị thực hiện.',
  'owner-closed': 'Có {missing} đơn vị được chọn không còn hoạt động. Hãy chọn lại.',
  'owner-not-below': 'Chỉ giao tiếp được cho đơn vị ở dưới đơn vị mình. Hãy bỏ: {names}.',
  'owner-is-asker': 'Đơn vị không thể giao việc cho chính mình.',
  'commitment-not-to-serve':
    'Có nhiệm vụ được chọn đã kết thúc hoặc không phải của đơn vị này. Hãy tải lại trang rồi chọn lại.',
  'evidence-not-found': 'Không tìm thấy minh chứng, hoặc bạn không được xem.',
  'day-invalid': 'Ngày không hợp lệ. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 25/06/2026.',
  'rows-needed': 'Chưa chọn nhiệm vụ nào. Hãy đánh dấu các dòng cần xử lý.',
  'rows-too-many': 'Mỗi lần chỉ xử lý được tối đa 200 nhiệm vụ. Hãy bỏ bớt dòng đã chọn.',
  'rows-twice': 'Có nhiệm vụ được chọn hai lần. Hãy tải lại trang rồi chọn lại.',
  'remind-not-owed': 'Đơn vị đã báo xong, bước tiếp theo thuộc nơi giao nên không đôn đốc nữa.',
  'reminded-today': 'Đã đôn đốc trong ngày làm việc này. Mỗi nhiệm vụ chỉ đôn đốc một lần một ngày.',
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'open-owned': { name: 'Nhiệm vụ đang làm', fate: 'Bàn giao cho đơn vị mới, giữ nguyên hạn và kết quả đã có' },
  'open-asked': { name: 'Nhiệm vụ đã giao, chưa xong', fate: 'Đơn vị mới là bên giao và xác nhận kết quả' },
  'open-cooperating': {
    name: 'Nhiệm vụ đang phối hợp',
    fate: 'Đơn vị mới phối hợp thay, giữ phần đã trả lời và minh chứng',
  },
  'open-series': { name: 'Nhiệm vụ lặp lại theo kỳ', fate: 'Tiếp tục với đơn vị mới, không mất kỳ nào' },
  commitment: { name: 'Nhiệm vụ đã có', fate: 'Giữ nguyên lịch sử, mở được từ đơn vị mới' },
} as const;
