import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const directiveRoutes: RouteConfigEntry[] = [
  route('van-ban', 'list.tsx'),
  route('van-ban/moi', 'register.tsx'),
  route('van-ban/:id', 'detail.tsx'),
  route('van-ban/:id/doc', 'read.tsx'),
  route('van-ban/:id/gui', 'send.tsx'),
  route('van-ban/:id/gui-them', 'further.tsx'),
  route('van-ban/:id/sua', 'correct.tsx'),
  route('van-ban/:id/ket-qua', 'results.tsx'),
  route('van-ban/:id/ket-qua.docx', 'results-file.ts'),
  route('van-ban/:id/tep', 'original-file.ts'),
];
