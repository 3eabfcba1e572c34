import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { bulkActs } from './rules.ts';

export const mostAtOnce = 200;

/** A row as the list shows it: '12.3' is commitment 12, seen in version 3. */
const seenRow = z
  .string()
  .regex(/^[1-9]\d{0,14}\.[1-9]\d{0,8}$/)
  .transform((text) => {
    const [id, version] = text.split('.').map(Number);
    return { id: id!, version: version! };
  });

export const bulkInput = z
  .object({
    act: z.enum(bulkActs),
    rows: z
      .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(seenRow))
      .refine((rows) => rows.length > 0, 'rows-needed')
      .refine((rows) => rows.length <= mostAtOnce, 'rows-too-many')
      .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, 'rows-twice'),
    note: z
      .string()
      .transform(cleanText)
      .pipe(z.string().trim().max(2000))
      .transform((text) => text || null)
      .nullish(),
  })
  .refine((input) => input.act !== 'return' || input.note, { path: ['note'], message: 'reason-needed' });
