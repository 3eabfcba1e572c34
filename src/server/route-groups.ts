import type { ServerBuild } from 'react-router';

/** The first path segments of all pages: 'nhiem-vu', 'van-ban', … */
export function routeGroups(build: Pick<ServerBuild, 'routes'>): Set<string> {
  const groups = new Set<string>();
  for (const route of Object.values(build.routes)) {
    const first = route?.path?.split('/')[0];
    if (first && /^[a-z]/u.test(first)) groups.add(first);
  }
  return groups;
}
