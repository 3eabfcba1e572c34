import type { Role } from '#domains/roles.ts';
import type { GrantScope, GrantState } from './rules.ts';

/** Name of a role, and what it lets people see and do, as it is said to the one who gives it. */
export const roleText: Record<Role, { name: string; about: string }> = {
  administrator: {
    name: 'Quản trị hệ thống',
    about: 'Mở và đóng tài khoản, cấp quyền, lập và sắp xếp đơn vị. Không đọc văn bản, không xem công việc.',
  },
  leader: {
    name: 'Lãnh đạo (thường trực)',
    about:
      'Xem mọi văn bản và nhiệm vụ trong phạm vi; giao việc, xác nhận kết quả, gửi văn bản; mở tài khoản và cấp quyền cho cấp dưới.',
  },
  coordinator: {
    name: 'Chuyên viên tổng hợp',
    about:
      'Xem mọi văn bản và nhiệm vụ trong phạm vi; chuyển văn bản thành nhiệm vụ, giao việc, đôn đốc, xác nhận hoặc trả lại kết quả.',
  },
  officer: { name: 'Cán bộ', about: 'Nhận văn bản và nhiệm vụ, thực hiện, báo cáo kết quả kèm minh chứng.' },
  clerk: { name: 'Văn thư', about: 'Đăng ký văn bản, cấp số và phát hành báo cáo đã ký; không soạn, không duyệt.' },
  observer: { name: 'Người xem', about: 'Chỉ xem văn bản và nhiệm vụ trong phạm vi, không thay đổi được gì.' },
};

export function roleName(role: string): string {
  return roleText[role as Role]?.name ?? role;
}

export const scopeText: Record<GrantScope, { name: string; about: string }> = {
  unit: { name: 'Chỉ đơn vị này', about: 'Không gồm chi hội, ban, bộ phận bên dưới.' },
  'unit-below': {
    name: 'Đơn vị này và các bộ phận trực thuộc',
    about: 'Gồm chi hội, chi đoàn, ban, phòng, câu lạc bộ bên dưới.',
  },
  'line-below': {
    name: 'Cả hệ thống của tổ chức này, xuống đến cơ sở',
    about: 'Ví dụ Hội Nông dân tỉnh: gồm Hội Nông dân mọi xã, phường trong tỉnh.',
  },
  place: {
    name: 'Mọi tổ chức cùng cấp ở địa bàn này',
    about: 'Ví dụ cấp xã: Mặt trận và năm tổ chức chính trị - xã hội của xã.',
  },
  'place-below': {
    name: 'Mọi tổ chức ở địa bàn này, xuống đến cơ sở',
    about: 'Rộng nhất: Mặt trận và các tổ chức thành viên, cả cấp dưới.',
  },
};

/** Where a right holds, in one phrase. */
export function placeText(grant: {
  placeName: string;
  placeKind: 'territory' | 'unit';
  organisationName: string | null;
  reach: 'here' | 'below';
}): string {
  const { placeName: name, organisationName: line, reach } = grant;
  if (grant.placeKind === 'unit') return reach === 'here' ? name : `${name} và các bộ phận trực thuộc`;
  const who = line ?? 'Mọi tổ chức';
  return reach === 'here' ? `${who} cùng cấp ở ${name}` : `${who} ở ${name}, xuống đến cơ sở`;
}

export const grantStateText: Record<GrantState, string> = {
  holding: 'Đang có hiệu lực',
  future: 'Chưa đến ngày',
  expired: 'Đã hết hạn',
  ended: 'Đã chấm dứt',
};

/** Stands where the number of a decision would: there was nobody yet who could have made one. */
export const firstDecision = 'Khởi tạo hệ thống';

export const grantRefusalText = {
  'grant-to-oneself': 'Không ai tự cấp quyền cho mình. Hãy đề nghị người có thẩm quyền khác.',
  'grant-too-wide': 'Phạm vi này rộng hơn phạm vi bạn được phép cấp quyền. Hãy chọn phạm vi hẹp hơn.',
  'role-too-wide': 'Vai trò này có quyền mà chính bạn không có ở phạm vi đã chọn, nên không cấp được.',
  'scope-not-for-unit': 'Đơn vị này chỉ nhận quyền cho chính đơn vị và bộ phận trực thuộc.',
  'grant-unit-closed': 'Đơn vị này đã kết thúc hoạt động. Hãy chọn đơn vị đang hoạt động.',
  'grant-starts-in-past': 'Quyền có hiệu lực từ hôm nay trở đi, không lùi về ngày trước.',
  'grant-ends-before-start': 'Ngày hết hạn phải bằng hoặc sau ngày bắt đầu.',
  'grant-not-found': 'Không tìm thấy quyền này, hoặc quyền nằm ngoài phạm vi được xem.',
  'grant-already-ended': 'Quyền này đã chấm dứt hoặc đã hết hạn từ trước.',
  'grant-ends-in-past': 'Ngày chấm dứt phải từ hôm nay trở đi.',
  'own-grant': 'Không tự chấm dứt quyền của mình. Hãy đề nghị người có thẩm quyền khác.',
  'own-account': 'Không làm được việc này với tài khoản của chính mình. Hãy nhờ người quản trị khác.',
  'account-holds-more':
    'Tài khoản này có quyền rộng hơn những quyền bạn được cấp. Hãy đề nghị cấp trên hoặc người quản trị hệ thống.',
  'day-invalid': 'Ngày không đúng. Ghi theo dạng ngày/tháng/năm, ví dụ 25/06/2026.',
};
