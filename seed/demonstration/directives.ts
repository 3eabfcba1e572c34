import { execute, read } from '#platform/command/execute.server.ts';
import { registerDocument, storedUpload } from '#domains/directives/commands.server.ts';
import { markStudied } from '#domains/directives/dissemination/commands.server.ts';
import { markRead, receiveDispatch, sendDirective } from '#domains/directives/dispatch/commands.server.ts';
import { acceptDrafts, changeDraft, dropDraft } from '#domains/directives/drafts/commands.server.ts';
import { type DraftLine, listDrafts, stampOf } from '#domains/directives/drafts/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { readDocument } from '#reading/read-document.ts';
import type { Found } from '#reading/reading.ts';
import type { Course } from './courses/course.ts';
import { dayAt, type Offset } from './days.ts';
import { deskFor } from './people.ts';
import type { UnitKey } from './places.ts';
import { paperFile } from './papers/files.ts';
import type { Paper } from './papers/paper.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

/** A paper that is registered on one day and sent on another, with the products that its officer writes in. */
export interface SentPaper {
  paper: Paper;
  by: UnitKey;
  registered: Offset;
  sent: Offset;
  /** How a task begins → its product. A task that is not here is dropped. */
  products: Readonly<Record<string, string>>;
  courses: readonly Course[];
}

/** Uploads a paper as an officer would and enters it under what the reader finds in its head. */
export async function register(stage: Stage, paper: Paper, by: UnitKey): Promise<number> {
  const desk = await deskOfUnit(stage, by);
  const { text, file } = await storedUpload(stage.system.files, await paperFile(paper, stage.today));
  const { kind, symbol, issuer, issuedOn, title, signatory } = readDocument(text).document;
  const facts = {
    kind: readOut(kind, paper, 'kind'),
    symbol: readOut(symbol, paper, 'symbol'),
    issuer: readOut(issuer, paper, 'issuer'),
    issuedOn: readOut(issuedOn, paper, 'issuedOn'),
    title: readOut(title, paper, 'title'),
    signatory: signatory?.value,
  };
  const unitId = known(stage.units, by);
  return (await execute(desk, registerDocument, { unitId, direction: 'out', ...facts, text, file })).id;
}

function readOut(found: Found<string> | null, paper: Paper, what: string): string {
  if (found === null) throw new Error(`the reader finds no ${what} in ${paper.file}`);
  return found.value;
}

/** Registering, deciding and sending, then the receiving of those who have somebody to do it. */
export function directiveActs(stage: Stage, sent: SentPaper): Act[] {
  let documentId = 0;
  const registering: Act = {
    on: sent.registered,
    run: async () => {
      documentId = await register(stage, sent.paper, sent.by);
    },
  };
  const sending: Act = {
    on: sent.sent,
    run: async () => {
      const desk = await deskOfUnit(stage, sent.by);
      await decide(desk, documentId, sent.products);
      const stamp = stampOf(await read(desk, (ctx) => listDrafts(ctx, documentId)));
      await execute(desk, sendDirective, { documentId, stamp });
    },
  };
  const receiving = [...firstReceipts(sent)].flatMap(([unit, on], at): Act[] => [
    { on, run: () => receive(stage, documentId, unit) },
    // Two of three have studied it together a few days later.
    ...(at % 3 === 2 ? [] : [{ on: on + 3, run: () => study(stage, documentId, unit, on + 3) }]),
  ]);
  return [registering, sending, ...receiving];
}

/** Changes what the reader left open, accepts what is meant, drops the rest. */
async function decide(desk: OfficeDesk, documentId: number, products: SentPaper['products']): Promise<void> {
  const productOf = (draft: DraftLine) => Object.entries(products).find(([start]) => draft.what.startsWith(start))?.[1];
  const drafts = await read(desk, (ctx) => listDrafts(ctx, documentId));
  for (const draft of drafts) {
    const { id, version, what, mode, dueOn, addressees } = draft;
    const product = productOf(draft);
    if (product === undefined) await execute(desk, dropDraft, { id, version });
    else {
      const groups = addressees.groups.map((group) => `${group.organisation}:${group.level}`);
      await execute(desk, changeDraft, { id, version, what, mode, dueOn, product, ...addressees, groups });
    }
  }
  const proposed = (await read(desk, (ctx) => listDrafts(ctx, documentId))).filter(({ state }) => state === 'proposed');
  if (proposed.length !== Object.keys(products).length) {
    throw new Error(`the reader finds ${proposed.length} of ${Object.keys(products).length} tasks`);
  }
  const accepted = proposed.map(({ id, version }) => ({ id, version }));
  await execute(desk, acceptDrafts, { documentId, drafts: accepted });
}

/** The paper arrives when the first of its tasks is received. What a unit asks of itself comes by no post. */
function firstReceipts({ courses, by }: SentPaper): Map<UnitKey, Offset> {
  const first = new Map<UnitKey, Offset>();
  for (const { unit, asker, happenings } of courses) {
    const received = happenings.find(({ step }) => step === 'receive');
    if (asker === by && unit !== by && received) first.set(unit, Math.min(received.on, first.get(unit) ?? received.on));
  }
  return first;
}

async function receive(stage: Stage, documentId: number, unit: UnitKey): Promise<void> {
  const desk = await deskOfUnit(stage, unit);
  const id = await dispatchTo(stage, desk, documentId, unit);
  await execute(desk, receiveDispatch, { id });
  await execute(desk, markRead, { id });
}

async function study(stage: Stage, documentId: number, unit: UnitKey, on: Offset): Promise<void> {
  const desk = await deskOfUnit(stage, unit);
  const id = await dispatchTo(stage, desk, documentId, unit);
  await execute(desk, markStudied, { id, studiedOn: dayAt(stage.today, on) });
}

async function dispatchTo(stage: Stage, desk: OfficeDesk, documentId: number, unit: UnitKey): Promise<number> {
  const row = await read(desk, (ctx) =>
    ctx.db
      .selectFrom('directives.dispatch')
      .select('id')
      .where('document_id', '=', documentId)
      .where('recipient_unit_id', '=', known(stage.units, unit))
      .executeTakeFirst(),
  );
  if (!row) throw new Error(`nothing was sent to ${unit}, on the desk of ${deskFor(unit)}`);
  return row.id;
}
