import { sql } from 'kysely';
import { mayAnywhere } from '#platform/access/may.ts';
import { getIndicator } from '#domains/indicators/catalogue/queries.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';

/** A form whose newest version asks for an indicator, or for a part of it. */
export interface AskingForm {
  id: number;
  name: string;
  unitName: string;
  cadence: string;
  label: string;
  position: number;
  isEnded: boolean;
}

export const mayKeep = (ctx: Viewing) => mayAnywhere(ctx.actor?.grants ?? [], ctx.permissions, 'indicator.manage');
export const mayRead = (ctx: Viewing) => mayAnywhere(ctx.actor?.grants ?? [], ctx.permissions, 'report.read');

/** The lines of the Front as a filter and a form offer them. One query. */
export async function lineChoices(ctx: Viewing): Promise<{ value: string; label: string }[]> {
  const lines = await listOrganisations(ctx);
  return lines.filter(({ root }) => root === 'vn').map(({ code, shortName }) => ({ value: code, label: shortName }));
}

/** What records can be counted by, as a form offers it; no query. */
export const measureChoices = (ctx: Viewing) =>
  ctx.measureSources.flatMap((source) => source.measures.map(({ code, name }) => ({ value: code, label: name })));

/** Everything about one indicator: its versions with names, who asks for it, what counts it. Six queries. */
export async function indicatorPage(ctx: Viewing, code: string) {
  const { versions, changedAt: _changed, changedBy: _by, ...one } = await getIndicator(ctx, code);
  const forms = await formsAsking(ctx, one.numerator ? [one.numeratorId!, one.denominatorId!] : [one.id]);
  const accounts = [...new Set(versions.flatMap(({ byAccountId }) => byAccountId ?? []))];
  const names = await ctx.db
    .selectFrom('people.account_name')
    .select(['account_id', 'full_name'])
    .where('account_id', 'in', [...accounts, 0])
    .execute();
  const nameOf = new Map(names.map((name) => [name.account_id, name.full_name]));
  return {
    ...one,
    forms,
    lineName: (await lineChoices(ctx)).find(({ value }) => value === one.line)?.label ?? one.line,
    measureName: measureChoices(ctx).find(({ value }) => value === one.measure)?.label ?? one.measure,
    versions: versions.map(({ at, byAccountId, ...version }) => ({
      ...{ ...version, at: at.toISOString() },
      by: byAccountId === null ? null : (nameOf.get(byAccountId) ?? ''),
    })),
    ...{ mayKeep: mayKeep(ctx), mayRead: mayRead(ctx) },
  };
}
export type IndicatorPage = Awaited<ReturnType<typeof indicatorPage>>;

async function formsAsking(ctx: Viewing, indicatorIds: readonly number[]): Promise<AskingForm[]> {
  const { rows } = await sql<AskingForm>`
    select f.id, f.name, u.name as "unitName", f.cadence, c.label, c.position, f.ended_on is not null as "isEnded"
    from figures.form f
    join organisation.unit u on u.id = f.unit_id
    join lateral (select v.id from figures.form_version v where v.form_id = f.id and v.published_at is not null
                  order by v.version desc limit 1) v on true
    join figures.cell c on c.form_version_id = v.id and c.indicator_id = any(${indicatorIds}::bigint[])
    order by f.ended_on is not null, f.name, c.position`.execute(ctx.db);
  return rows;
}
