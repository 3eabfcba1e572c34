import { type Insertable, sql } from 'kysely';
import { mayAnywhere } from '#platform/access/may.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import type { IndicatorTable } from '../../tables.server.ts';
import { type KnownIndicator, wholeCatalogue } from '../queries.server.ts';
import { addingRefusal, bringingBackRefusal, nextCode, partsOf, retiringRefusal, sameAs } from '../rules.ts';
import {
  addIndicatorInput,
  bringBackInput,
  type IndicatorToAdd,
  retireIndicatorInput,
  rewordIndicatorInput,
} from '../schema.ts';

/**
 * Adds an indicator under the next code of offices' own, and retires the one that it takes the place of. One that means the same as
 * one in use needs the reason why it is another. Needs indicator.manage.
 */
export const addIndicator = defineCommand({
  name: 'addIndicator',
  input: addIndicatorInput,
  run: async (ctx: Acting, input) => {
    const catalogue = await holdCatalogue(ctx);
    const { way, line, measure, numeratorId, denominatorId, replacesId } = input;
    const replaced = replacesId === null ? null : known(catalogue, replacesId);
    const others = catalogue.filter(({ id }) => id !== replacesId);
    await refuseUnknown(ctx, input);
    const refusal = addingRefusal({ way, measure, numeratorId, denominatorId }, others);
    if (refusal) throw new Refusal(refusal.code, refusal.details);
    const parts = way === 'ratio' ? partsOf(numeratorId, denominatorId) : null;
    refuseSame(sameAs({ name: input.name, unit: input.unit, way, line, parts }, others), input.otherBecause);
    const code = nextCode(
      line,
      catalogue.map((one) => one.code),
    );
    if (code === null) throw new Refusal('indicator-codes-used-up');
    const { id } = await ctx.db
      .insertInto('indicators.indicator')
      .values(rowOf(ctx, code, input))
      .returning('id')
      .executeTakeFirstOrThrow();
    if (replaced)
      await retire(ctx, replaced, { reason: input.otherBecause!, followedById: id }, [...catalogue, made(id, input)]);
    ctx.touched(`indicator:${id}`);
    return { id, code };
  },
});

/** Says it in other words: name, explanation, levels. What it said before is kept. Needs indicator.manage. */
export const rewordIndicator = defineCommand({
  name: 'rewordIndicator',
  input: rewordIndicatorInput,
  run: async (ctx: Acting, { indicatorId, version, name, meaning, levels, otherBecause }) => {
    const catalogue = await holdCatalogue(ctx);
    const one = known(catalogue, indicatorId);
    if (one.version !== version) throw new Refusal('indicator-changed-meanwhile');
    if (one.isRetired) throw new Refusal('indicator-retired');
    const because = otherBecause ?? one.otherBecause;
    if (name !== one.name) refuseSame(sameAs({ ...one, name }, catalogue, [indicatorId]), because);
    await change(ctx, one, {
      ...{ name, meaning, levels, other_because: because, search_key: searchKey(`${one.code} ${name}`) },
    });
    return { version: version + 1 };
  },
});

/** Takes an indicator out of use and names what follows it; what was reported stays. Needs indicator.manage. */
export const retireIndicator = defineCommand({
  name: 'retireIndicator',
  input: retireIndicatorInput,
  run: async (ctx: Acting, { indicatorId, reason, followedById }) => {
    const catalogue = await holdCatalogue(ctx);
    await retire(ctx, known(catalogue, indicatorId), { reason, followedById }, catalogue);
  },
});

/** Takes a retired one into use again, unless something in use says the same by now. Needs indicator.manage. */
export const bringIndicatorBack = defineCommand({
  name: 'bringIndicatorBack',
  input: bringBackInput,
  run: async (ctx: Acting, { indicatorId }) => {
    const catalogue = await holdCatalogue(ctx);
    const one = known(catalogue, indicatorId);
    const refusal = bringingBackRefusal(one, catalogue);
    if (refusal) throw new Refusal(refusal.code, refusal.details);
    await change(ctx, one, { retired_on: null, retired_reason: null, followed_by_id: null });
  },
});

/** The whole catalogue, for whoever may change it; another who changes it meanwhile waits. */
async function holdCatalogue(ctx: Acting): Promise<KnownIndicator[]> {
  if (!mayAnywhere(ctx.actor.grants, ctx.permissions, 'indicator.manage'))
    throw new Refusal('not-allowed', { permission: 'indicator.manage' });
  await sql`select pg_advisory_xact_lock(hashtext('indicators.catalogue'))`.execute(ctx.db);
  return wholeCatalogue(ctx);
}

function known(catalogue: readonly KnownIndicator[], id: number): KnownIndicator {
  const one = catalogue.find((other) => other.id === id);
  if (!one) throw new Refusal('indicator-not-found');
  return one;
}

async function refuseUnknown(ctx: Acting, { line, measure }: IndicatorToAdd): Promise<void> {
  if (line !== null && !(await listOrganisations(ctx)).some(({ code }) => code === line))
    throw new Refusal('indicator-line-unknown', {}, { line: 'indicator-line-unknown' });
  const measures = ctx.measureSources.flatMap((source) => source.measures.map(({ code }) => code));
  if (measure !== null && !measures.includes(measure))
    throw new Refusal('indicator-measure-unknown', {}, { measure: 'indicator-measure-unknown' });
}

function refuseSame(same: { code: string; name: string } | null, because: string | null): void {
  if (!same || because !== null) return;
  throw new Refusal('indicator-looks-same', { code: same.code, name: same.name }, { otherBecause: 'field-required' });
}

function rowOf(ctx: Acting, code: string, input: IndicatorToAdd): Insertable<IndicatorTable> {
  const { topic, name, meaning, unit, scale, way, cadence, levels, line, measure } = input;
  const isRatio = way === 'ratio';
  return {
    ...{ code, topic, name, meaning, cadence, levels, organisation_code: line, other_because: input.otherBecause },
    ...{ unit: isRatio ? '%' : unit, scale: isRatio ? 0 : scale, measure: isRatio ? null : measure },
    over_units: isRatio ? 'none' : 'sum',
    over_time: isRatio ? 'none' : way === 'stock' ? 'last' : 'sum',
    ...{ numerator_id: isRatio ? input.numeratorId : null, denominator_id: isRatio ? input.denominatorId : null },
    of_units: isRatio && input.isOfUnits,
    ...{ search_key: searchKey(`${code} ${name}`), changed_at: ctx.now, changed_by: ctx.actor.accountId },
  };
}

/** What was just added, as the rule that names a follower looks at it. */
const made = (id: number, { name, unit, way, line, measure, numeratorId, denominatorId }: IndicatorToAdd) => ({
  ...{ id, code: '', name, unit, way, line, measure, numeratorId, denominatorId, isRetired: false },
  parts: partsOf(numeratorId, denominatorId),
});

async function retire(
  ctx: Acting,
  one: KnownIndicator,
  { reason, followedById }: { reason: string; followedById: number | null },
  catalogue: Parameters<typeof retiringRefusal>[2],
): Promise<void> {
  const refusal = retiringRefusal(one, followedById, catalogue);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
  await change(ctx, one, { retired_on: ctx.today, retired_reason: reason, followed_by_id: followedById });
}

async function change(ctx: Acting, { id }: { id: number }, values: object): Promise<void> {
  await ctx.db
    .updateTable('indicators.indicator')
    .set({ ...values, changed_at: ctx.now, changed_by: ctx.actor.accountId })
    .where('id', '=', id)
    .execute();
  ctx.touched(`indicator:${id}`);
}
