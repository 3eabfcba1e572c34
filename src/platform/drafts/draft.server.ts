import type { Kysely } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { PlatformTables } from '#platform/database/tables.server.ts';
import type { CommandContext, ReadContext } from '#platform/command/context.server.ts';
import type { DraftBody, SavedDraft } from './saved-draft.ts';

const form = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/u, 'field-invalid');
const text = z.string().max(100_000);
const body = z
  .record(z.string().max(200), z.union([text, z.array(text).max(500)]))
  // The table holds 256 kB a draft.
  .refine((value) => JSON.stringify(value).length <= 100_000, 'field-too-long');

/** The draft of the acting account for a form; goes as it is to `<CommandForm draft>`. */
export async function readDraft<DB>(ctx: ReadContext<DB>, name: string): Promise<SavedDraft> {
  const [draft] = await readDrafts(ctx, [name]);
  return draft!;
}

/** The drafts of several forms of a page, in the order of their names; one query. */
export async function readDrafts<DB>(ctx: ReadContext<DB>, names: readonly string[]): Promise<SavedDraft[]> {
  if (names.length === 0) return [];
  const db = ctx.db as unknown as Kysely<PlatformTables>;
  const rows = await db
    .selectFrom('platform.draft')
    .select(['form', 'body', 'saved_at'])
    .where('account_id', '=', ctx.actor?.accountId ?? 0)
    .where('form', 'in', names)
    .execute();
  return names.map((name) => {
    const row = rows.find((one) => one.form === name);
    // Drafts are as old as they are: one that no longer fits is none.
    const kept = body.safeParse(row?.body);
    return { form: name, saved: row && kept.success ? { body: kept.data, savedAt: row.saved_at.toISOString() } : null };
  });
}

/** When a draft was kept, or why it was not; what had been kept of the form before is gone then too. */
export type DraftKept = { savedAt: string } | { refused: string };

/** Keeps a form as it is being typed, unless a domain says that it must not be. */
export const saveDraft = defineCommand<PlatformTables, z.ZodType<{ form: string; body: DraftBody }>, DraftKept>({
  name: 'saveDraft',
  isPrivate: true,
  input: z.object({ form, body }),
  async run(ctx, draft) {
    const refused = ctx.refuseDraft(draft.form, draft.body);
    // No Refusal: that would roll the removal back.
    if (refused !== null) {
      await removeDraft(ctx, draft.form);
      return { refused };
    }
    const kept = { body: JSON.stringify(draft.body), saved_at: ctx.now };
    await ctx.db
      .insertInto('platform.draft')
      .values({ account_id: ctx.actor.accountId, form: draft.form, ...kept })
      .onConflict((conflict) => conflict.columns(['account_id', 'form']).doUpdateSet(kept))
      .execute();
    return { savedAt: ctx.now.toISOString() };
  },
});

export const dropDraft = defineCommand<PlatformTables, z.ZodType<{ form: string }>, null>({
  name: 'dropDraft',
  isPrivate: true,
  input: z.object({ form }),
  async run(ctx, draft) {
    await removeDraft(ctx, draft.form);
    return null;
  },
});

async function removeDraft(ctx: CommandContext<PlatformTables>, name: string): Promise<void> {
  await ctx.db
    .deleteFrom('platform.draft')
    .where('account_id', '=', ctx.actor.accountId)
    .where('form', '=', name)
    .execute();
}
