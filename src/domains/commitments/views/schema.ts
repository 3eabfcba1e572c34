import { z } from 'zod';
import type { Side } from '../rules.ts';
import { day, id, listFilter } from '../schema.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What every view of commitments is asked for: the filter of the list, whose work it is, and where its window begins. */
export const viewFilter = listFilter.extend({
  side: z.enum(['owner', 'asker']).catch('owner'),
  /** The unit whose work is looked at, when it is not one's own. */
  of: id.optional().catch(undefined),
  week: day.optional().catch(undefined),
  month: month.optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
  organisation: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
});
export type ViewFilter = z.output<typeof viewFilter>;

/**
 * The words of the address bar are Vietnamese; reports link here with them, so they stay as they are. A list begins with
 * what is open, a view over days with everything.
 */
export function viewFilterOf(url: URL, unset: 'open' | 'all' = 'open'): ViewFilter {
  const given = (name: string) => url.searchParams.get(name) ?? undefined;
  return viewFilter.parse({
    side: given('phia') === 'giao' ? 'asker' : 'owner',
    person: given('nguoi'),
    show: given('hien') ?? unset,
    unitId: given('don-vi'),
    originId: given('van-ban'),
    originPart: given('phan'),
    past: given('truoc-sap-xep'),
    after: given('sau'),
    before: given('truoc'),
    of: given('cua'),
    week: given('tuan'),
    month: given('thang'),
    year: given('nam'),
    organisation: given('to-chuc'),
  });
}

/** That of the list, which has a third side: what a unit only takes part in. */
export function listFilterOf(url: URL): Omit<ViewFilter, 'side'> & { side: Side | 'part' } {
  const filter = viewFilterOf(url);
  return url.searchParams.get('phia') === 'phoi-hop' ? { ...filter, side: 'part' } : filter;
}
