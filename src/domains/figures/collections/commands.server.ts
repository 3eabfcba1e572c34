import { sql } from 'kysely';
import { z } from 'zod';
import { findPeriod, type Period, periodOn } from '#platform/calendar/periods.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { formPeriods } from '../forms/schema.ts';
import { id } from '../schema.ts';
import { datesAfter } from './rules.ts';

export const openInput = z.object({ formId: id, period: z.string().regex(/^\d{4}-[a-z0-9]+$/) });

/**
 * Opens a form for a period: with its newest version, and with a row for every unit that owes it, frozen from then on. Who is
 * opened or closed within the period owes it. Needs report.collect at the form's unit. A period opens once.
 */
export const openCollection = defineCommand({
  name: 'openCollection',
  input: openInput,
  run: async (ctx: Acting, input) => {
    const form = await formToOpen(ctx, input.formId);
    demand(ctx, 'report.collect', form.unit_path);
    const period = findPeriod({ periods: formPeriods.parse(form.periods) }, input.period);
    if (!period) throw new Refusal('period-not-found');
    if (period.from > ctx.today) throw new Refusal('period-not-begun');
    return openPeriod(ctx, form, period);
  },
});

/** Opens the period of today of every running form that has not opened it. For the service of figures; one form that cannot open holds up no other. */
export const openDue = defineCommand({
  name: 'openDue',
  input: z.object({}),
  run: async (ctx: Acting) => {
    const forms = await ctx.db
      .selectFrom('figures.form')
      .select(['id', 'periods'])
      .where('ended_on', 'is', null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('figures.form_version as v')
            .select('v.id')
            .whereRef('v.form_id', '=', 'figures.form.id')
            .where('v.published_at', 'is not', null),
        ),
      )
      .execute();
    let opened = 0;
    for (const { id: formId, periods } of forms) {
      const period = periodOn({ periods: formPeriods.parse(periods) }, ctx.today);
      if (period === null || (await isOpened(ctx, formId, period.code))) continue;
      await openPeriod(ctx, await formToOpen(ctx, formId), period);
      opened += 1;
    }
    return { opened };
  },
});

async function isOpened(ctx: Acting, formId: number, code: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('figures.collection as c')
    .innerJoin('figures.period as p', 'p.id', 'c.period_id')
    .select('c.id')
    .where('c.form_id', '=', formId)
    .where('p.code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

async function openPeriod(ctx: Acting, form: FormRow, period: Period): Promise<{ id: number; expected: number }> {
  const dates = datesAfter(period.dueOn, { graceDays: form.grace_days, lockDays: form.lock_days });
  const { rows } = await sql<{ id: number }>`
      insert into figures.collection (form_id, form_version_id, unit_id, unit_path, period_id, name, starts_on, ends_on, due_on,
        grace_until, locks_on, opened_at, opened_by)
      select ${form.id}::bigint, ${form.version_id}::bigint, ${form.unit_id}::bigint, ${form.unit_path}::ltree, p.id, ${period.name},
        ${period.from}::date, ${period.until}::date, ${period.dueOn}::date, ${dates.graceUntil}::date, ${dates.locksOn}::date,
        ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint
      from figures.period p where p.code = ${period.code}
      on conflict (form_id, period_id) do nothing
      returning id`.execute(ctx.db);
  const collectionId = rows[0]?.id;
  if (collectionId === undefined) throw new Refusal('period-already-open');
  const expected = await expectUnits(ctx, collectionId, form, period).catch((error: unknown) => {
    // The policy of what is expected: whoever opens collects from every unit that owes it.
    if (error instanceof Error && 'code' in error && error.code === '42501')
      throw new Refusal('collection-beyond-rights');
    throw error;
  });
  if (expected === 0) throw new Refusal('nobody-expected');
  ctx.touched(`collection:${collectionId}`);
  return { id: collectionId, expected };
}

interface FormRow {
  id: number;
  unit_id: number;
  unit_path: string;
  organisation_code: string | null;
  level: string;
  periods: unknown;
  grace_days: number;
  lock_days: number;
  version_id: number;
}

async function formToOpen(ctx: Acting, formId: number): Promise<FormRow> {
  const form = await ctx.db
    .selectFrom('figures.form as f')
    .innerJoin('figures.form_version as v', 'v.form_id', 'f.id')
    .select([
      'f.id',
      'f.unit_id',
      'f.unit_path',
      'f.organisation_code',
      'f.level',
      'f.periods',
      'f.grace_days',
      'f.lock_days',
    ])
    .select('v.id as version_id')
    .where('f.id', '=', formId)
    .where('f.ended_on', 'is', null)
    .where('v.published_at', 'is not', null)
    .orderBy('v.version', 'desc')
    .executeTakeFirst();
  if (!form) throw new Refusal('form-not-published');
  return form;
}

/** The Front collects from every line below its place, another organisation from its own. */
async function expectUnits(
  ctx: Acting,
  collectionId: number,
  form: FormRow,
  period: { from: string; until: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with owner as (
      select u.organisation_code as line, t.path as place
      from organisation.unit u join organisation.territory t on t.id = u.territory_id where u.id = ${form.unit_id}),
    expected as (
      insert into figures.expectation (collection_id, unit_id, path, territory_id, organisation_code, province_id, changed_at)
      select ${collectionId}::bigint, u.id, u.path, u.territory_id, u.organisation_code,
        (select a.id from organisation.territory a where a.path @> t.path and a.level = 'province'),
        ${ctx.now}::timestamptz
      from owner o
      join organisation.unit u on u.path <@ o.place and u.level = ${form.level} and u.path <@ 'vn'
      join organisation.territory t on t.id = u.territory_id
      where u.id <> ${form.unit_id} and (o.line = 'front' or u.organisation_code = o.line)
        and (${form.organisation_code}::text is null or u.organisation_code = ${form.organisation_code})
        and u.opened_on <= ${period.until}::date and (u.closed_on is null or u.closed_on > ${period.from}::date)
      returning unit_id)
    select count(*)::int as count from expected`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}
