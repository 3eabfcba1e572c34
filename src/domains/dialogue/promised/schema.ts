import { z } from 'zod';
import { addDays, isDay } from '#platform/calendar/day.ts';
import { fieldCode, id } from '../dialogues/schema.ts';

const day = z.string().refine(isDay).optional().catch(undefined);

/** Words of the address: every part is optional and nothing else gets in. */
const asked = z.object({
  'pham-vi': z.enum(['duoi']).optional().catch(undefined),
  'chu-tri': id.optional().catch(undefined),
  'don-vi': id.optional().catch(undefined),
  'linh-vuc': fieldCode.optional().catch(undefined),
  tu: day,
  den: day,
});

export interface PromisedFilter {
  isBelow: boolean;
  hostId: number | null;
  ownerId: number | null;
  fieldCode: string | null;
  /** Days on which the dialogues were held, both included. */
  from: string;
  until: string;
}

/** Without a period: the year until today. */
export function promisedFilterOf(url: URL, today: string): PromisedFilter {
  const given = asked.parse(Object.fromEntries(url.searchParams));
  const until = given.den ?? today;
  return {
    isBelow: given['pham-vi'] === 'duoi',
    hostId: given['chu-tri'] ?? null,
    ownerId: given['don-vi'] ?? null,
    fieldCode: given['linh-vuc'] ?? null,
    from: given.tu ?? addDays(until, -365),
    until,
  };
}
