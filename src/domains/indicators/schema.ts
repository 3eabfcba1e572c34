import { z } from 'zod';

export const cadences = ['week', 'month', 'quarter', 'half', 'year', 'term', 'event'] as const;
export const levels = ['area', 'commune', 'province', 'nation'] as const;

/** How an indicator adds: over units and time; over units, the last over time; or both parts first and then divided. */
export const ways = ['sum', 'stock', 'ratio'] as const;
export type Way = (typeof ways)[number];

export const id = z.coerce.number().int().positive();
export const code = z.string().regex(/^[A-Z]{2,6}-\d{1,3}[A-Z]?$/, 'indicator-code-invalid');
