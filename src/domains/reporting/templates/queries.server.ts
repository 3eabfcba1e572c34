import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { formFor } from './rules.ts';
import { template, type Template } from './schema.ts';

/** The newest version of every template that is for a unit, by name. */
export async function templatesFor(ctx: Viewing, unit: { organisation: string; level: string }): Promise<Template[]> {
  const rows = await ctx.db
    .selectFrom('reporting.template')
    .distinctOn('code')
    .select('body')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => template.parse(row.body)).filter((one) => formFor(one, unit) !== null);
}

/** Throws Refusal 'template-not-found'. */
export async function getTemplate(ctx: Viewing, code: string, version: number): Promise<Template> {
  const row = await ctx.db
    .selectFrom('reporting.template')
    .select('body')
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new Refusal('template-not-found');
  return template.parse(row.body);
}
