import { z } from 'zod';
import { standings } from '../follow/rules.ts';
import { id } from '../schema.ts';

const chosen = z.coerce.number().int().positive().optional().catch(undefined);

/** What an address asks of the grid: `?trang-thai=missing&he=women&noi=12`, and the part of a wide form, `&phan=2`. */
export const wideFilter = z
  .object({
    'trang-thai': z.enum(standings).optional().catch(undefined),
    he: z.string().max(40).optional(),
    noi: chosen,
    phan: chosen,
  })
  .transform(({ 'trang-thai': asked, he, noi, phan }) => ({ asked, organisation: he, placeId: noi, part: phan ?? 1 }));
export type WideFilter = z.output<typeof wideFilter>;

/** The units whose typed forms are sent, each with the id of its sending: a form sent twice is sent once. */
export const sendManyInput = z.object({
  units: z
    .array(z.object({ unitId: id, once: z.uuid() }))
    .min(1)
    .max(400),
});
