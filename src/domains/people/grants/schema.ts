import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { type Role, roles } from '#domains/roles.ts';
import { grantScopes } from './rules.ts';

export const accountId = z.coerce.number().int().positive();
export const day = z.string().refine(isDay, 'day-invalid');

/** A right as it is given: a role at a unit, how far it reaches, for how long, by which paper. */
export const grantFields = {
  role: z.enum(roles as [Role, ...Role[]]),
  scope: z.enum(grantScopes),
  /** Left out: from today. */
  from: day.optional(),
  /** Left out: until it is ended. */
  until: day.optional(),
  decision: z.string().trim().min(1).max(120),
};

export const giveGrantInput = z.object({ id: accountId, unitId: z.coerce.number().int().positive(), ...grantFields });

/** `endsOn`: the first day without the right. */
export const endGrantInput = z.object({ grantId: z.coerce.number().int().positive(), endsOn: day });
