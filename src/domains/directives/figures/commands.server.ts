import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { answered, askedFor, openFindings } from '#reading/audit/explained.ts';
import type { Finding } from '#reading/audit/finding.ts';
import { explainInput, type GivenExplanation } from '#domains/explanations.ts';
import type { Acting } from '#domains/tables.ts';
import { draftToWrite } from '../implementing/commands.server.ts';
import { figureNotes } from './queries.server.ts';
import { composeBody } from './rules.ts';

/** Before a unit's own paper is entered: every finding of the paper as it is signed has its explanation. */
export async function refuseUnexplained(
  ctx: Acting,
  implementingId: number,
  text: string,
  given: readonly GivenExplanation[],
): Promise<void> {
  const findings = auditFigures(text);
  const open = openFindings(findings, [...(await figureNotes(ctx, implementingId)), ...given]);
  if (open.length > 0) throw new Refusal('figures-unexplained', askedFor(open));
  await keepNotes(ctx, implementingId, findings, given);
}

async function keepNotes(
  ctx: Acting,
  implementingId: number,
  findings: readonly Finding[],
  given: readonly GivenExplanation[],
): Promise<number> {
  const said = { implementing_id: implementingId, said_at: ctx.now, said_by: ctx.actor.accountId };
  const rows = answered(findings, given).map((one) => ({ ...one, ...said }));
  if (rows.length > 0) await ctx.db.insertInto('directives.figure_note').values(rows).execute();
  return rows.length;
}

/** The writer says why a figure is as it is, while the paper is written. */
export const explainImplementing = defineCommand({
  name: 'explainImplementing',
  input: explainInput,
  run: async (ctx: Acting, { id, ...given }) => {
    const { body } = await draftToWrite(ctx, id);
    const kept = await keepNotes(ctx, id, auditFigures(composeBody(body).text), [given]);
    if (kept === 0) throw new Refusal('finding-gone');
    ctx.touched(`implementing:${id}`);
  },
});
