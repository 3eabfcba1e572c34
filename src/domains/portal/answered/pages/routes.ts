import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/answered/pages/${file}`;

/** Below the address of a site. */
export const answeredRoutes: RouteConfigEntry[] = [
  route('doi-thoai', page('dialogues.tsx')),
  route('doi-thoai/:dialogueId', page('dialogue.tsx')),
  route('giam-sat', page('sessions.tsx')),
  route('giam-sat/:sessionId', page('session.tsx')),
  route('lay-y-kien', page('consultations.tsx')),
  route('lay-y-kien/:consultationId', page('consultation.tsx')),
];
