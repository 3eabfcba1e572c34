import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const consultationRoutes: RouteConfigEntry[] = [
  route('lay-y-kien', 'consultations.tsx'),
  route('lay-y-kien/moi', 'plan.tsx'),
  route('lay-y-kien/:id', 'consultation.tsx'),
  route('lay-y-kien/:id/sua', 'change.tsx'),
  route('lay-y-kien/:id/bien-ban.docx', 'minutes.ts'),
];
