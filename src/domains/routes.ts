import { layout, type RouteConfigEntry } from '@react-router/dev/routes';
import { activityFeedRoutes, activityRoutes } from './activities/pages/routes.ts';
import { commitmentRoutes, homeRoutes } from './commitments/pages/routes.ts';
import { directiveRoutes } from './directives/pages/routes.ts';
import { noticeRoutes } from './notices/pages/routes.ts';
import { catalogueRoutes } from './figures/catalogue/pages/routes.ts';
import { followRoutes } from './figures/follow/pages/routes.ts';
import { dialogueRoutes } from './dialogue/dialogues/pages/routes.ts';
import { formRoutes } from './figures/forms/pages/routes.ts';
import { savedRoutes } from './figures/saved/pages/routes.ts';
import { figureRoutes } from './figures/pages/routes.ts';
import { meetingRoutes } from './activities/meetings/pages/routes.ts';
import { petitionRoutes } from './dialogue/petitions/pages/routes.ts';
import { operationsRoutes } from './operations/pages/routes.ts';
import { organisationRoutes } from './organisation/pages/routes.ts';
import { dataRequestRoutes } from './people/data-requests/pages/routes.ts';
import { peopleEntranceRoutes, peopleRoutes } from './people/pages/routes.ts';
import { sheetRoutes } from './figures/sheets/pages/routes.ts';
import { targetRoutes } from './figures/targets/pages/routes.ts';
import { consultationRoutes } from './opinion/consultations/pages/routes.ts';
import { askingRoutes } from './dialogue/asking/pages/routes.ts';
import { answeredRoutes } from './portal/answered/pages/routes.ts';
import { publicDataRequestRoutes } from './portal/data-requests/pages/routes.ts';
import { openDataRoutes } from './portal/open-data/pages/routes.ts';
import { publicPromiseRoutes } from './portal/promises/pages/routes.ts';
import { articleRoutes, previewRoutes } from './portal/articles/pages/routes.ts';
import { directoryRoutes } from './portal/directory/pages/routes.ts';
import { imageRoute, imageRoutes } from './portal/images/pages/routes.ts';
import { placementRoutes } from './portal/placements/pages/routes.ts';
import { portalSiteRoutes } from './portal/sites/pages/routes.ts';
import { siteRoutes } from './portal/site/pages/routes.ts';
import { reportingRoutes } from './reporting/pages/routes.ts';
import { supervisionRoutes } from './supervision/pages/routes.ts';
import { boardRoutes } from './supervision/boards/pages/routes.ts';
import { wideRoutes } from './figures/wide/pages/routes.ts';
import { totalRoutes } from './figures/totals/pages/routes.ts';

/** Pages inside the shell: one line a domain. */
export const workspaceRoutes: RouteConfigEntry[] = [
  layout('domains/first-screen.tsx', homeRoutes),
  ...commitmentRoutes,
  ...activityRoutes,
  ...meetingRoutes,
  ...directiveRoutes,
  ...reportingRoutes,
  ...figureRoutes,
  ...wideRoutes,
  ...targetRoutes,
  ...catalogueRoutes,
  ...followRoutes,
  ...sheetRoutes,
  ...formRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...dataRequestRoutes,
  ...operationsRoutes,
  ...noticeRoutes,
  ...totalRoutes,
  ...savedRoutes,
  ...petitionRoutes,
  ...supervisionRoutes,
  ...boardRoutes,
  ...consultationRoutes,
  ...dialogueRoutes,
  ...portalSiteRoutes,
  ...articleRoutes,
  ...imageRoutes,
  ...placementRoutes,
];

/** Pages before sign-in. */
export const entranceRoutes: RouteConfigEntry[] = [...peopleEntranceRoutes, ...activityFeedRoutes];

/** Pages of the public sites, below the address of a site: no scripts, no Mantine, read as the service 'portal'. */
export const publicRoutes: RouteConfigEntry[] = [
  ...siteRoutes,
  ...askingRoutes,
  ...publicPromiseRoutes,
  ...answeredRoutes,
  ...openDataRoutes,
  ...publicDataRequestRoutes,
  imageRoute('site-image'),
];

/** Beside the layouts: pictures under the common host, the preview of an article, the list of all sites. */
export const loneRoutes: RouteConfigEntry[] = [imageRoute('image'), ...previewRoutes, ...directoryRoutes];
