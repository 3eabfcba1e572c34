import type { Acting } from '#domains/tables.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { plainOfficeText } from '#platform/export/office-message.ts';
import { Refusal } from '#platform/refusal.ts';
import { readDocument } from '#reading/read-document.ts';
import { groupWord } from '../addressees/schema.ts';
import { insertDocument } from '../commands.server.ts';
import { positionStep } from '../drafts/rules.ts';
import { refuseUnexplained } from '../figures/commands.server.ts';
import { changedDraft, draftToWrite } from '../implementing/commands.server.ts';
import { implementingPaper } from '../implementing/prints.server.ts';
import { type ImplementingView, type Parent, parentOf } from '../implementing/queries.server.ts';
import { bodyFaults, easedPlaces, paperSymbol } from '../implementing/rules.ts';
import { issueInput, type OwnTask } from '../implementing/schema.ts';
import { kindText } from '../implementing/text.vi.ts';
import { insertDraft } from '../proposing/commands.server.ts';
import { findDocument } from '../queries.server.ts';
import { keepReferences } from '../references/commands.server.ts';
import { paperRefusal, registrationFaults } from '../rules.ts';

/**
 * A draft that was signed on paper, with the number and day that stand there, becomes a paper of the out-register: made
 * from its parent, its tasks accepted as they were written, ready for the review before sending.
 */
export const issueImplementing = defineCommand({
  name: 'issueImplementing',
  input: issueInput,
  run: async (ctx: Acting, { id, version, number, issuedOn, file, explanations }) => {
    const draft = await draftToWrite(ctx, id);
    if (draft.version !== version) throw changedDraft(draft);
    const document = await findDocument(ctx, draft.parentId);
    if (!document || document.state === 'recalled') throw new Refusal('document-recalled');
    const parent = await parentOf(ctx, document, draft.unit.id);
    const faults = bodyFaults(draft.body, parent);
    if (Object.keys(faults).length > 0) throw new Refusal('implementing-unfinished', {}, faults);
    const paper = {
      ...{ direction: 'out' as const, issuer: draft.unit.name, kind: kindText[draft.kind], issuedOn, arrivedOn: null },
      symbol: paperSymbol(draft.layout, number, draft.body.suffix),
      title: draft.body.title.replace(/\s+/gu, ' ').trim(),
      signatory: draft.body.signatory.trim() || null,
      text: plainOfficeText(await implementingPaper(ctx, draft, { number, issuedOn })),
    };
    const dayFaults = registrationFaults(paper, ctx.today);
    if (issuedOn < document.issuedOn) dayFaults.issuedOn = dayFaults.issuedOn ?? 'issued-before-parent';
    if (Object.keys(dayFaults).length > 0) throw new Refusal('input-invalid', {}, dayFaults);
    const refusal = paperRefusal(paper.text);
    if (refusal) throw new Refusal(refusal);
    await refuseUnexplained(ctx, id, paper.text, explanations);
    const reading = readDocument(paper.text);
    const documentId = await insertDocument(ctx, draft.unit, {
      ...{ ...paper, file, reading: JSON.stringify(reading), derivedFrom: document.id },
    });
    await insertTasks(ctx, { documentId, draft, parent, text: paper.text });
    const { unit } = draft;
    await keepReferences(ctx, { id: documentId, unitId: unit.id, symbol: paper.symbol }, reading.references);
    await ctx.db
      .updateTable('directives.implementing')
      .set({
        ...{ state: 'issued', document_id: documentId, eased: easedPlaces(draft.body, parent).length },
        ...{ version: version + 1, changed_at: ctx.now, changed_by: ctx.actor.accountId },
      })
      .where('id', '=', id)
      .execute();
    ctx.touched(`implementing:${id}`, `document:${documentId}`);
    return { documentId };
  },
});

async function insertTasks(
  ctx: Acting,
  { documentId, draft, parent, text }: { documentId: number; draft: ImplementingView; parent: Parent; text: string },
): Promise<void> {
  let from = 0;
  for (const [at, task] of draft.body.tasks.entries()) {
    const found = text.indexOf(task.what.trim().replace(/[.;,]+$/u, ''), from);
    const end = found < 0 ? -1 : endOfLine(text, found);
    if (end > 0) from = end;
    const place = { documentId, registerPath: draft.unit.path };
    const span = end < 0 ? { spanStart: null, spanEnd: null } : { spanStart: found, spanEnd: end };
    const draftId = await insertDraft(ctx, place, { ...wordsOf(task, at), ...span });
    const above = parent.tasks.find(({ key }) => key === task.parent);
    if (above) {
      await ctx.db
        .insertInto('directives.draft_parent')
        .values({
          ...{ draft_id: draftId, commitment_id: above.commitmentId, due_on: above.dueOn },
          reason: task.reason.trim() || null,
        })
        .execute();
    }
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function wordsOf(task: OwnTask, at: number) {
  const groups = task.groups.map((key) => groupWord.parse(key));
  return {
    ...{ clause: String(at + 1), what: task.what.trim(), product: task.product.trim(), mode: 'order' as const },
    dueOn: task.dueOn || null,
    dueSource: task.dueOn ? ('officer' as const) : ('default' as const),
    ...{ cadence: null, repeatUntil: null, addressees: { groups, unitIds: [], supportIds: [] } },
    ...{ reason: 'added-by-officer', doubtful: false, state: 'accepted' as const, position: (at + 1) * positionStep },
  };
}
