import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { recordChange } from '../changes/commands.server.ts';
import { take } from '../steps/commands.server.ts';
import { dueAfterResume, dueAfterStop, stopRefusal } from './rules.ts';
import { appealInput, resumeInput, stopInput } from './schema.ts';

/** The owner holds that what it handed in was enough: the claim stands again, and the asker owes an answer. */
export const appealReturn = defineCommand({
  name: 'appealReturn',
  input: appealInput,
  run: async (ctx: Acting, input) => {
    await take(ctx, 'appeal', input, input, { appealed_on: ctx.today, wanted_due_on: null });
  },
});

/** From today to a day: the due date moves at once, so that every list by due date is right, and an open wish is answered by it. */
export const stopClock = defineCommand({
  name: 'stopClock',
  input: stopInput,
  run: async (ctx: Acting, { until, ...input }) => {
    const refusal = stopRefusal(until, ctx.today);
    if (refusal) throw new Refusal(refusal, {}, { until: refusal });
    const after = (dueOn: string) => dueAfterStop(vietnamCalendar, dueOn, ctx.today, until);
    const row = await take(ctx, 'stop', input, input, ({ due_on }) => ({
      ...{ due_on: after(due_on), wanted_due_on: null },
      ...{ stopped_on: ctx.today, stopped_until: until },
    }));
    await recordChange(ctx, row, { dueOn: after(row.due_on) });
  },
});

/** Earlier than was decided: the clock runs from today, and the due date goes back by the working days not used. */
export const resumeClock = defineCommand({
  name: 'resumeClock',
  input: resumeInput,
  run: async (ctx: Acting, input) => {
    const after = (dueOn: string, until: string) => dueAfterResume(vietnamCalendar, dueOn, until, ctx.today);
    const row = await take(ctx, 'resume', input, input, (seen) => ({
      due_on: after(seen.due_on, seen.stopped_until!),
      // What was stopped and resumed on one day was not stopped.
      ...(seen.stopped_on === ctx.today
        ? { stopped_on: null, stopped_until: null }
        : { stopped_until: addDays(ctx.today, -1) }),
    }));
    await recordChange(ctx, row, { dueOn: after(row.due_on, row.stopped_until!) });
  },
});

export const clockCommands = { appeal: appealReturn, stop: stopClock, resume: resumeClock } as const;
