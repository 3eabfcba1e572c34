import { dataRequestRefusalText } from './data-requests/text.vi.ts';
import { emailRefusalText } from './email/text.vi.ts';
import { grantRefusalText } from './grants/text.vi.ts';
import { keyRefusalText } from './keys/text.vi.ts';
import { passwordRefusalText } from './password/text.vi.ts';
import { postRefusalText } from './posts/text.vi.ts';
import { secondFactorRefusalText } from './second-factor/text.vi.ts';
import type { AccountState } from './rules.ts';
import { signInRefusalText } from './sign-in/text.vi.ts';

export const accountStateText: Record<AccountState, string> = {
  waiting: 'Chờ kích hoạt',
  open: 'Đang dùng',
  closed: 'Đã đóng',
};

export const text = {
  list: {
    title: 'Tài khoản',
    about: 'Ai đang dùng hệ thống trong phạm vi của bạn, ở đơn vị nào, với vai trò gì.',
    open: 'Mở tài khoản',
    search: 'Tìm theo họ tên, không cần dấu',
    unit: 'Đơn vị',
    state: 'Tình trạng',
    name: 'Họ và tên',
    position: 'Chức danh',
    roles: 'Vai trò',
    none: 'Không có tài khoản nào như vậy',
    noneBody: 'Thử bỏ bớt điều kiện lọc, hoặc tìm bằng một phần của họ tên.',
  },
  open: {
    title: 'Mở tài khoản',
    about: 'Sau khi mở, hệ thống in ra một phiếu có mã dùng một lần để trao tận tay người dùng.',
    name: 'Họ và tên',
    phone: 'Số điện thoại di động',
    phoneHint: 'Dùng để đăng nhập. Số này không hiện trong danh sách nào; ai xem đều được ghi lại và người dùng biết.',
    unit: 'Đơn vị',
    position: 'Chức danh',
    positionHint: 'Ghi như khi ký văn bản, ví dụ “Phó Chủ tịch”. Chức danh không mang theo quyền.',
    submit: 'Mở tài khoản và in phiếu',
    toAccount: 'Xem tài khoản',
  },
  grant: {
    title: 'Cấp quyền',
    unit: 'Đơn vị làm gốc của phạm vi',
    role: 'Vai trò',
    scope: 'Phạm vi',
    scopeHint: 'Tính từ đơn vị đã chọn ở trên. Không cấp được rộng hơn quyền của chính bạn.',
    decision: 'Số quyết định, văn bản làm căn cứ',
    decisionHint: 'Ví dụ 15/QĐ-MTTQ-BTT ngày 10/6/2026.',
    from: 'Có hiệu lực từ ngày',
    fromHint: 'Bỏ trống: từ hôm nay.',
    until: 'Đến hết ngày',
    untilHint: 'Bỏ trống: cho đến khi được chấm dứt.',
    submit: 'Cấp quyền',
  },
  account: {
    facts: 'Thông tin',
    unit: 'Đơn vị',
    position: 'Chức danh',
    opened: 'Mở ngày',
    openedBy: 'Người mở',
    byCommandLine: 'Khi cài đặt hệ thống',
    closed: 'Đóng ngày',
    grants: 'Quyền',
    pastGrants: (count: number) => `Quyền đã chấm dứt hoặc hết hạn (${count})`,
    noGrants: 'Không có quyền nào đang có hiệu lực trong phạm vi bạn được xem.',
    acts: 'Việc khác',
    give: 'Cấp thêm quyền',
    period: (from: string, until: string | null) => (until === null ? `Từ ${from}` : `Từ ${from} đến hết ${until}`),
    endedOn: (day: string, by: string | null) =>
      by === null ? `Chấm dứt từ ${day}` : `Chấm dứt từ ${day}, ${by} thực hiện`,
    decision: (decision: string) => `Căn cứ: ${decision}`,
    givenBy: (name: string) => `Người cấp: ${name}`,
    end: 'Chấm dứt',
    endQuestion: (role: string) => `Chấm dứt quyền “${role}”?`,
    endBody: 'Quyền hết hiệu lực từ ngày đã chọn. Việc này được lưu lại và không xóa được.',
    endsOn: 'Hết quyền từ ngày',
    phoneAbout: 'Số điện thoại chỉ hiện khi có lý do. Người dùng sẽ thấy ai đã xem, lúc nào, vì sao.',
    reason: 'Lý do cần xem',
    reasonHint: 'Ví dụ: báo lịch họp đột xuất.',
    reveal: 'Xem số điện thoại',
    passwordAbout:
      'Khi người dùng quên mật khẩu, hoặc mã kích hoạt đã hết hạn. Mật khẩu cũ còn dùng được cho đến khi mã mới được sử dụng.',
    reset: 'Cấp mã mới',
    resetQuestion: 'Cấp mã đặt lại mật khẩu?',
    resetBody: 'Các mã đã cấp trước đó sẽ hết tác dụng. Chỉ trao mã tận tay đúng người.',
    dropSecond: 'Bỏ xác thực hai bước',
    dropSecondHint: 'Chỉ khi người dùng mất điện thoại và mã dự phòng. Người dùng sẽ thấy ai đã bỏ.',
    close: 'Đóng tài khoản',
    work: 'Việc đang phụ trách',
    workAbout:
      'Khi người này thôi giữ chức danh ở đơn vị, chuyển các nhiệm vụ đang mở sang người khác của đơn vị, trước hoặc sau khi đóng tài khoản.',
    handOver: 'Bàn giao việc',
    closeAbout: 'Khi người dùng nghỉ việc hoặc chuyển đi. Những gì họ đã làm vẫn được giữ nguyên.',
    closeQuestion: (name: string) => `Đóng tài khoản của ${name}?`,
    closeBody:
      'Người này bị đăng xuất ngay, mọi quyền dừng lại và không mở lại được tài khoản này. Số điện thoại dùng được cho tài khoản mới.',
  },
  sheet: {
    title: 'Phiếu trao tài khoản',
    resetTitle: 'Phiếu đặt lại mật khẩu',
    once: 'Mã chỉ hiện một lần, ở đây. Hãy in phiếu ngay và trao tận tay.',
    print: 'In phiếu',
    name: 'Họ và tên',
    unit: 'Đơn vị',
    position: 'Chức danh',
    code: 'Mã dùng một lần',
    until: 'Dùng được đến',
    how: 'Cách dùng',
    steps: (address: string) => [
      `Mở máy ảnh của điện thoại, quét mã QR trên phiếu; hoặc gõ địa chỉ ${address}.`,
      'Nhập số điện thoại đã đăng ký và mã trên phiếu.',
      'Tự đặt mật khẩu từ 10 ký tự trở lên. Không cho ai biết mật khẩu, kể cả người quản trị.',
      'Hủy phiếu này sau khi dùng xong.',
    ],
    picture: 'Mã QR mở trang đặt mật khẩu, đã điền sẵn mã dùng một lần',
  },
  me: {
    title: 'Tài khoản của tôi',
    phone: 'Số điện thoại đăng nhập',
    sessions: 'Những nơi đang đăng nhập',
    thisOne: 'Máy này',
    ownDevice: 'Máy dùng riêng',
    sharedDevice: 'Máy dùng chung',
    seen: (at: string) => `Dùng lần cuối ${at}`,
    until: (at: string) => `Tự đăng xuất ${at}`,
    end: 'Đăng xuất',
    endNamed: (device: string) => `Đăng xuất khỏi ${device}`,
    endOthers: 'Đăng xuất mọi máy khác',
    endOthersQuestion: 'Đăng xuất mọi máy khác?',
    endOthersBody: 'Chỉ còn máy đang dùng được giữ đăng nhập.',
    grants: 'Quyền của tôi',
    log: 'Ai đã xem thông tin liên hệ của tôi',
    logAbout: 'Mỗi lần có người xem số điện thoại hoặc dữ liệu nhạy cảm của bạn đều được ghi ở đây.',
    noGrants: 'Bạn chưa được cấp quyền nào, nên chưa xem được gì. Hãy hỏi người quản trị của đơn vị.',
    noLog: 'Chưa có ai xem.',
    grade: { contact: 'Xem số điện thoại', sensitive: 'Xem dữ liệu nhạy cảm' },
    reason: (reason: string) => `Lý do: ${reason}`,
    security: 'Đăng nhập và bảo mật',
    events: 'Nhật ký bảo mật',
    noEvents: 'Chưa có thay đổi nào.',
    event: {
      'password-changed': 'Đổi mật khẩu',
      'password-reset': 'Đặt lại mật khẩu bằng mã được cấp',
      'second-on': 'Bật xác thực hai bước',
      'second-off': 'Tắt xác thực hai bước',
      'second-dropped': 'Bỏ xác thực hai bước khi cấp mã mới',
      'recovery-used': 'Đăng nhập bằng mã dự phòng',
      'key-made': 'Tạo khóa truy cập',
      'key-ended': 'Chấm dứt khóa truy cập',
    },
  },
};

