import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { mayAnywhere } from '#platform/access/may.ts';
import type { Acting } from '#domains/tables.ts';
import type { CommitmentsOpened, SeriesEnded } from '../events.ts';
import { endRefusal, nextPeriod, rhythmFrom } from './rules.ts';
import { endSeriesInput } from './schema.ts';

interface Repeating {
  dueOn: string;
  repeats?: { cadence: string | null; until: string | null };
}

/** A series for each open owner of a promise that repeats, with its first period; none for one that does not. */
export async function startSeries(
  ctx: Acting,
  asker: { id: number; path: string },
  ownerIds: readonly number[],
  { dueOn, repeats }: Repeating,
): Promise<{ id: number; owner_id: number; first_from: string }[]> {
  const started = rhythmFrom(repeats?.cadence ?? null, dueOn);
  if (started === null) return [];
  const { rhythm, from } = started;
  const until = repeats?.until ?? null;
  if (until !== null && until < dueOn)
    throw new Refusal('repeat-until-before-due', {}, { repeatUntil: 'repeat-until-before-due' });
  const { rows } = await sql<{ id: number; owner_id: number }>`
    insert into commitments.series (asker_unit_id, asker_path, owner_unit_id, owner_path, parties, cadence, due_month, due_day, until,
      next_from, started_at, started_by)
    select ${asker.id}::bigint, ${asker.path}::ltree, o.id, o.path, array[${asker.path}::ltree, o.path], ${rhythm.cadence},
      ${rhythm.dueMonth}, ${rhythm.dueDay}, ${until}::date, ${nextPeriod(rhythm.cadence, from)}::date, ${ctx.now}::timestamptz,
      ${ctx.actor.accountId}::bigint
    from organisation.unit o where o.id = any(${ownerIds}::bigint[]) and o.closed_on is null
    returning id, owner_unit_id as owner_id`.execute(ctx.db);
  return rows.map((row) => ({ ...row, first_from: from }));
}

/** A recalled paper asks for nothing again, whatever became of the promises of its periods. Asked inside withdrawByOrigin. */
export async function endRecalled(
  ctx: Acting,
  origin: {
    originId: number;
    askerUnitId: number;
    ownerUnitIds: readonly number[] | null;
    paper: string;
    note: string | null;
  },
): Promise<void> {
  await sql`
    update commitments.series s set ended_on = ${ctx.today}::date, ended_why = 'recall', ended_by = ${ctx.actor.accountId}::bigint,
      end_paper = ${origin.paper}, end_reason = ${origin.note}, version = s.version + 1
    where s.ended_on is null and (${origin.ownerUnitIds}::bigint[] is null or s.owner_unit_id = any(${origin.ownerUnitIds}::bigint[]))
      and s.id in (
      select c.series_id from commitments.commitment c
      where c.origin_kind = 'directive' and c.origin_id = ${origin.originId} and c.asker_unit_id = ${origin.askerUnitId}
        and c.series_id is not null)`.execute(ctx.db);
}

/** The asker wants no further period; the promise of this one stands on its own. */
export const endSeries = defineCommand({
  name: 'endSeries',
  input: endSeriesInput,
  run: async (ctx: Acting, input) => {
    const series = await ctx.db
      .selectFrom('commitments.series')
      .select(['id', 'asker_path', 'asker_unit_id', 'owner_unit_id', 'version', 'ended_on as endedOn'])
      .where('id', '=', input.seriesId)
      .executeTakeFirst();
    if (!series) throw new Refusal('series-not-found');
    demand(ctx, 'commitment.confirm', series.asker_path);
    const refusal = endRefusal(series);
    if (refusal) throw new Refusal(refusal);
    const ended = await ctx.db
      .updateTable('commitments.series')
      .set({
        ended_on: ctx.today,
        ended_why: 'asker',
        ended_by: ctx.actor.accountId,
        end_paper: input.endPaper,
        end_reason: input.endReason,
        version: series.version + 1,
      })
      .where('id', '=', series.id)
      .where('version', '=', input.seriesVersion)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Refusal('series-changed');
    ctx.touched(`series:${series.id}`);
    const { id: seriesId, asker_unit_id: askerUnitId, owner_unit_id: ownerUnitId } = series;
    await ctx.announce({
      name: 'SeriesEnded',
      payload: { seriesId, why: 'asker', askerUnitId, ownerUnitId },
    } satisfies SeriesEnded);
  },
});

interface Continued {
  opened: { id: number; originKind: string; originId: number | null }[];
  ended: SeriesEnded['payload'][];
}

/** Series that one transaction continues: some milliseconds. */
export const continuedAtOnce = 200;

/**
 * Opens the next period of series whose period has begun, and ends those of a closed unit or past their last day. For the
 * service 'repeat'. Gives how many of both; as long as it gives any there may be more.
 */
export const continueSome = defineCommand({
  name: 'continueSeries',
  input: z.object({}),
  run: async (ctx: Acting) => {
    if (!mayAnywhere(ctx.actor.grants, ctx.permissions, 'series.continue'))
      throw new Refusal('not-allowed', { permission: 'series.continue' });
    const { rows } = await sql<{ done: Continued }>`
      select commitments.open_next(${ctx.today}::date, ${ctx.now}::timestamptz, ${continuedAtOnce}) as done`.execute(
      ctx.db,
    );
    const { opened, ended } = rows[0]!.done;
    ctx.touched(...opened.map(({ id }) => `commitment:${id}`), ...ended.map(({ seriesId }) => `series:${seriesId}`));
    const byOrigin = Map.groupBy(opened, ({ originKind, originId }) => `${originKind}:${originId}`);
    for (const group of byOrigin.values()) {
      const { originKind, originId } = group[0]!;
      const payload = { originKind, originId, count: group.length };
      await ctx.announce({ name: 'CommitmentsOpened', payload } satisfies CommitmentsOpened);
    }
    for (const payload of ended) await ctx.announce({ name: 'SeriesEnded', payload } satisfies SeriesEnded);
    return { opened: opened.length, ended: ended.length };
  },
});
