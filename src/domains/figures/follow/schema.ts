import { z } from 'zod';
import { standings } from './rules.ts';

const id = z.coerce.number().int().positive().optional().catch(undefined);

/** What an address asks of the list of units: `?trang-thai=tre&he=women&noi=12`. */
export const owingFilter = z
  .object({
    'trang-thai': z.enum(standings).optional().catch(undefined),
    he: z.string().max(40).optional(),
    noi: id,
  })
  .transform(({ 'trang-thai': asked, he, noi }) => ({ asked, organisation: he, placeId: noi }));
export type OwingFilter = z.output<typeof owingFilter>;
