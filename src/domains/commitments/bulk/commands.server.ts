import { sql } from 'kysely';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import type { CommitmentReminded } from '../events.ts';
import { standing, stepCommands } from '../steps/commands.server.ts';
import { remindRefusal } from './rules.ts';
import { bulkInput } from './schema.ts';

interface Seen {
  id: number;
  version: number;
}

export interface NotTaken {
  id: number;
  /** Null where the row may not be seen (any more). */
  what: string | null;
  code: string;
  details: Record<string, string | number>;
}

export interface BulkOutcome {
  taken: number;
  notTaken: NotTaken[];
}

/**
 * Confirms, returns or reminds what was ticked, each by the way that a single one goes. Those that could not be taken are
 * named with their reason, the others are done: one transaction, a savepoint for each row.
 */
export const takeMany = defineCommand({
  name: 'takeMany',
  input: bulkInput,
  run: async (ctx: Acting, input): Promise<BulkOutcome> => {
    const refused: { seen: Seen; refusal: Refusal }[] = [];
    for (const seen of input.rows) {
      const refusal = await trying(ctx, () => takeOne(ctx, input.act, seen, input.note ?? null));
      if (refusal) refused.push({ seen, refusal });
    }
    // Who has no right at any of them is refused as at a single one.
    if (refused.length === input.rows.length && refused.every(({ refusal }) => unseen.has(refusal.code)))
      throw refused[0]!.refusal;
    const names = await namesOf(
      ctx,
      refused.map(({ seen }) => seen.id),
    );
    return {
      taken: input.rows.length - refused.length,
      notTaken: refused.map(({ seen, refusal: { code, details } }) => ({
        ...{ id: seen.id, what: names.get(seen.id) ?? null, code, details },
      })),
    };
  },
});

const unseen = new Set(['not-allowed', 'commitment-not-found']);

async function takeOne(ctx: Acting, act: 'confirm' | 'return' | 'remind', seen: Seen, note: string | null) {
  if (act === 'confirm') await stepCommands.confirm.run(ctx, { ...seen, note });
  else if (act === 'return') await stepCommands.return.run(ctx, { ...seen, note: note ?? '' });
  else await remind(ctx, seen, note);
}

/** What a refused row had written is undone; what the database itself refuses is a refusal as well. */
async function trying(ctx: Acting, body: () => Promise<void>): Promise<Refusal | null> {
  await sql`savepoint one_of_many`.execute(ctx.db);
  try {
    await body();
    await sql`release savepoint one_of_many`.execute(ctx.db);
    return null;
  } catch (error) {
    const isDenied = (error as { code?: string }).code === '42501';
    if (!(error instanceof Refusal) && !isDenied) throw error;
    await sql`rollback to savepoint one_of_many`.execute(ctx.db);
    return isDenied ? new Refusal('not-allowed', { permission: 'database' }) : (error as Refusal);
  }
}

/** A word to the owner, which stands in the history and changes nothing else. Needs commitment.confirm at the asker. */
async function remind(ctx: Acting, seen: Seen, note: string | null): Promise<void> {
  const row = await standing(ctx, seen);
  demand(ctx, 'commitment.confirm', row.asker_path);
  if (row.version !== seen.version) throw new Refusal('commitment-changed');
  const last = await ctx.db
    .selectFrom('commitments.step')
    .select('at')
    .where('commitment_id', '=', row.id)
    .where('step', '=', 'remind')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const refusal = remindRefusal({ state: row.state, lastRemindedAt: last?.at ?? null }, ctx.today, vietnamCalendar);
  if (refusal) throw new Refusal(refusal, { state: row.state });
  await ctx.db
    .insertInto('commitments.step')
    .values({
      ...{ commitment_id: row.id, at: ctx.now, account_id: ctx.actor.accountId, unit_id: row.asker_unit_id },
      ...{ step: 'remind', from_state: row.state, to_state: row.state, note },
    })
    .execute();
  ctx.touched(`commitment:${row.id}`);
  const event: CommitmentReminded = {
    name: 'CommitmentReminded',
    payload: { commitmentId: row.id, ownerUnitId: row.owner_unit_id },
  };
  await ctx.announce(event);
}

async function namesOf(ctx: Acting, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('commitments.commitment as c')
    .innerJoin('organisation.unit as u', 'u.id', 'c.owner_unit_id')
    .select(['c.id', 'u.short_name as owner'])
    .select(sql<string>`left(c.what, 160)`.as('what'))
    .where('c.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.owner}: ${row.what}`]));
}
