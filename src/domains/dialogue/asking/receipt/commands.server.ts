import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, Database } from '#domains/tables.ts';
import { stageDue } from '#domains/opinion/feedback/rules.ts';
import type { AnswerJudged, PublicationTakenBack } from '../../events.ts';
import { isDenunciation } from '../denunciation/rules.ts';
import { takeBackInput, verdictInput } from './schema.ts';

/**
 * The asker's word on an answer, or on its absence. Private: of feedback nothing may keep the hour, and of a petition its own
 * step does. Both stores are asked whatever the first says. Words that denounce somebody are not kept here either. Refusals
 * 'receipt-unfit', 'input-invalid' with 'words'.
 */
export const sayVerdict = defineCommand<Database, typeof verdictInput, null>({
  name: 'asking.verdict',
  isPrivate: true,
  input: verdictInput,
  async run(ctx, { digest, said, words }) {
    if (words && isDenunciation(words) === 'yes')
      throw new Refusal('input-invalid', {}, { words: 'denunciation-not-taken' });
    const due = stageDue('again', ctx.today);
    const petition = await one<number>(
      ctx,
      sql`dialogue.say_verdict(${digest}, ${said}, ${words}, ${due}, ${ctx.now})`,
    );
    const feedback = await one<string>(ctx, sql`opinion.say_verdict(${digest}, ${said}, ${words}, ${due})`);
    if (petition !== null && said !== 'no_answer')
      await sql`select commitments.asker_said(${petition}, ${said === 'solved'}, ${words}, ${ctx.now})`.execute(ctx.db);
    const judged: AnswerJudged = {
      name: 'AnswerJudged',
      payload: { sourceKey: sourceKey(petition, feedback), verdict: said },
    };
    await ctx.announce(judged);
    return null;
  },
});

/** Takes back what was sent and deletes it; what stays of a petition, and why, is said on the page. Refusal 'receipt-unfit'. */
export const takeBack = defineCommand<Database, typeof takeBackInput, null>({
  name: 'asking.take-back',
  isPrivate: true,
  input: takeBackInput,
  async run(ctx, { digest }) {
    const petition = await one<number>(ctx, sql`dialogue.take_back(${digest}, ${ctx.now})`);
    const feedback = await one<string>(ctx, sql`opinion.take_back(${digest})`);
    const key = { kind: 'answer', sourceKey: sourceKey(petition, feedback), sourcePart: null } as const;
    const gone: PublicationTakenBack = { name: 'PublicationTakenBack', payload: { ...key, on: ctx.today } };
    await ctx.announce(gone);
    return null;
  },
});

async function one<T>(ctx: Acting, call: ReturnType<typeof sql>): Promise<T | null> {
  const { rows } = await sql<{ id: T | null }>`select ${call} as id`.execute(ctx.db);
  return rows[0]!.id;
}

function sourceKey(petition: number | null, feedback: string | null): string {
  if (petition !== null) return `petition:${petition}`;
  if (feedback !== null) return `feedback:${feedback}`;
  throw new Refusal('receipt-unfit');
}
