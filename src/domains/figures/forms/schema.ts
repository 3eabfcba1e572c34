import { z } from 'zod';
import { id, optionalWords, position, words } from '../schema.ts';

export const cadence = z.enum(['month', 'quarter', 'half', 'year']);
const cellCheck = z.object({
  left: z.array(position).min(1).max(50),
  operator: z.enum(['=', '<=', '>=']),
  right: z.array(position).min(1).max(50),
  says: optionalWords(300),
});
export const checks = z.array(cellCheck).max(100);

const moment = z.tuple([
  z.int().min(-1).max(1),
  z.int().min(1).max(12),
  z.union([z.int().min(1).max(31), z.literal('last')]),
]);
/** The periods of a form as its row keeps them. */
export const formPeriods = z
  .array(
    z.object({
      code: z.string().regex(/^(m(0[1-9]|1[0-2])|q[1-4]|h[12]|y)$/),
      ...{ name: z.string().min(1).max(60), from: moment, until: moment, due: moment },
    }),
  )
  .min(1)
  .max(12);

const cutOff = z.object({
  day: z.union([z.literal('last'), z.coerce.number().int().min(1).max(27)]),
  yearEndsEarly: z.coerce.number().int().min(0).max(3).optional(),
  due: z.object({ monthsAfter: z.coerce.number().int().min(0).max(2), day: z.coerce.number().int().min(1).max(28) }),
});

export const makeFormInput = z.object({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'form-code-invalid'),
  name: words(200),
  organisation: z.string().max(40).nullable(),
  level: z.enum(['province', 'commune', 'area', 'branch']),
  cadence,
  cutOff,
  graceDays: z.coerce.number().int().min(0).max(60),
  lockDays: z.coerce.number().int().min(0).max(366),
});

/** A new version of a form, whole: cells in the order of their positions. Nothing changes in the versions before. */
export const publishInput = z.object({
  formId: id,
  cells: z
    .array(
      z.object({
        indicatorId: id,
        ...{ section: z.string().max(200).default(''), label: words(300), help: optionalWords(1000) },
        isRequired: z.boolean().default(true),
      }),
    )
    .min(1)
    .max(400),
  checks: checks.default([]),
});

export const endFormInput = z.object({ formId: id });

/** A version as its draft keeps it (see EditedVersion), over the newest version of that moment; nonsense is none. */
export const editedVersion = z.object({
  over: z.int().min(0),
  cells: z
    .array(
      z.object({
        ...{
          indicatorId: z.int().positive(),
          code: z.string(),
          unit: z.string(),
          section: z.string(),
          label: z.string(),
        },
        ...{ help: z.string(), isRequired: z.boolean() },
      }),
    )
    .max(400),
  checks: z
    .array(
      z.object({
        ...{ key: z.int(), left: z.array(z.int()), operator: z.enum(['=', '<=', '>=']), right: z.array(z.int()) },
        says: z.string(),
      }),
    )
    .max(100),
});

/** A version as its editor sends it: JSON in one field. Nonsense is none. */
export const versionInput = z
  .string()
  .max(400_000)
  .transform((json, ctx) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      ctx.addIssue('field-invalid');
      return z.NEVER;
    }
  })
  .pipe(z.looseObject({ cells: z.array(z.unknown()), checks: z.array(z.unknown()).optional() }));
