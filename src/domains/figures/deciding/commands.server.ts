import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { holdExpectation } from '../collections/queries.server.ts';
import { decisionRefusal } from '../sending/rules.ts';
import { acceptInput, returnInput, sealInput } from '../sending/schema.ts';

/** Accepts what units sent, as many as are named: those in another state, and one's own, are left and counted. Needs report.collect at each. */
export const acceptFigures = defineCommand({
  name: 'acceptFigures',
  input: acceptInput,
  run: async (ctx: Acting, { collectionId, unitIds }) => {
    const rows = await ctx.db
      .selectFrom('figures.expectation as e')
      .leftJoin('figures.revision as r', (join) =>
        join
          .onRef('r.collection_id', '=', 'e.collection_id')
          .onRef('r.unit_id', '=', 'e.unit_id')
          .onRef('r.rev', '=', 'e.rev'),
      )
      .select(['e.unit_id', 'e.path', 'e.state', 'r.sent_by'])
      .where('e.collection_id', '=', collectionId)
      .where('e.unit_id', 'in', unitIds)
      .orderBy('e.unit_id')
      .forNoKeyUpdate('e')
      .execute();
    if (rows.length === 0) throw new Refusal('figures-not-found');
    const fit = rows.filter(({ path, state, sent_by }) => {
      demand(ctx, 'report.collect', path);
      return decisionRefusal({ state, sentBy: sent_by }, 'accept', ctx.actor.accountId) === null;
    });
    if (fit.length > 0)
      await ctx.db
        .updateTable('figures.expectation')
        .set({ state: 'accepted', changed_at: ctx.now })
        .where('collection_id', '=', collectionId)
        .where(
          'unit_id',
          'in',
          fit.map((row) => row.unit_id),
        )
        .execute();
    ctx.touched(`collection:${collectionId}`);
    return { accepted: fit.length, left: unitIds.length - fit.length };
  },
});

/** Sends figures back with reasons at cells: until they come again the unit counts as not reported. Needs report.collect. */
export const returnFigures = defineCommand({
  name: 'returnFigures',
  input: returnInput,
  run: async (ctx: Acting, { collectionId, unitId, remarks }) => {
    const expectation = await holdExpectation(ctx, collectionId, unitId);
    demand(ctx, 'report.collect', expectation.path);
    const sent = await ctx.db
      .selectFrom('figures.revision')
      .select('sent_by')
      .where('collection_id', '=', collectionId)
      .where('unit_id', '=', unitId)
      .where('rev', '=', expectation.rev)
      .executeTakeFirst();
    const figures = { state: expectation.state, sentBy: sent?.sent_by ?? null };
    const refusal = decisionRefusal(figures, 'return', ctx.actor.accountId);
    if (refusal) throw new Refusal(refusal, { state: expectation.state });
    await ctx.db
      .updateTable('figures.expectation')
      .set({ state: 'returned', remarks: JSON.stringify(remarks), changed_at: ctx.now })
      .where('collection_id', '=', collectionId)
      .where('unit_id', '=', unitId)
      .execute();
    ctx.touched(`collection:${collectionId}`, `unit:${unitId}`);
  },
});

/**
 * Seals everything accepted below the unit that one acts for: a digest over the exact revisions in the order of the units. A
 * later correction stands beside it and shows against it; a new seal stands over the old. Needs report.collect.
 */
export const sealFigures = defineCommand({
  name: 'sealFigures',
  input: sealInput,
  run: async (ctx: Acting, { collectionId }) => {
    const { unit } = ctx.actor;
    if (!unit) throw new Refusal('unit-not-found');
    demand(ctx, 'report.collect', unit.path);
    const { rows: accepted } = await sql<{ unit_id: number; rev: number; hash: string; state: string }>`
      select e.unit_id, r.rev, encode(r.hash, 'hex') as hash, e.state
      from figures.expectation e
      join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.rev
      where e.collection_id = ${collectionId} and e.state in ('accepted', 'sealed')
        and access.reaches(e.path, (select access.scopes('report.collect')))
      order by e.unit_id for no key update of e`.execute(ctx.db);
    if (!accepted.some((one) => one.state === 'accepted')) {
      const { rows: reached } = await sql`select from figures.expectation e
        where e.collection_id = ${collectionId} and access.reaches(e.path, (select access.scopes('report.collect'))) limit 1`.execute(
        ctx.db,
      );
      throw new Refusal(reached.length > 0 ? 'nothing-to-seal' : 'figures-not-found');
    }
    const unitIds = accepted.map((one) => one.unit_id);
    const { rows } = await sql<{ id: number }>`
      insert into figures.seal (collection_id, unit_id, unit_path, sealed_at, sealed_by, digest, stands_over_id)
      select ${collectionId}::bigint, ${unit.id}::bigint, ${unit.path}::ltree, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint,
        sha256(convert_to(string_agg(o.unit_id || ':' || o.rev || ':' || o.hash, '|' order by o.unit_id), 'UTF8')),
        (select max(s.id) from figures.seal s where s.collection_id = ${collectionId} and s.unit_id = ${unit.id})
      from unnest(${unitIds}::bigint[], ${accepted.map((one) => one.rev)}::int[], ${accepted.map((one) => one.hash)}::text[]) o (unit_id, rev, hash)
      returning id`.execute(ctx.db);
    const sealId = rows[0]!.id;
    await sql`
      insert into figures.sealed_revision (seal_id, unit_id, rev, hash)
      select ${sealId}, o.unit_id, o.rev, decode(o.hash, 'hex')
      from unnest(${unitIds}::bigint[], ${accepted.map((one) => one.rev)}::int[], ${accepted.map((one) => one.hash)}::text[]) o (unit_id, rev, hash)`.execute(
      ctx.db,
    );
    await ctx.db
      .updateTable('figures.expectation')
      .set({ state: 'sealed', changed_at: ctx.now })
      .where('collection_id', '=', collectionId)
      .where('unit_id', 'in', unitIds)
      .where('state', '=', 'accepted')
      .execute();
    ctx.touched(`collection:${collectionId}`, `seal:${sealId}`);
    return { id: sealId, units: unitIds.length };
  },
});
