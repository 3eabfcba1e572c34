import { layout, route, type RouteConfig } from '@react-router/dev/routes';
import { entranceRoutes, loneRoutes, publicRoutes, workspaceRoutes } from './domains/routes.ts';

/** The site map. Pages of the workspace need an actor; those of the entrance come before there is one. */
export default [
  layout('domains/workspace.tsx', [
    layout('web/page-boundary.tsx', [...workspaceRoutes, route('*', 'web/not-found.tsx')]),
  ]),
  layout('domains/entrance.tsx', entranceRoutes),
  // Reached only by the address of a site (server/sites.ts).
  route('cong/:siteId', 'domains/public-site.tsx', [
    ...publicRoutes,
    route('*', 'domains/portal/site/pages/missing.tsx'),
  ]),
  ...loneRoutes,
  route('tim', 'domains/find.ts'),
  route('ban-nhap/:form', 'platform/drafts/route.ts'),
] satisfies RouteConfig;
