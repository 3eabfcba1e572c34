import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { OriginKind } from '../by-origin/rules.ts';
import type { Viewing } from '#domains/tables.ts';
import { clockedOf } from '../queries.server.ts';
import { isLate, isStopped, type Mode, type Moving, type State } from '../rules.ts';

export interface Standing {
  id: number;
  state: State;
  mode: Mode;
  version: number;
  asker_path: string;
  asker_unit_id: number;
  owner_path: string;
  owner_unit_id: number;
  origin_kind: OriginKind;
  origin_id: number | null;
  origin_part: number | null;
  origin_label: string;
  clause: string | null;
  what: string;
  product: string;
  asked_on: string;
  due_on: string;
  claimed_on: string | null;
  verdict_on: string | null;
  wanted_due_on: string | null;
  appealed_on: string | null;
  stopped_on: string | null;
  stopped_until: string | null;
}

/** Rows with all that a step asks for; a caller adds which. */
export function standings(ctx: Viewing) {
  return ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'state', 'mode', 'version', 'asker_path', 'asker_unit_id', 'owner_path', 'owner_unit_id'])
    .select([
      'origin_kind',
      'origin_id',
      'origin_part',
      'origin_label',
      'clause',
      'what',
      'product',
      'asked_on',
      'due_on',
    ])
    .select(['claimed_on', 'verdict_on', 'wanted_due_on', 'appealed_on', 'stopped_on', 'stopped_until']);
}

/** The row as the rules ask for it. */
export function movingOf(row: Standing, today: string): Moving {
  const clocked = clockedOf(row);
  return {
    state: row.state,
    mode: row.mode,
    wantedDueOn: row.wanted_due_on,
    appealedOn: row.appealed_on,
    isStopped: isStopped(clocked, today),
    late: isLate(clocked, today, vietnamCalendar),
  };
}

/**
 * Who said last that it is done, and who said so again against a return. Somebody with posts on both sides may say so for
 * the owner, and not confirm it then.
 */
export async function claimants(ctx: Viewing, id: number): Promise<number[]> {
  const said = await ctx.db
    .selectFrom('commitments.step')
    .select(['account_id', 'step'])
    .where('commitment_id', '=', id)
    .where('step', 'in', ['claim', 'appeal'])
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  const claimed = said.findIndex(({ step }) => step === 'claim');
  return said.slice(0, claimed + 1).map((one) => one.account_id);
}
