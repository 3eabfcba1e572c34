import { defineCommand } from '#platform/command/execute.server.ts';
import type { Acting } from '#domains/tables.ts';
import { hosted, moveOn } from '../commands.server.ts';
import { minutesInput } from '../schema.ts';

/** What was discussed, by item of the agenda. Two who write at once: the second hears of the first. */
export const writeMinutes = defineCommand({
  name: 'writeMinutes',
  input: minutesInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'minute');
    for (const { id, discussed } of input.items) {
      await ctx.db
        .updateTable('activities.agenda_item')
        .set({ discussed })
        .where('id', '=', id)
        .where('meeting_id', '=', meeting.id)
        .execute();
    }
    await moveOn(ctx, meeting, { minutes_note: input.note });
  },
});
