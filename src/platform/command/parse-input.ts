import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';

/** Refuses with `input-invalid`, each field at fault with its code. */
export function parseInput<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= fieldCode(issue);
  throw new Refusal('input-invalid', {}, fields);
}

/** A schema may name its own code as the message (kebab-case); otherwise the kind of the issue tells. */
function fieldCode(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(-[a-z]+)+$/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'field-required' : 'field-too-small';
  if (issue.code === 'too_big') return 'field-too-long';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field-required';
  return 'field-invalid';
}
