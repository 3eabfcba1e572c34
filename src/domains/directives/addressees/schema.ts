import { z } from 'zod';

export const groupLevels = ['province', 'commune', 'area'] as const;

export const groupSchema = z.object({
  organisation: z.string().regex(/^[a-z][a-z_]{1,39}$/),
  level: z.enum(groupLevels),
});
/** All units of an organisation at a level, under the territory of the sender. */
export type Group = z.output<typeof groupSchema>;

const ids = z.array(z.coerce.number().int().positive());

/** Who carries a draft out: whole groups, single units; and single units that take part (phối hợp). */
export const addresseesSchema = z.object({
  groups: z.array(groupSchema).max(40),
  unitIds: ids.max(4000),
  supportIds: ids.max(20).default([]),
});
export type Addressees = z.output<typeof addresseesSchema>;

/** A group as one word of a form or an address: 'women:commune'. */
export const groupWord = z
  .string()
  .regex(/^[a-z][a-z_]{1,39}:[a-z]+$/)
  .transform((word) => ({ organisation: word.split(':')[0], level: word.split(':')[1] }))
  .pipe(groupSchema);
