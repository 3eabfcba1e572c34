import { z } from 'zod';
import { id } from '../../schema.ts';

const cells = z.array(z.unknown()).min(1).max(400);

/** What was previewed, as the page sends it back: cells are judged by the command that types them. Nonsense is none. */
export const takenUnits = z
  .string()
  .max(4_000_000)
  .transform((json, ctx) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      ctx.addIssue('field-invalid');
      return z.NEVER;
    }
  })
  .pipe(z.array(z.object({ unitId: id, cells })).max(500));
