import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const reportingRoutes: RouteConfigEntry[] = [
  route('bao-cao', 'list.tsx'),
  route('bao-cao/moi', 'new.tsx'),
  route('bao-cao/nguoi-ky', 'signatories.tsx'),
  route('bao-cao/so-van-ban', 'numbers.tsx'),
  route('bao-cao/:id', 'report.tsx'),
  route('bao-cao/:id/xem', 'preview.tsx'),
  route('bao-cao/:id/bao-cao.docx', 'paper-file.ts'),
  route('bao-cao/:id/ban-ky', 'original-file.ts'),
  route('bao-cao/:id/chi-tieu', 'indicators-found.ts'),
  route('bao-cao/:id/so-lieu/:code', 'figure.tsx'),
  route('bao-cao/:id/muc/:section', 'versions.tsx'),
];
