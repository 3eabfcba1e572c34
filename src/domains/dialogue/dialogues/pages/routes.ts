import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const dialogueRoutes: RouteConfigEntry[] = [
  route('doi-thoai', 'list.tsx'),
  route('doi-thoai/moi', 'new.tsx'),
  route('doi-thoai/da-hua', '../../promised/pages/promised.tsx'),
  route('doi-thoai/da-hua/:file', '../../promised/pages/file.ts'),
  route('doi-thoai/:id', 'detail.tsx'),
  route('doi-thoai/:id/sua', 'change.tsx'),
  route('doi-thoai/:id/y-kien', 'matters.tsx'),
  route('doi-thoai/:id/ket-luan', 'conclusions.tsx'),
  route('doi-thoai/:id/in/:which', 'print.tsx'),
  route('doi-thoai/:id/tai-ve/:which', 'download.ts'),
  route('tong-hop-du-luan', '../../digests/pages/list.tsx'),
  route('tong-hop-du-luan/moi', '../../digests/pages/new.tsx'),
  route('tong-hop-du-luan/:id', '../../digests/pages/detail.tsx'),
];
