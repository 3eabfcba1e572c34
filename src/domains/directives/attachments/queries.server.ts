import type { Viewing } from '#domains/tables.ts';

/** The annexes of a paper, for whoever may open the paper. One query. */
export function attachmentsOf(ctx: Viewing, documentId: number): Promise<{ id: number; name: string; size: number }[]> {
  return ctx.db
    .selectFrom('directives.attachment as a')
    .innerJoin('platform.file as f', 'f.id', 'a.file_id')
    .select(['a.id', 'f.name', 'f.size'])
    .where('a.document_id', '=', documentId)
    .where('a.removed_at', 'is', null)
    .orderBy('a.position')
    .execute();
}

/** What the file store needs to give an annex back; null when the paper does not open or the annex was taken away. */
export async function findAttachment(ctx: Viewing, documentId: number, attachmentId: number) {
  const row = await ctx.db
    .selectFrom('directives.attachment as a')
    .innerJoin('platform.file as f', 'f.id', 'a.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .select(['f.small_hash as smallHash', 'f.small_size as smallSize'])
    .where('a.id', '=', attachmentId)
    .where('a.document_id', '=', documentId)
    .where('a.removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
