import { relabelOrigin } from '#domains/commitments/commands.server.ts';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { alreadyRegistered } from '../commands.server.ts';
import { correctionPermission, documentKey } from '../rules.ts';
import { documentLabel } from '../text.vi.ts';
import { correctionRefusal, type PaperHeading, headingFaults } from './rules.ts';
import { correctInput } from './schema.ts';

/**
 * Corrects what the register says of a paper, and keeps what it said before. Once the paper is sent, every unit that has it
 * and every promise made from it bear the corrected name. Needs document.register, once it is sent document.send.
 */
export const correctHeading = defineCommand({
  name: 'correctHeading',
  input: correctInput,
  run: async (ctx: Acting, { documentId, version, reason, ...to }) => {
    const paper = await paperToCorrect(ctx, documentId);
    demand(ctx, correctionPermission(paper.state) ?? 'document.send', paper.path);
    if (paper.version !== version) throw new Refusal('document-changed');
    const refusal = correctionRefusal(paper, to, reason);
    if (refusal === 'correction-reason-needed') throw new Refusal('input-invalid', {}, { reason: refusal });
    if (refusal) throw new Refusal(refusal);
    const faults = headingFaults(to, paper, ctx.today);
    if (Object.keys(faults).length > 0) throw new Refusal('input-invalid', {}, faults);
    await refuseSecondEntry(ctx, paper, to);
    await write(ctx, paper, to, reason);
    if (paper.state === 'sent') {
      const label = documentLabel(to);
      await relabelOrigin(ctx, { originId: paper.id, askerUnitId: paper.unitId, label });
    }
    ctx.touched(`document:${paper.id}`);
  },
});

type Correctable = Awaited<ReturnType<typeof paperToCorrect>>;

/** Holds the paper until the end of the transaction: nobody sends it meanwhile under the old name. */
async function paperToCorrect(ctx: Acting, id: number) {
  const row = await ctx.db
    .selectFrom('directives.document')
    .select(['id', 'register_unit_id', 'register_path', 'direction', 'arrived_on', 'state', 'version'])
    .select(['kind', 'symbol', 'issued_on', 'title', 'issuer', 'signatory'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('document-not-found');
  const { kind, symbol, issued_on: issuedOn, title, issuer, signatory } = row;
  const heading: PaperHeading = { kind, symbol, issuedOn, title, issuer, signatory };
  return {
    ...{ id, unitId: row.register_unit_id, path: row.register_path, direction: row.direction, heading },
    ...{ arrivedOn: row.arrived_on, state: row.state, version: row.version },
  };
}

async function refuseSecondEntry(ctx: Acting, paper: Correctable, to: PaperHeading): Promise<void> {
  const same = await ctx.db
    .selectFrom('directives.document')
    .select(['id', 'kind', 'symbol', 'issued_on as issuedOn'])
    .where('register_unit_id', '=', paper.unitId)
    .where('document_key', '=', documentKey(to))
    .where('id', '<>', paper.id)
    .executeTakeFirst();
  if (same) throw alreadyRegistered(same);
}

async function write(ctx: Acting, paper: Correctable, to: PaperHeading, reason: string | null): Promise<void> {
  const columns = ({ issuedOn, ...heading }: PaperHeading) => ({ ...heading, issued_on: issuedOn });
  const changed = await ctx.db
    .updateTable('directives.document')
    .set({ ...columns(to), document_key: documentKey(to), version: paper.version + 1 })
    .where('id', '=', paper.id)
    // Somebody sent, recalled or corrected it between our read and our write.
    .where('version', '=', paper.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Refusal('document-changed');
  await ctx.db
    .insertInto('directives.heading_change')
    .values({
      ...columns(paper.heading),
      ...{ document_id: paper.id, at: ctx.now, account_id: ctx.actor.accountId, reason },
      was_sent: paper.state !== 'reading',
    })
    .execute();
}
