export interface Kept {
  what: string;
  purpose: string;
  basis: string;
  howLong: string;
  /** Of the catalogue (platform.personal_column). */
  columns: readonly string[];
}

const law = 'Nhiệm vụ theo luật của tổ chức (Luật 91/2025/QH15)';
const agreed = 'Bạn đồng ý khi mở tài khoản';
const office = 'Văn bản, công việc của cơ quan';
const security = 'An toàn của hệ thống';

/** The catalogue of personal columns in plain words, as far as it concerns whoever has an account. */
export const keptOfAccounts: readonly Kept[] = [
  {
    what: 'Họ tên, chức danh',
    purpose: 'Để biết ai làm gì trong công việc của cơ quan; để ký, xưng hô cho đúng',
    basis: law,
    howLong: 'Khi còn tài khoản hoặc còn hồ sơ ghi tên',
    columns: [
      ...['people.person.full_name', 'people.person.search_key', 'people.person.sort_key'],
      'people.account.position_title',
    ],
  },
  {
    what: 'Số điện thoại',
    purpose: 'Để đăng nhập và nhận mã dùng một lần; ai xem đều được ghi lại',
    basis: agreed,
    howLong: 'Đến khi đóng tài khoản và số được cấp cho tài khoản khác',
    columns: ['people.contact.phone'],
  },
  {
    what: 'Thư điện tử',
    purpose: 'Để gửi thư nhắc việc hằng ngày, nếu bạn tự đăng ký',
    basis: 'Bạn tự cho và tự xác nhận bằng mã',
    howLong: 'Đến khi bạn bỏ, hoặc không còn tài khoản',
    columns: ['people.email.address', 'people.email.code_digest', 'people.email.asked_on'],
  },
  {
    what: 'Quyền được cấp, khóa truy cập cho chương trình',
    purpose: 'Để quyết định tài khoản, khóa được làm gì, theo văn bản nào',
    basis: 'Quyết định của tổ chức',
    howLong: 'Lâu dài: phải biết được ai từng xem được gì',
    columns: [
      ...['people.access_grant.role', 'people.access_grant.organisation_code', 'people.access_grant.reach'],
      ...['people.access_grant.decision', 'people.access_key.role', 'people.access_key.organisation_code'],
      ...['people.access_key.reach', 'people.access_key.name', 'people.access_key.token_hash'],
      'people.access_key.last_used_on',
    ],
  },
  {
    what: 'Mật khẩu, mã, phiên đăng nhập',
    purpose: 'Để đăng nhập và nhận ra máy của bạn; mật khẩu và mã chỉ lưu ở dạng không đọc ngược được',
    basis: agreed,
    howLong:
      'Mật khẩu: đến khi đóng tài khoản. Mã, phiên: 90 ngày sau khi hết hạn. Hai bước: đến khi bạn tắt. Liên kết lịch: một năm sau khi bạn bỏ',
    columns: [
      ...['people.credential.password_hash', 'people.one_time_code.code_hash', 'people.one_time_code.purpose'],
      ...['people.session.token_hash', 'people.session.device', 'people.half_sign_in.token_hash'],
      ...['people.half_sign_in.device', 'people.second_factor.sealed_secret', 'people.recovery_code.code_digest'],
      'activities.calendar_link.token_hash',
    ],
  },
  {
    what: 'Lần đăng nhập sai',
    purpose: 'Để chặn việc dò mật khẩu; không lưu số điện thoại hay địa chỉ mạng dạng đọc được',
    basis: security,
    howLong: '1 ngày',
    columns: ['people.sign_in_failure.phone_digest', 'people.sign_in_failure.network_digest'],
  },
  {
    what: 'Nhật ký bảo mật và nhật ký ai đã xem thông tin liên hệ của bạn',
    purpose: 'Để bạn biết ai đã xem, vì sao, và điều gì đã xảy ra với tài khoản',
    basis: 'Luật 91/2025/QH15',
    howLong: '5 năm',
    columns: ['people.access_log.grade', 'people.access_log.reason', 'people.security_event.kind'],
  },
  {
    what: 'Việc được giao phụ trách',
    purpose: 'Để biết ai phụ trách việc của đơn vị',
    basis: office,
    howLong: 'Cùng với việc đó',
    columns: ['commitments.series.person_id', 'commitments.step.person_id'],
  },
  {
    what: 'Họ tên, chức danh trong văn bản, báo cáo',
    purpose: 'Để ghi ai ký, ai được chuyển văn bản',
    basis: office,
    howLong: 'Cùng với văn bản, báo cáo đó',
    columns: [
      ...['directives.document.signatory', 'directives.heading_change.signatory', 'directives.forwarding.to_words'],
      ...['directives.implementing.body', 'directives.implementing_version.body', 'reporting.signatory.title'],
      ...['reporting.signatory.decision', 'reporting.report.signed_name'],
    ],
  },
  {
    what: 'Yêu cầu của bạn về dữ liệu cá nhân và câu trả lời',
    purpose: 'Để trả lời bạn đúng hạn và chứng minh đã trả lời',
    basis: 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP',
    howLong: 'Một năm sau khi trả lời; sau đó chỉ còn ngày nhận, ngày trả lời',
    columns: [
      ...['about', 'did', 'reason', 'kind', 'came', 'outcome', 'received_on', 'due_on', 'answered_on', 'forgotten_on'],
      ...['full_name', 'contact', 'receipt_digest'],
    ].map((column) => `people.data_request.${column}`),
  },
];

/** Of the catalogue, what concerns others than whoever has an account. */
export const keptOfOthers = [
  ...['people.account.service', 'supervision.board_member.full_name', 'portal.consent.full_name'],
  ...['dialogue.petitioner.full_name', 'dialogue.petitioner.phone', 'dialogue.petitioner.email'],
  'dialogue.petitioner.address',
];
