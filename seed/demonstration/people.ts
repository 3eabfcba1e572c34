import type { GrantScope } from '#domains/people/grants/rules.ts';
import type { Role } from '#domains/roles.ts';
import type { Offset } from './days.ts';
import type { UnitKey } from './places.ts';

interface Right {
  unit: UnitKey;
  role: Role;
  scope: GrantScope;
}

export interface DemonstrationPerson extends Right {
  name: string;
  phone: string;
  title: string;
  /** Further rights of the same post. */
  also?: readonly Right[];
  /** A post of the same person at another unit, between which the person switches. */
  secondPost?: Right & { title: string };
  /** On which day the account is opened, where that is not with all the others. */
  opened?: Offset;
}

/** The first account of the office and of the Party committee; everybody else is opened by these two. */
export const firstPeople = {
  leader: {
    name: 'Phạm Thị Minh Họa',
    phone: '0900000002',
    title: 'Phó Chủ tịch Thường trực',
    unit: 'province.front',
    role: 'leader',
    scope: 'place-below',
  },
  party: {
    name: 'Lý Văn Giả Thiết',
    phone: '0900000013',
    title: 'Chánh Văn phòng Tỉnh ủy',
    unit: 'province.party',
    role: 'leader',
    scope: 'unit-below',
  },
  laGiState: {
    name: 'Vương Thị Giả Dụ',
    phone: '0900000021',
    title: 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường',
    unit: 'laGi.state',
    role: 'leader',
    scope: 'unit-below',
  },
} as const satisfies Record<string, DemonstrationPerson>;

/** Nobody here exists: the given names are words for "example", "sample", "supposition". */
export const people = {
  administrator: {
    name: 'Nguyễn Văn Mẫu',
    phone: '0900000001',
    title: 'Chuyên viên Văn phòng, quản trị hệ thống',
    unit: 'province.front',
    role: 'administrator',
    scope: 'place-below',
  },
  coordinator: {
    name: 'Trần Thị Ví Dụ',
    phone: '0900000003',
    title: 'Chuyên viên tổng hợp, Ban Dân chủ, Giám sát và Phản biện xã hội',
    unit: 'province.front',
    role: 'coordinator',
    scope: 'unit-below',
    // Sees the work of all below and does none of it: who asks does not report done for the one who does.
    also: [{ unit: 'province.front', role: 'observer', scope: 'place-below' }],
  },
  womenCoordinator: {
    name: 'Lê Thị Thí Điểm',
    phone: '0900000004',
    title: 'Phó Ban Công tác Hội',
    unit: 'province.women',
    role: 'coordinator',
    scope: 'unit-below',
    also: [{ unit: 'province.women', role: 'observer', scope: 'line-below' }],
  },
  specialist: {
    name: 'Hoàng Trung Giả Định',
    phone: '0900000005',
    title: 'Chuyên viên giúp việc các tổ chức chính trị - xã hội tỉnh',
    unit: 'province.trade_union',
    role: 'officer',
    scope: 'unit-below',
    also: [
      { unit: 'province.farmers', role: 'officer', scope: 'unit-below' },
      { unit: 'province.youth', role: 'officer', scope: 'unit-below' },
      { unit: 'province.veterans', role: 'officer', scope: 'unit-below' },
    ],
  },
  observer: {
    name: 'Dương Thị Quan Sát',
    phone: '0900000006',
    title: 'Cán bộ theo dõi công tác Mặt trận',
    unit: 'province.front',
    role: 'observer',
    scope: 'place-below',
  },
  clerk: {
    name: 'Hồ Thị Bản Mẫu',
    phone: '0900000016',
    title: 'Văn thư, Văn phòng Ủy ban MTTQ Việt Nam tỉnh',
    unit: 'province.front',
    role: 'clerk',
    scope: 'unit-below',
  },
  laGi: {
    name: 'Võ Văn Thử',
    phone: '0900000007',
    title: 'Phó Chủ tịch Ủy ban MTTQ Việt Nam phường',
    unit: 'laGi.front',
    role: 'coordinator',
    scope: 'place-below',
  },
  dinhVan: {
    name: 'Huỳnh Nguyễn Thị Thanh Ví Dụ',
    phone: '0900000008',
    title: 'Phó Chủ tịch Ủy ban MTTQ Việt Nam xã',
    unit: 'dinhVan.front',
    role: 'coordinator',
    scope: 'place-below',
    secondPost: {
      title: 'Chủ tịch Hội Liên hiệp Phụ nữ xã',
      unit: 'dinhVan.women',
      role: 'officer',
      scope: 'unit-below',
    },
  },
  dinhVanLeader: {
    name: 'Nguyễn Đức Ước Lệ',
    phone: '0900000015',
    title: 'Chủ tịch Ủy ban MTTQ Việt Nam xã',
    unit: 'dinhVan.front',
    role: 'leader',
    scope: 'place-below',
  },
  namHa: {
    name: 'Bùi Tấn Mô Phỏng',
    phone: '0900000009',
    title: 'Cán bộ Mặt trận xã',
    unit: 'namHa.front',
    role: 'officer',
    scope: 'place-below',
  },
  tanHa: {
    name: 'Đỗ Thị Hình Dung',
    phone: '0900000010',
    title: 'Cán bộ Mặt trận, kiêm nhiệm các đoàn thể xã',
    unit: 'tanHa.front',
    role: 'officer',
    scope: 'place-below',
  },
  phuocHoi: {
    name: 'Phan Thị Làm Mẫu',
    phone: '0900000011',
    title: 'Cán bộ Mặt trận, giúp việc các tổ chức chính trị - xã hội phường',
    unit: 'phuocHoi.front',
    role: 'officer',
    scope: 'place-below',
  },
  phuSon: {
    name: 'Trương Văn Giả Sử',
    phone: '0900000014',
    title: 'Cán bộ Mặt trận xã, mới nhận việc',
    unit: 'phuSon.front',
    role: 'officer',
    scope: 'place-below',
    opened: -3,
  },
  branchHead: {
    name: 'Ngô Văn Thí Dụ',
    phone: '0900000012',
    title: 'Trưởng Ban Công tác Mặt trận thôn',
    unit: 'dinhVanArea.front',
    role: 'officer',
    scope: 'unit-below',
  },
} as const satisfies Record<string, DemonstrationPerson>;

export type PersonKey = keyof typeof people | keyof typeof firstPeople;

/** Whose desk the work of a unit lies on. Phú Sơn had nobody until three days ago: what was sent there waits, and everybody sees it. */
export function deskFor(unit: UnitKey): PersonKey {
  const [place, organisation] = unit.split('.');
  if (unit === 'province.party') return 'party';
  if (unit === 'laGi.state') return 'laGiState';
  if (unit === 'province.front') return 'coordinator';
  if (unit === 'province.women') return 'womenCoordinator';
  if (place === 'province') return 'specialist';
  if (unit === 'dinhVanArea.front') return 'branchHead';
  if (place?.startsWith('dinhVan')) return 'dinhVan';
  if (place?.startsWith('laGi')) return 'laGi';
  if (place === 'namHa' || place === 'tanHa' || place === 'phuocHoi' || place === 'phuSon') return place;
  throw new Error(`nobody works for ${place}.${organisation}`);
}
