import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '#platform/database/kept-plan.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, Viewing } from '#domains/tables.ts';
import type { CollectionDates, ExpectationState } from './rules.ts';

/** What a unit owes for a period, and how far it is. */
export interface Expectation extends CollectionDates {
  collectionId: number;
  unitId: number;
  path: string;
  formId: number;
  formVersionId: number;
  formName: string;
  periodName: string;
  startsOn: string;
  state: ExpectationState;
  rev: number | null;
  firstSentOn: string | null;
}

/** Through which day a unit can send: that of the collection, or a later one that it was given alone. Of `c` and `e`. */
export const lockDay = sql<string>`greatest(c.locks_on, e.locks_on)`;

/** Throws Refusal 'figures-not-found', also for what the policy hides. One query. */
export async function getExpectation(ctx: Viewing, collectionId: number, unitId: number): Promise<Expectation> {
  const found = await expectationOf(ctx, collectionId, unitId, keptPlan);
  if (!found) throw new Refusal('figures-not-found');
  return found;
}

/**
 * The same, held until the end of the transaction: who types, sends or decides on one form waits for the other. Nobody holds what
 * they may only read: they get it as it is, to be told so.
 */
export async function holdExpectation(ctx: Acting, collectionId: number, unitId: number): Promise<Expectation> {
  const held = await expectationOf(ctx, collectionId, unitId, sql`for no key update of e ${keptPlan}`);
  return held ?? getExpectation(ctx, collectionId, unitId);
}

async function expectationOf(
  ctx: Viewing,
  collectionId: number,
  unitId: number,
  end: RawBuilder<unknown>,
): Promise<Expectation | null> {
  const row = await ctx.db
    .selectFrom('figures.expectation as e')
    .innerJoin('figures.collection as c', 'c.id', 'e.collection_id')
    .innerJoin('figures.form as f', 'f.id', 'c.form_id')
    .select([
      'e.path',
      'e.state',
      'e.rev',
      'e.first_sent_on as firstSentOn',
      'c.form_id as formId',
      'f.name as formName',
    ])
    .select([
      'c.form_version_id as formVersionId',
      'c.name as periodName',
      'c.starts_on as startsOn',
      'c.ends_on as endsOn',
    ])
    .select(['c.due_on as dueOn', 'c.grace_until as graceUntil', lockDay.as('locksOn')])
    .where('e.collection_id', '=', collectionId)
    .where('e.unit_id', '=', unitId)
    .modifyEnd(end)
    .executeTakeFirst();
  return row ? { collectionId, unitId, ...row } : null;
}
