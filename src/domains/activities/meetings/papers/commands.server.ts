import { defineCommand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { hosted } from '../commands.server.ts';
import { limits } from '../rules.ts';
import { addPapersInput, removePaperInput } from '../schema.ts';

/** Papers of a meeting, in the order in which they are given; a file without a title is called by its name. */
export const addPapers = defineCommand({
  name: 'addMeetingPapers',
  input: addPapersInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'file');
    const there = await ctx.db
      .selectFrom('activities.meeting_paper as p')
      .leftJoin('platform.file as f', 'f.id', 'p.file_id')
      .select(['p.position', 'p.removed_at', 'f.size'])
      .where('p.meeting_id', '=', meeting.id)
      .execute();
    const kept = there.filter((paper) => paper.removed_at === null);
    const bytes = [...kept, ...input.files].reduce((sum, file) => sum + (file.size ?? 0), 0);
    const added = input.files.length + (input.link === null ? 0 : 1);
    if (kept.length + added > limits.papers) throw new Refusal('too-many-papers', { most: limits.papers });
    if (bytes > limits.paperBytes) throw new Refusal('papers-too-large', { most: limits.paperBytes / 1024 / 1024 });
    if (input.agendaItemId !== null) await demandItem(ctx, meeting.id, input.agendaItemId);
    const last = Math.max(0, ...there.map((paper) => paper.position));
    const rows = [];
    for (const file of input.files) {
      const title = (input.files.length === 1 ? input.title : null) ?? file.name.replace(/\.[^.]+$/u, '');
      rows.push({ title, file_id: await recordFile(ctx, file), link: null });
    }
    if (input.link !== null) rows.push({ title: input.title!, file_id: null, link: input.link });
    const signed = { agenda_item_id: input.agendaItemId, added_at: ctx.now, added_by: ctx.actor.accountId };
    await ctx.db
      .insertInto('activities.meeting_paper')
      .values(rows.map((row, at) => ({ ...row, ...signed, meeting_id: meeting.id, position: last + at + 1 })))
      .execute();
  },
});

/** Out of sight; the row and the file stay. */
export const removePaper = defineCommand({
  name: 'removeMeetingPaper',
  input: removePaperInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'file');
    await ctx.db
      .updateTable('activities.meeting_paper')
      .set({ removed_at: ctx.now })
      .where('id', '=', input.paperId)
      .where('meeting_id', '=', meeting.id)
      .where('removed_at', 'is', null)
      .execute();
  },
});

async function demandItem(ctx: Acting, meetingId: number, itemId: number): Promise<void> {
  const item = await ctx.db
    .selectFrom('activities.agenda_item')
    .select('id')
    .where('id', '=', itemId)
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!item) throw new Refusal('input-invalid', {}, { agendaItemId: 'field-invalid' });
}
