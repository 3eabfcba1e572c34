import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';

export const publicKinds = ['conclusion', 'recommendation', 'answer'] as const;
export type PublicKind = (typeof publicKinds)[number];

/** Where a public promise stands; the order in which the page counts them. */
export const publicStandings = ['confirmed', 'claimed', 'answered', 'doing', 'disputed', 'late', 'ended'] as const;
export type PublicStanding = (typeof publicStandings)[number];

const one = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

/** Words of the address: what does not fit is left out. */
export const promiseFilter = z.object({
  loai: one(publicKinds),
  'tinh-trang': one(publicStandings),
  'linh-vuc': z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
  /** A territory of the level below the site's own. */
  'dia-ban': z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .catch(undefined),
  sau: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/)
    .refine((text) => isDay(text.slice(0, 10)))
    .optional()
    .catch(undefined),
});
export type PromiseFilter = z.output<typeof promiseFilter>;
