import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const rearrangementRoutes: RouteConfigEntry[] = [
  route('don-vi/sap-xep', 'list.tsx'),
  route('don-vi/sap-xep/moi', 'new.tsx'),
  route('don-vi/sap-xep/:planId', 'plan.tsx'),
];
