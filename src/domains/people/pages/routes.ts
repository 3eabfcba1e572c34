import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Inside the shell. */
export const peopleRoutes: RouteConfigEntry[] = [
  route('tai-khoan', 'accounts.tsx'),
  route('tai-khoan/moi', 'open-account.tsx'),
  route('tai-khoan/:id', 'account.tsx'),
  route('tai-khoan/:id/cap-quyen', 'give-grant.tsx'),
  route('toi', 'me.tsx'),
];

/** Before sign-in. */
export const peopleEntranceRoutes: RouteConfigEntry[] = [
  route('dang-nhap', 'sign-in.tsx'),
  route('kich-hoat', 'use-code.tsx'),
  route('dang-xuat', 'sign-out.tsx'),
];
