import { sql } from 'kysely';
import { reactTo } from '#platform/command/events.server.ts';
import type {
  AnswerJudged,
  AnswerPublished,
  ConclusionPublished,
  PublicationTakenBack,
  PublicPromise,
} from '#domains/dialogue/events.ts';
import type { RecommendationPublished } from '#domains/supervision/events.ts';
import type { Acting, Database } from '#domains/tables.ts';
import type { PublicKind } from './promises/schema.ts';

/** What a domain makes public stands at once; made public anew it is worded anew. */
async function publish(ctx: Acting, kind: PublicKind, rows: readonly PublicPromise[]): Promise<void> {
  if (rows.length === 0) return;
  await ctx.db
    .insertInto('portal.promise')
    .values(
      rows.map((row) => ({
        ...{ kind, source_key: row.sourceKey, source_part: row.sourcePart, commitment_id: row.commitmentId },
        ...{ unit_id: row.unitId, unit_path: row.unitPath, owner_unit_id: row.ownerUnitId },
        ...{ area_id: row.areaId, field_code: row.fieldCode, asked: row.asked, promised: row.promised },
        ...{ source_label: row.sourceLabel, asked_on: row.askedOn, due_on: row.dueOn, published_on: row.publishedOn },
      })),
    )
    .onConflict((conflict) =>
      conflict.expression(sql`kind, source_key, coalesce(source_part, 0)`).doUpdateSet((eb) => ({
        ...{ commitment_id: eb.ref('excluded.commitment_id'), asked: eb.ref('excluded.asked') },
        ...{ promised: eb.ref('excluded.promised'), source_label: eb.ref('excluded.source_label') },
        ...{ owner_unit_id: eb.ref('excluded.owner_unit_id'), due_on: eb.ref('excluded.due_on') },
        ...{ field_code: eb.ref('excluded.field_code'), area_id: eb.ref('excluded.area_id') },
        ...{ published_on: eb.ref('excluded.published_on'), taken_off_on: null },
        // Answered anew after a word that it was not: what stands now waits for a word of its own.
        verdict: sql<'solved' | null>`nullif(nullif(promise.verdict, 'not_solved'), 'no_answer')`,
      })),
    )
    .execute();
}

export const portalReactions = [
  reactTo<Database, ConclusionPublished>('ConclusionPublished', (ctx, { promises }) =>
    publish(ctx, 'conclusion', promises),
  ),
  reactTo<Database, RecommendationPublished>('RecommendationPublished', (ctx, payload) =>
    publish(ctx, 'recommendation', [payload]),
  ),
  reactTo<Database, AnswerPublished>('AnswerPublished', (ctx, payload) => publish(ctx, 'answer', [payload])),
  reactTo<Database, AnswerJudged>('AnswerJudged', async (ctx, { sourceKey, verdict }) => {
    await ctx.db
      .updateTable('portal.promise')
      .set({ verdict })
      .where('kind', '=', 'answer')
      .where('source_key', '=', sourceKey)
      .execute();
  }),
  reactTo<Database, PublicationTakenBack>('PublicationTakenBack', async (ctx, { kind, sourceKey, sourcePart, on }) => {
    let rows = ctx.db
      .updateTable('portal.promise')
      // Of an answer the words go too: the asker may have asked for it. Made public anew it is worded anew.
      .set({ taken_off_on: on, ...(kind === 'answer' ? { asked: '–', promised: '–', source_label: '–' } : {}) })
      .where('kind', '=', kind)
      .where('source_key', '=', sourceKey);
    if (sourcePart !== null) rows = rows.where('source_part', '=', sourcePart);
    await rows.execute();
  }),
];
