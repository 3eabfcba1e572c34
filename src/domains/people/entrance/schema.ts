import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';

/** For what runs before there is an actor, or around a command: the same refusal as `execute` gives. */
export function parsed<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const codeOf = (issue: z.core.$ZodIssue) => (issue.code === 'too_big' ? 'field-too-long' : 'field-required');
  throw wrongFields(Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), codeOf(issue)])));
}

export function wrongFields(fields: Record<string, string>): Refusal {
  return new Refusal('input-invalid', {}, fields);
}
