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
  const found = await expectationOf<Expectation>(ctx, collectionId, unitId);
  if (!found) throw new Refusal('figures-not-found');
  return found;
}

/**
 * The same, held until the end of the transaction: who types, sends or decides on one form waits for the other. Nobody holds what
 * they may only read: they get it as it is, to be told so.
 */
export async function holdExpectation(ctx: Acting, collectionId: number, unitId: number): Promise<Expectation> {
  const held = await expectationOf<Expectation>(ctx, collectionId, unitId, { end: holding });
  return held ?? getExpectation(ctx, collectionId, unitId);
}

/** What a sending weighs of a published version: which cells must hold something, what must hold between them, whether some are counted. */
export interface Weighed {
  required: boolean[];
  checks: unknown;
  hasCounted: boolean;
}

/** Held as above, with what its version asks of a sending: one query, and no cell is read. */
export async function holdToSend(
  ctx: Acting,
  collectionId: number,
  unitId: number,
): Promise<{ expectation: Expectation; weighed: Weighed }> {
  const asked = sql`, v.required, v.checks, v.has_counted as "hasCounted"`;
  const held = await expectationOf<Expectation & Weighed>(ctx, collectionId, unitId, { more: asked, end: holding });
  const found = held ?? (await expectationOf<Expectation & Weighed>(ctx, collectionId, unitId, { more: asked }));
  if (!found) throw new Refusal('figures-not-found');
  const { required, checks, hasCounted, ...expectation } = found;
  return { expectation, weighed: { required, checks, hasCounted } };
}

const holding = sql`for no key update of e`;

/** Written out: a sending has no time to put it together. */
async function expectationOf<Found extends Expectation>(
  ctx: Viewing,
  collectionId: number,
  unitId: number,
  { more = sql``, end = sql`` }: { more?: RawBuilder<unknown>; end?: RawBuilder<unknown> } = {},
): Promise<Found | null> {
  const { rows } = await sql<Found>`${keptPlan}
    select e.collection_id as "collectionId", e.unit_id as "unitId", e.path, e.state, e.rev, e.first_sent_on as "firstSentOn",
      c.form_id as "formId", f.name as "formName", c.form_version_id as "formVersionId", c.name as "periodName",
      c.starts_on as "startsOn", c.ends_on as "endsOn", c.due_on as "dueOn", c.grace_until as "graceUntil", ${lockDay} as "locksOn"${more}
    from figures.expectation e join figures.collection c on c.id = e.collection_id join figures.form f on f.id = c.form_id
    join figures.form_version v on v.id = c.form_version_id
    where e.collection_id = ${collectionId} and e.unit_id = ${unitId} ${end}`.execute(ctx.db);
  return rows[0] ?? null;
}
