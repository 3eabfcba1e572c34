import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { askable } from './asking/queries.server.ts';
import { beyondRights } from './asking/rules.ts';
import { periodName } from './text.vi.ts';
import { dueRefusal, periodsBy } from './rules.ts';
import { endFormInput, makeFormInput, publishInput } from './schema.ts';

/**
 * A form that the unit one acts for collects from units below it. It collects nothing before its first version.
 * Needs report.collect, also at every unit that it will ask: who cannot accept does not ask.
 */
export const makeForm = defineCommand({
  name: 'makeForm',
  input: makeFormInput,
  run: async (ctx: Acting, { cutOff, ...input }) => {
    const { unit } = ctx.actor;
    if (!unit) throw new Refusal('unit-not-found');
    demand(ctx, 'report.collect', unit.path);
    if (input.lockDays < input.graceDays)
      throw new Refusal('input-invalid', {}, { lockDays: 'form-locks-before-grace' });
    const { units, beyond } = beyondRights(await askable(ctx, unit.id), input);
    if (beyond > 0) throw new Refusal('form-beyond-rights', { units, beyond });
    const tooEarly = dueRefusal(cutOff);
    if (tooEarly) throw new Refusal('input-invalid', {}, { 'cutOff.due.day': tooEarly });
    const made = await ctx.db
      .insertInto('figures.form')
      .values({
        ...{ code: input.code, name: input.name, organisation_code: input.organisation, level: input.level },
        ...{ unit_id: unit.id, unit_path: unit.path, cadence: input.cadence },
        periods: JSON.stringify(periodsBy(input.cadence, cutOff, periodName)),
        ...{ grace_days: input.graceDays, lock_days: input.lockDays },
        ...{ made_at: ctx.now, made_by: ctx.actor.accountId },
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Refusal('input-invalid', {}, { code: 'form-code-taken' });
    ctx.touched(`form:${made.id}`);
    return { id: made.id };
  },
});

/**
 * Publishes the next version of a form. Periods that are open keep the version they opened with. An indicator stands once in
 * a form, and in one open form of a cadence at most: a figure is asked for once. Needs report.collect at the form's unit.
 */
export const publishForm = defineCommand({
  name: 'publishForm',
  input: publishInput,
  run: async (ctx: Acting, input) => {
    const form = await ctx.db
      .selectFrom('figures.form')
      .select(['id', 'unit_path', 'cadence', 'level', 'organisation_code', 'ended_on'])
      .where('id', '=', input.formId)
      .executeTakeFirst();
    if (!form) throw new Refusal('form-not-found');
    demand(ctx, 'report.collect', form.unit_path);
    if (form.ended_on !== null) throw new Refusal('form-ended');
    const indicatorIds = input.cells.map((cell) => cell.indicatorId);
    await refuseCells(ctx, indicatorIds, input.checks);
    await refuseAskedTwice(ctx, form, indicatorIds);
    const last = await ctx.db
      .selectFrom('figures.form_version')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('form_id', '=', form.id)
      .executeTakeFirst();
    const version = await ctx.db
      .insertInto('figures.form_version')
      .values({ form_id: form.id, version: (last?.version ?? 0) + 1, checks: JSON.stringify(input.checks) })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('figures.cell')
      .values(
        input.cells.map((cell, index) => ({
          ...{ form_version_id: version.id, position: index + 1, indicator_id: cell.indicatorId },
          ...{ section: cell.section, label: cell.label, help: cell.help, is_required: cell.isRequired },
        })),
      )
      .execute();
    await ctx.db
      .updateTable('figures.form_version')
      .set({ published_at: ctx.now, published_by: ctx.actor.accountId })
      .where('id', '=', version.id)
      .execute();
    ctx.touched(`form:${form.id}`);
    return { version: version.version };
  },
});

/** Ends a form: no further period opens; those that are open are collected to their end, and what was sent stays. Needs report.collect. */
export const endForm = defineCommand({
  name: 'endForm',
  input: endFormInput,
  run: async (ctx: Acting, { formId }) => {
    const form = await ctx.db
      .selectFrom('figures.form')
      .select(['unit_path', 'ended_on'])
      .where('id', '=', formId)
      .executeTakeFirst();
    if (!form) throw new Refusal('form-not-found');
    demand(ctx, 'report.collect', form.unit_path);
    if (form.ended_on !== null) throw new Refusal('form-ended');
    await ctx.db.updateTable('figures.form').set({ ended_on: ctx.today }).where('id', '=', formId).execute();
    ctx.touched(`form:${formId}`);
  },
});

async function refuseCells(
  ctx: Acting,
  indicatorIds: readonly number[],
  checks: readonly { left: number[]; right: number[] }[],
): Promise<void> {
  const twice = indicatorIds.find((id, at) => indicatorIds.indexOf(id) !== at);
  if (twice !== undefined) throw new Refusal('cell-indicator-twice', { indicator: twice });
  const last = Math.max(...checks.flatMap((check) => [...check.left, ...check.right]), 0);
  if (last > indicatorIds.length) throw new Refusal('check-beyond-form', { position: last });
  const kept = await ctx.db
    .selectFrom('indicators.indicator')
    .select('id')
    .where('id', 'in', [...indicatorIds])
    .where('retired_on', 'is', null)
    .where('numerator_id', 'is', null)
    .execute();
  const unfit = indicatorIds.find((id) => kept.every((one) => one.id !== id));
  if (unfit !== undefined) throw new Refusal('cell-indicator-unfit', { indicator: unfit });
}

/** Two forms that reach the same units in the same rhythm must not ask for one figure: it would count twice, and be typed twice. */
async function refuseAskedTwice(
  ctx: Acting,
  form: { id: number; unit_path: string; cadence: string; level: string; organisation_code: string | null },
  indicatorIds: readonly number[],
): Promise<void> {
  const { rows } = await sql<{ indicator: string; form: string }>`
    select i.name as indicator, f.name as form
    from figures.form f
    join lateral (select v.id from figures.form_version v where v.form_id = f.id and v.published_at is not null
                  order by v.version desc limit 1) v on true
    join figures.cell c on c.form_version_id = v.id and c.indicator_id = any(${indicatorIds}::bigint[])
    join indicators.indicator i on i.id = c.indicator_id
    where f.id <> ${form.id} and f.ended_on is null and f.cadence = ${form.cadence} and f.level = ${form.level}
      and (f.organisation_code is null or ${form.organisation_code}::text is null or f.organisation_code = ${form.organisation_code})
      and (subpath(f.unit_path, 0, -1) @> subpath(${form.unit_path}::ltree, 0, -1)
        or subpath(${form.unit_path}::ltree, 0, -1) @> subpath(f.unit_path, 0, -1))
    limit 1`.execute(ctx.db);
  if (rows[0]) throw new Refusal('cell-indicator-elsewhere', rows[0]);
}
