import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const petitionRoutes: RouteConfigEntry[] = [
  route('kien-nghi', 'list.tsx'),
  route('kien-nghi/moi', 'new.tsx'),
  route('kien-nghi/phan-cong', 'routes-of-unit.tsx'),
  route('kien-nghi/tong-hop', 'scores.tsx'),
  route('kien-nghi/an-danh/:key', 'detail.tsx', { id: 'anonymous-petition' }),
  route('kien-nghi/an-danh/:key/anh/:position', 'picture.ts'),
  route('kien-nghi/:key', 'detail.tsx'),
  route('kien-nghi/:key/tep/:part/:position', 'file.ts'),
];
