import { sql } from 'kysely';
import { getUnit, type UnitView } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { drawText, inspectFile } from '#platform/files/file-jobs.server.ts';
import { atFileField, namingFile } from '#platform/files/name-refusal.ts';
import { recordFile } from '#platform/files/record.server.ts';
import type { FileStore, StoredFile } from '#platform/files/store.server.ts';
import { type DrawnText, unmixed } from '#platform/files/text-encoding.ts';
import { Refusal } from '#platform/refusal.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { readDocument } from '#reading/read-document.ts';
import { insertReadDrafts } from './proposing/commands.server.ts';
import { keepReferences } from './references/commands.server.ts';
import { documentKey, paperRefusal, registrationFaults } from './rules.ts';
import { registerInput } from './schema.ts';
import { documentLabel } from './text.vi.ts';

/** Enters a paper in the register of a unit, with what the reader finds in it; gives the id. */
export const registerDocument = defineCommand({
  name: 'registerDocument',
  input: registerInput,
  run: async (ctx: Acting, input) => {
    const refusal = paperRefusal(input.text);
    if (refusal) throw new Refusal(refusal);
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'document.register', unit.path);
    const arrivedOn = input.direction === 'in' ? input.arrivedOn : null;
    const faults = registrationFaults({ ...input, arrivedOn }, ctx.today);
    if (Object.keys(faults).length > 0) throw new Refusal('input-invalid', {}, faults);
    const reading = readDocument(input.text);
    const id = await insertDocument(ctx, unit, { ...input, arrivedOn, reading: JSON.stringify(reading) });
    await insertReadDrafts(ctx, { id, unit, issuer: input.issuer, direction: input.direction, tasks: reading.tasks });
    await keepReferences(ctx, { id, unitId: unit.id, symbol: input.symbol }, reading.references);
    ctx.touched(`document:${id}`);
    return { id };
  },
});

type NewDocument = Omit<ReturnType<typeof registerInput.parse>, 'unitId'> & {
  arrivedOn: string | null;
  reading: string;
  /** The paper that this one was made from, here in the system. */
  derivedFrom?: number;
};

/** Enters the paper in the book; refuses one that is there already. Rights and faults are the caller's. */
export async function insertDocument(ctx: Acting, unit: UnitView, paper: NewDocument): Promise<number> {
  const key = documentKey(paper);
  const arrivalNumber = paper.arrivedOn === null ? null : await nextArrivalNumber(ctx, unit, paper.arrivedOn);
  const fileId = paper.file ? await recordFile(ctx, paper.file) : null;
  const { direction, issuer, kind, symbol, title, signatory, text, reading } = paper;
  const inserted = await ctx.db
    .insertInto('directives.document')
    .values({
      ...{ direction, issuer, kind, symbol, title, signatory, text, reading },
      register_unit_id: unit.id,
      register_path: unit.path,
      issued_on: paper.issuedOn,
      document_key: key,
      arrived_on: paper.arrivedOn,
      arrival_number: arrivalNumber,
      file_id: fileId,
      derived_from: paper.derivedFrom ?? null,
      state: 'reading',
      registered_at: ctx.now,
      registered_by: ctx.actor.accountId,
    })
    // Two who register one paper at the same moment: the second is told like everybody who comes later.
    .onConflict((conflict) => conflict.columns(['register_unit_id', 'document_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return inserted.id;
  const before = await ctx.db
    .selectFrom('directives.document')
    .select(['id', 'kind', 'symbol', 'issued_on as issuedOn'])
    .where('register_unit_id', '=', unit.id)
    .where('document_key', '=', key)
    .executeTakeFirstOrThrow();
  throw alreadyRegistered(before);
}

/** Names the paper of the register that has the same issuer, symbol and day. */
export function alreadyRegistered(paper: { id: number; kind: string; symbol: string; issuedOn: string }): Refusal {
  return new Refusal('document-already-registered', { id: paper.id, label: documentLabel(paper) });
}

/** The next number of the arrivals of a unit in the year of a day. Numbers follow each other: a refused paper takes none. */
export async function nextArrivalNumber(ctx: Acting, unit: { id: number; path: string }, on: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into directives.number_book as b (unit_id, unit_path, book, year, last)
    values (${unit.id}, ${unit.path}::ltree, 'arrival', ${Number(on.slice(0, 4))}, 1)
    on conflict (unit_id, book, year) do update set last = b.last + 1
    returning last`.execute(ctx.db);
  return rows[0]!.last;
}

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/**
 * The text of an upload; a scan has none of its own and takes the words that were typed for it. Refuses a secret or
 * empty paper: nothing of it has been written anywhere then.
 */
export async function uploadText(upload: Upload, typed = ''): Promise<DrawnText> {
  const drawn = await drawnOrTyped(upload, typed);
  const refusal = paperRefusal(drawn.text);
  if (refusal) throw new Refusal(refusal);
  return { ...drawn, text: cleanText(drawn.text) };
}

async function drawnOrTyped(upload: Upload, typed: string): Promise<DrawnText> {
  try {
    return await namingFile(upload.name, async () =>
      drawText(upload.bytes, await inspectFile(upload.bytes, upload.name)),
    );
  } catch (error) {
    const isScan = error instanceof Refusal && error.code === 'pdf-is-scan';
    if (isScan && typed.trim() !== '') return unmixed(typed);
    throw error;
  }
}

/**
 * An upload as the register takes it: the text is drawn and judged before the bytes reach the store, so that nothing of
 * a secret paper is ever written; the bytes are safe before the command runs.
 */
export async function storedUpload(
  files: FileStore,
  upload: Upload,
  typed = '',
): Promise<{ text: string; file: StoredFile }> {
  const { text } = await uploadText(upload, typed);
  return { text, file: await files.put(upload.bytes, upload.name) };
}

/** What the register is given from a form: the words of its upload, or else the pasted ones; those go with a scan. */
export async function registerInputOf(
  files: FileStore,
  upload: Upload | undefined,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const typed = typeof input.text === 'string' ? unmixed(input.text).text : '';
  if (upload) return { ...input, ...(await atFileField('file', () => storedUpload(files, upload, typed))) };
  if (!input.text) throw new Refusal('input-invalid', {}, { file: 'field-required' });
  // Before the other fields are looked at: a draft of them must not stay beside a secret paper.
  if (paperRefusal(typed) === 'document-secret') throw new Refusal('document-secret');
  return { ...input, text: typed, file: null };
}
