import { createHash } from 'node:crypto';
import { create } from 'qrcode';
import { sql } from 'kysely';
import type { ServedFile } from '#platform/files/response.server.ts';
import type { Secret } from '#platform/secret/secret.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { receiptCodeOf, receiptKey, receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import type { Kind, State, Verdict } from '#domains/opinion/feedback/schema.ts';
import { type HandOver, type Passed, passedOf, sayable } from './rules.ts';

interface Kept {
  kind: Kind;
  field: string;
  subject: string;
  receivedOn: string;
  unitId: number;
  state: State;
  dueOn: string;
  refusedReason: string | null;
  answer: string | null;
  answerPaper: string | null;
  answeredOn: string | null;
  verdict: Verdict | null;
  verdictWords: string | null;
  verdictOn: string | null;
  /** Only where a name was given. */
  mode?: 'named' | 'handler';
  opened?: { unitId: number | null; on: string }[];
  handOvers: HandOver[];
  files?: AnswerFile[];
}

/** A file of the answer as the page lists it; its bytes come through findAnswerFile. */
export interface AnswerFile {
  position: number;
  name: string;
  size: number;
}

export interface Receipt extends Omit<Kept, 'opened' | 'handOvers' | 'files'> {
  unitName: string;
  /** What has happened, in order, with the names of the units. */
  passed: (Passed & { unitName: string; fromName: string })[];
  files: AnswerFile[];
  /** Who has looked up the contact, in order. */
  opened: { unitName: string; on: string }[];
  isLate: boolean;
  sayable: Verdict[];
}

/** The code of one filling-in of the form: the same for a second sending, and not to be had without the secret. */
export function receiptCode(secret: Secret, form: string): string {
  return receiptCodeOf(Buffer.from(secret.digest(form, 'receipt-of-form'), 'base64url'));
}

/**
 * What a filling-in without a name is known by: the same for a second sending, and not to be found from the form. The receipt of a
 * command that a name stands with (`platform.receipt`) carries the form itself, and somebody may send one form in both ways.
 */
export function namelessForm(secret: Secret, form: string): string {
  const hex = Buffer.from(secret.digest(form, 'form-without-name'), 'base64url').toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What is stored of a code. A text that is no code gives a digest, too, which nothing has. */
export function receiptDigest(secret: Secret, typed: string): string {
  const key = receiptKey(typed.slice(0, 100)) ?? createHash('sha256').update(typed.slice(0, 100)).digest('hex');
  return secret.digest(key, receiptUse);
}

/** What the holder of a code may see. The same three queries whether it is known or not. */
export async function readReceipt(ctx: Viewing, digest: string): Promise<Receipt | null> {
  const named = await sql<{ kept: Kept | null }>`select dialogue.of_receipt(${digest}) as kept`.execute(ctx.db);
  const anonymous = await sql<{ kept: Kept | null }>`select opinion.of_receipt(${digest}) as kept`.execute(ctx.db);
  const kept = named.rows[0]?.kept ?? anonymous.rows[0]?.kept ?? null;
  const opened = (kept?.opened ?? []).filter((one): one is { unitId: number; on: string } => one.unitId !== null);
  const units = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'name'])
    .where('id', 'in', [
      kept?.unitId ?? 0,
      ...opened.map((one) => one.unitId),
      ...(kept?.handOvers ?? []).flatMap((one) => [one.fromUnitId, one.toUnitId]),
    ])
    .execute();
  if (!kept) return null;
  const nameOf = (id: number | null) => units.find((unit) => unit.id === id)?.name ?? '';
  const { handOvers: _handOvers, ...shown } = kept;
  const verdicts = sayable(kept, ctx.today);
  return {
    ...shown,
    passed: passedOf(kept).map((one) => ({
      ...{ ...one, unitName: nameOf(one.unitId) },
      fromName: 'fromUnitId' in one ? nameOf(one.fromUnitId) : '',
    })),
    files: kept.files ?? [],
    unitName: nameOf(kept.unitId),
    opened: opened.map((one) => ({ unitName: nameOf(one.unitId), on: one.on })),
    isLate: verdicts.includes('no_answer'),
    sayable: verdicts,
  };
}

/** A file of the answer to a petition, or null; answers to the nameless have none. One query, whether the code is known or not. */
export async function findAnswerFile(ctx: Viewing, digest: string, position: number): Promise<ServedFile | null> {
  const { rows } = await sql<ServedFile>`select hash, name, media_type as "mediaType", size
    from dialogue.files_of_receipt(${digest}) where "position" = ${position}`.execute(ctx.db);
  return rows[0] ?? null;
}

/** A QR code as one path of squares on a side of so many. */
export function qrPath(text: string): { side: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const path = Array.from(data, (dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
  return { side: size, path };
}
