import { addDays } from '#platform/calendar/day.ts';
import type { WaitingLine } from '#platform/waiting-line.ts';
import type { Viewing } from '#domains/tables.ts';
import { type DialogueLine, listDialogues } from '../queries.server.ts';
import { limits, waitsForUnit } from '../rules.ts';
import { text } from './text.vi.ts';

/** A plan further away than this has no limit that is near. */
const ahead = 60;

/** The dialogues that this unit prepares and that wait for it now, by day. One query. */
export async function waitingDialogues(ctx: Viewing, unitId: number): Promise<DialogueLine[]> {
  const lines = await listDialogues(ctx, [unitId], addDays(ctx.today, -limits.daysAhead), addDays(ctx.today, ahead));
  return lines.filter((line) => line.unitId === unitId && waitsForUnit(line, ctx.today));
}

/** One query. */
export async function dialogueLines(ctx: Viewing, unitId: number): Promise<WaitingLine[]> {
  const lines = await waitingDialogues(ctx, unitId);
  if (lines.length === 0) return [];
  const isLate = lines.some(({ clocks }) => clocks.some(({ doneOn, late }) => doneOn === null && late));
  return [{ words: text.waiting(lines.length), act: text.act, to: '/doi-thoai?hien=cho', isLate }];
}
