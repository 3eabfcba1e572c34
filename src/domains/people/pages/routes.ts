import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Inside the shell. */
export const peopleRoutes: RouteConfigEntry[] = [
  route('tai-khoan', 'accounts.tsx'),
  route('tai-khoan/moi', 'open-account.tsx'),
  route('tai-khoan/:id', 'account.tsx'),
  route('tai-khoan/:id/cap-quyen', 'give-grant.tsx'),
  route('tai-khoan/:id/them-chuc-danh', 'add-post.tsx'),
  route('toi', 'me.tsx'),
  route('toi/hai-buoc', 'second-factor.tsx'),
  route('toi/khoa-moi', 'make-key.tsx'),
  route('chon-don-vi', 'act-for.tsx'),
];

/** Before sign-in. */
export const peopleEntranceRoutes: RouteConfigEntry[] = [
  route('dang-nhap', 'sign-in.tsx'),
  route('dang-nhap/ma', 'second-step.tsx'),
  route('kich-hoat', 'use-code.tsx'),
  route('dang-xuat', 'sign-out.tsx'),
];
