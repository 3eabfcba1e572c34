import type { SearchSource } from '#platform/search.server.ts';
import { findActivities } from './activities/queries.server.ts';
import { findCommitments } from './commitments/queries.server.ts';
import { findPapers } from './directives/queries.server.ts';
import { searchTerritories } from './organisation/map/queries.server.ts';
import { searchUnits } from './organisation/queries.server.ts';
import { searchPeople } from './people/queries.server.ts';
import { findReports } from './reporting/shelf/queries.server.ts';
import type { Database } from './tables.ts';
import { searchText } from './text.vi.ts';

/** What Ctrl+K finds, in the order in which it is shown: one entry a domain, or two. */
export const searchSources: readonly SearchSource<Database>[] = [
  { heading: searchText.commitments, find: findCommitments },
  { heading: searchText.papers, find: findPapers },
  { heading: searchText.activities, find: findActivities },
  { heading: searchText.reports, find: findReports },
  {
    heading: searchText.units,
    find: async (ctx, text, limit) =>
      (await searchUnits(ctx, { text, limit })).map(({ id, name, place }) => ({
        ...{ title: name, about: place, to: `/don-vi/${id}` },
      })),
  },
  {
    heading: searchText.places,
    find: async (ctx, text, limit) =>
      (await searchTerritories(ctx, { text, limit })).map(({ id, name, place }) => ({
        ...{ title: name, about: place, to: `/don-vi?dia-ban=${id}` },
      })),
  },
  { heading: searchText.people, find: searchPeople },
];
