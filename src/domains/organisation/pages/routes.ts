import { relative, type RouteConfigEntry } from '@react-router/dev/routes';
import { rearrangementRoutes } from '../rearrangement/pages/routes.ts';

const { route } = relative(import.meta.dirname);

export const organisationRoutes: RouteConfigEntry[] = [
  route('don-vi', 'places.tsx'),
  route('don-vi/ban-do', 'atlas.tsx'),
  route('don-vi/tim', 'find-units.ts'),
  route('don-vi/moi', 'open-unit.tsx'),
  route('don-vi/:unitId', 'unit.tsx'),
  ...rearrangementRoutes,
];
