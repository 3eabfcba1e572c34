import { endpoints } from '#domains/api.ts';
import type { ApiWorld } from './api-world.ts';

/** What stands in every address that is asked of something. */
export function queryOf(address: string, world: Pick<ApiWorld, 'unitId' | 'petitionKey' | 'consultationId'>): string {
  const { unitId } = world;
  if (address === '/petitions/one') return `?key=${world.petitionKey}`;
  if (address === '/consultations/one') return `?id=${world.consultationId}`;
  if (address === '/units') return '?text=an';
  if (address === '/measures/figures') return `?unitId=${unitId}&from=2026-06-01&until=2026-06-30`;
  if (address === '/directives/arrivals') return `?unitId=${unitId}&year=2026`;
  if (address === '/directives/words') return `?unitId=${unitId}&words=rà soát`;
  // The first indicator there is: makeApiWorld sees to it.
  if (address === '/figures/totals') return '?indicatorIds=1&placeId=3';
  if (address === '/figures/explanation') return '?indicatorId=1&placeId=3';
  if (address === '/activities/month') return `?unitId=${unitId}&month=2026-06`;
  if (address === '/calendar') return `?unitId=${unitId}&month=2026-06`;
  if (address === '/calendar/below') return '?month=2026-06';
  if (address === '/calendar/below/day') return '?day=2026-06-15&side=activities';
  if (/^\/years\/(?:theme|items)$/u.test(address)) return `?unitId=${unitId}&year=2026`;
  if (address === '/supervisions') return `?unitId=${unitId}&year=2026`;
  if (address === '/meetings' || address === '/dialogues') return `?unitId=${unitId}&from=2026-06-01&until=2026-06-30`;
  const query = endpoints.find((one) => one.method === 'get' && one.path === address)?.query;
  return query && 'unitId' in query.shape ? `?unitId=${unitId}` : '';
}

/** Whether nothing but empty lists, zeroes and absences is in an answer. */
export function isEmpty(found: unknown): boolean {
  if (typeof found === 'object' && found !== null) return Object.values(found).every(isEmpty);
  return found === null || found === 0 || found === false;
}
