import { sql } from 'kysely';
import type { z } from 'zod';
import { may } from '#platform/access/may.ts';
import { ahead } from '#platform/database/ahead.server.ts';
import { keptPlan } from '#platform/database/kept-plan.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { canonicalText } from './canonical-text.ts';
import { type CommandContext, type Desk, type ReadContext, readContext } from './context.server.ts';
import type { EventOf } from './events.server.ts';
import { parseInput } from './parse-input.ts';

/** One thing that the office does: a name, what it takes, and the body that decides, writes and announces. */
export interface Command<DB, Input extends z.ZodType, Result> {
  name: string;
  input: Input;
  run(ctx: CommandContext<DB>, input: z.output<Input>): Promise<Result>;
  /** Not an act of office (what somebody is still typing): no audit row. */
  isPrivate?: boolean;
}

export function defineCommand<DB, Input extends z.ZodType, Result>(
  command: Command<DB, Input, Result>,
): Command<DB, Input, Result> {
  return command;
}

/** All queries of a page share one of these: one read-only transaction, one view of the data. */
export async function read<DB, R>(desk: Desk<DB>, body: (ctx: ReadContext<DB>) => Promise<R>): Promise<R> {
  const as = actingAs(desk);
  return inTransaction(desk.system.db, as, 'read only', (tx) => body(readContext(desk, tx)));
}

/**
 * Validates, opens the transaction, runs, writes the audit row, commits: the only way anything is written.
 * With `once` (a UUID of the form) a second sending gets the first answer and changes nothing; with other words than the
 * first it is refused, so that nobody takes them for kept.
 * Throws Refusal: 'input-invalid' with fields, 'sign-in-needed', 'not-allowed', 'form-already-used', or the command's own codes.
 */
export async function execute<DB, Input extends z.ZodType, Result>(
  desk: Desk<DB>,
  command: Command<DB, Input, Result>,
  input: unknown,
  once?: string,
): Promise<Result> {
  const { actor, system } = desk;
  if (actor === null) throw new Refusal('sign-in-needed');
  const parsed = parseInput(command.input, input);
  const transaction = inTransaction(system.db, actingAs(desk), 'read write', async (tx) => {
    const subjects: string[] = [];
    const ctx: CommandContext<DB> = {
      ...readContext(desk, tx),
      actor,
      refuseDraft: system.refuseDraft,
      touched: (...names) => void subjects.push(...names),
      announce: (event) => deliver(desk, ctx, event),
    };
    const digest = () => system.secret.digest(canonicalText(parsed), `input:${command.name}`);
    const earlier = once ? await claimReceipt(ctx, { once, command: command.name, digest: digest() }) : null;
    if (earlier) return earlier.result as Result;
    const result = await command.run(ctx, parsed);
    // Both travel with the commit: acknowledged is what was committed with them.
    if (!command.isPrivate)
      await sql`${keptPlan} ${ahead} insert into platform.audit (at, account_id, key_id, unit_id, command, subject)
      values (${ctx.now}, ${actor.accountId}, ${actor.keyId ?? null}, ${actor.unit?.id ?? null}, ${command.name}, ${subjects})`.execute(
        tx,
      );
    if (once) {
      await sql`${keptPlan} ${ahead} update platform.receipt set result = ${JSON.stringify(result ?? null)}::jsonb
        where account_id = ${actor.accountId} and client_id = ${once}`.execute(tx);
    }
    return result;
  });
  return translateDatabaseRefusal(transaction);
}

/** Default deny: refuses unless the actor holds the permission at the path. */
export function demand<DB>(ctx: CommandContext<DB>, permission: string, path: string): void {
  if (!may(ctx.actor.grants, ctx.permissions, permission, path)) throw new Refusal('not-allowed', { permission });
}

function actingAs<DB>(desk: Desk<DB>) {
  const { accountId = null, keyId = null } = desk.actor ?? {};
  return { accountId, keyId, today: readContext(desk, desk.system.db).today };
}

async function claimReceipt<DB>(
  ctx: CommandContext<DB>,
  { once, command, digest }: { once: string; command: string; digest: string },
) {
  if (!/^[0-9a-f-]{36}$/.test(once)) throw new Refusal('input-invalid', {}, { once: 'field-invalid' });
  // A second sending that arrives meanwhile waits here until the first has committed.
  const inserted = await sql`insert into platform.receipt (account_id, client_id, command, at, input_digest)
    values (${ctx.actor.accountId}, ${once}, ${command}, ${ctx.now}, ${digest})
    on conflict do nothing returning client_id`.execute(ctx.db);
  if (inserted.rows.length > 0) return null;
  const earlier = await sql<{ result: unknown }>`select result from platform.receipt
    where account_id = ${ctx.actor.accountId} and client_id = ${once} and command = ${command}
      and coalesce(input_digest, ${digest}) = ${digest}`.execute(ctx.db);
  if (!earlier.rows[0]) throw new Refusal('form-already-used');
  return earlier.rows[0];
}

async function deliver<DB>(desk: Desk<DB>, ctx: CommandContext<DB>, event: EventOf): Promise<void> {
  for (const reaction of desk.system.reactions) {
    if (reaction.to === event.name) await reaction.react(ctx, event.payload as never);
  }
}

/** What the database refuses, the program should have: it is said as a refusal, and never passed over. */
async function translateDatabaseRefusal<R>(transaction: Promise<R>): Promise<R> {
  try {
    return await transaction;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '42501') throw new Refusal('not-allowed', { permission: 'database' });
    throw error;
  }
}
