import type { Endpoint } from '#platform/api/endpoint.server.ts';
import { activityApi } from './activities/api.server.ts';
import { meetingApi } from './activities/meetings/api.server.ts';
import { yearApi } from './activities/year/api.server.ts';
import { commitmentApi } from './commitments/api.server.ts';
import { dialogueApi } from './dialogue/dialogues/api.server.ts';
import { digestApi } from './dialogue/digests/api.server.ts';
import { petitionApi } from './dialogue/petitions/api.server.ts';
import { promisedApi } from './dialogue/promised/api.server.ts';
import { directiveApi } from './directives/api.server.ts';
import { figureApi } from './figures/api.server.ts';
import { savedViewApi } from './figures/saved/api.server.ts';
import { followApi } from './figures/follow/api.server.ts';
import { formApi } from './figures/forms/api.server.ts';
import { indicatorApi } from './indicators/catalogue/api.server.ts';
import { measureApi } from './measures-api.server.ts';
import { noticeApi } from './notices/api.server.ts';
import { organisationApi } from './organisation/api.server.ts';
import { peopleApi } from './people/api.server.ts';
import { reportingApi } from './reporting/api.server.ts';
import { supervisionApi } from './supervision/api.server.ts';
import { targetApi } from './figures/targets/api.server.ts';
import { totalApi } from './figures/totals/api.server.ts';
import { boardApi } from './supervision/boards/api.server.ts';
import { consultationApi } from './opinion/consultations/api.server.ts';
import { articleApi } from './portal/articles/api.server.ts';
import { placementApi } from './portal/placements/api.server.ts';
import { siteApi } from './portal/sites/api.server.ts';
import type { Database } from './tables.ts';

/** The addresses of /api/v1: one line a domain. */
export const endpoints: readonly Endpoint<Database>[] = [
  ...organisationApi,
  ...peopleApi,
  ...commitmentApi,
  ...activityApi,
  ...meetingApi,
  ...yearApi,
  ...directiveApi,
  ...reportingApi,
  ...totalApi,
  ...targetApi,
  ...savedViewApi,
  ...figureApi,
  ...formApi,
  ...followApi,
  ...indicatorApi,
  ...supervisionApi,
  ...noticeApi,
  ...measureApi,
  ...boardApi,
  ...consultationApi,
  ...dialogueApi,
  ...petitionApi,
  ...digestApi,
  ...promisedApi,
  ...siteApi,
  ...articleApi,
  ...placementApi,
];
