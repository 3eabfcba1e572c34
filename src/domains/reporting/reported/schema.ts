import { z } from 'zod';
import type { Reported } from '#domains/figures/reported/rules.ts';
import { id } from '../schema.ts';

const text = z.string();
const value = z.object({
  kind: z.enum(['value', 'none', 'not-applicable', 'not-owed', 'not-added', 'nothing-to-divide', 'no-right']),
  value: text.nullable(),
  scale: z.int(),
});
const source = z.object({
  ...{ collectionId: z.int(), period: text, expected: z.int(), counted: z.int(), sealed: z.int() },
  ...{ sealId: z.int().nullable(), digest: text.nullable() },
});

/** An indicator of a report as the database keeps it. */
export const keptReported: z.ZodType<Reported> = z.object({
  ...{ code: text, of: text, at: z.int(), name: text, unit: text, result: value, before: value },
  plan: z
    .object({ value: text, scale: z.int(), comparator: z.enum(['>=', '<=', '=']), isEach: z.boolean() })
    .nullable(),
  met: z.object({ met: z.int(), missed: z.int(), silent: z.int() }).nullable(),
  ...{ expected: z.int(), complete: z.int(), missing: z.array(text), periods: z.array(text), lacking: z.array(text) },
  ...{ sources: z.array(source), to: text },
});

export const takeFiguresInput = z.object({ id });