/** Every refusal of this domain, in words that say what to do. */
export const refusalText = {
  'own-post-in-row':
    'Bạn đang giữ chức danh hoặc quyền ở đây. Người khác phải thực hiện, vì không ai tự cấp quyền cho mình.',
  ...grantRefusalText,
  ...signInRefusalText,
  ...passwordRefusalText,
  ...secondFactorRefusalText,
  ...postRefusalText,
  ...keyRefusalText,
  ...emailRefusalText,
  ...dataRequestRefusalText,
  'position-too-long': 'Chức danh dài quá 120 ký tự.',
  'name-invalid': 'Họ và tên gồm từ 2 đến 120 chữ cái, không có chữ số hay ký hiệu.',
  'phone-in-use': 'Số điện thoại này đã gắn với một tài khoản đang dùng. Hãy kiểm tra lại số với người được cấp.',
  'phone-absent': 'Tài khoản này không còn lưu số điện thoại.',
  'account-not-found': 'Không tìm thấy tài khoản này, hoặc tài khoản nằm ngoài phạm vi được xem.',
  'account-closed': 'Tài khoản này đã đóng.',
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  post: { name: 'Tài khoản', fate: 'Chuyển về đơn vị mới, giữ nguyên mật khẩu và chức danh' },
  right: { name: 'Quyền đang có hiệu lực', fate: 'Kết thúc ở đơn vị cũ, cấp lại ở đơn vị mới theo văn bản sắp xếp' },
  form: { name: 'Biểu mẫu đang nhập dở', fate: 'Giữ nguyên theo tài khoản' },
} as const;
