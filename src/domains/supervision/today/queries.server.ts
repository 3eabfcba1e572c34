import { type SqlBool, sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import type { WaitingLine } from '#platform/waiting-line.ts';
import type { Viewing } from '#domains/tables.ts';
import { repliesOwed } from '../recommendations/queries.server.ts';
import { waitsForBody, waitsForUnit } from '../rules.ts';
import { ofBody, stagesFor, stepsOf } from '../sessions/queries.server.ts';
import { text } from './text.vi.ts';

/** Days; what is older was left where it is. */
const back = 400;

interface Waiting {
  id: number;
  isLate: boolean;
}

/** The sessions that wait for a unit: its own, or those in which it is asked. Two queries, of the asked three. */
export async function waitingSessions(ctx: Viewing, unitId: number, side: 'own' | 'body'): Promise<Waiting[]> {
  const from = addDays(ctx.today, -back);
  const rows = await ctx.db
    .selectFrom('supervision.session as s')
    .select(['s.id', 's.kind', 's.form', 's.state', 's.working_on as workingOn', 's.body_unit_ids as bodyUnitIds'])
    .where(side === 'own' ? sql<SqlBool>`s.unit_id = ${unitId}` : ofBody(unitId, from, addDays(ctx.today, back)))
    .where('s.state', 'in', ['planned', 'held'])
    .where('s.working_on', '>=', from)
    .execute();
  const done = Map.groupBy(
    await stepsOf(
      ctx,
      rows.map((row) => row.id),
    ),
    (one) => one.sessionId,
  );
  const waiting = rows.flatMap((row): Waiting[] => {
    const stages = stagesFor(row, done.get(row.id) ?? [], row.bodyUnitIds, ctx.today);
    const stage = side === 'own' ? waitsForUnit(row, stages, ctx.today) : waitsForBody(row, stages, unitId);
    return stage ? [{ id: row.id, isLate: stage.standing === 'overdue' }] : [];
  });
  if (side === 'own') return waiting;
  const owed = await repliesOwed(ctx, unitId);
  const replies = [...new Set(owed.map((one) => one.sessionId))];
  return [
    ...waiting.filter(({ id }) => !replies.includes(id)),
    ...replies.map((id) => ({ id, isLate: owed.some((one) => one.sessionId === id && one.dueOn < ctx.today) })),
  ];
}

export async function sessionLines(ctx: Viewing, unitId: number): Promise<WaitingLine[]> {
  const waiting = await waitingSessions(ctx, unitId, 'own');
  if (waiting.length === 0) return [];
  const isLate = waiting.some((one) => one.isLate);
  return [{ words: text.own(waiting.length), act: text.ownAct, to: '/giam-sat?hien=cho', isLate }];
}

export async function askedSessionLines(ctx: Viewing, unitId: number): Promise<WaitingLine[]> {
  const waiting = await waitingSessions(ctx, unitId, 'body');
  if (waiting.length === 0) return [];
  const isLate = waiting.some((one) => one.isLate);
  const to = '/giam-sat?hien=cho&ben=doi-tuong';
  return [{ words: text.asked(waiting.length), act: text.askedAct, to, isLate }];
}
