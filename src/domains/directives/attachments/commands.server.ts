import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { attachInput, detachInput, mostAttachments } from './schema.ts';

/** Adds annexes to a paper; every office that has the paper has them too. Needs document.register at its register. */
export const attachFiles = defineCommand({
  name: 'attachFiles',
  input: attachInput,
  run: async (ctx: Acting, input) => {
    const documentId = await paperToAttachTo(ctx, input.documentId);
    if (input.files.length === 0) throw new Refusal('input-invalid', {}, { files: 'field-required' });
    const before = await ctx.db
      .selectFrom('directives.attachment')
      .select(['position', 'removed_at'])
      .where('document_id', '=', documentId)
      .execute();
    const standing = before.filter((row) => row.removed_at === null).length;
    if (standing + input.files.length > mostAttachments)
      throw new Refusal('too-many-attachments', { most: mostAttachments });
    const last = Math.max(0, ...before.map((row) => row.position));
    for (const [at, file] of input.files.entries())
      await ctx.db
        .insertInto('directives.attachment')
        .values({
          document_id: documentId,
          position: last + at + 1,
          file_id: await recordFile(ctx, file),
          added_at: ctx.now,
          added_by: ctx.actor.accountId,
        })
        .execute();
    ctx.touched(`document:${documentId}`);
  },
});

/** Takes an annex out of sight; its row stays. */
export const detachFile = defineCommand({
  name: 'detachFile',
  input: detachInput,
  run: async (ctx: Acting, input) => {
    const documentId = await paperToAttachTo(ctx, input.documentId);
    const removed = await ctx.db
      .updateTable('directives.attachment')
      .set({ removed_at: ctx.now })
      .where('id', '=', input.attachmentId)
      .where('document_id', '=', documentId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows === 0n) throw new Refusal('attachment-not-found');
    ctx.touched(`document:${documentId}`);
  },
});

/** Held until the end of the transaction, so that two who attach at once take different places. */
async function paperToAttachTo(ctx: Acting, id: number): Promise<number> {
  const paper = await ctx.db
    .selectFrom('directives.document')
    .select(['register_path', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!paper) throw new Refusal('document-not-found');
  demand(ctx, 'document.register', paper.register_path);
  if (paper.state === 'recalled') throw new Refusal('document-recalled');
  await ctx.db.selectFrom('directives.document').select('id').where('id', '=', id).forUpdate().execute();
  return id;
}
