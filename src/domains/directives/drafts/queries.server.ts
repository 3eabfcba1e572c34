import type { Viewing } from '#domains/tables.ts';
import { type Addressees, addresseesSchema } from '../addressees/schema.ts';
import type { DraftState, DueSource } from './rules.ts';

export interface DraftLine {
  id: number;
  version: number;
  clause: string;
  what: string;
  product: string | null;
  mode: 'order' | 'request';
  dueOn: string | null;
  dueSource: DueSource;
  cadence: string | null;
  repeatUntil: string | null;
  addressees: Addressees;
  span: { start: number; end: number } | null;
  reason: string;
  doubtful: boolean;
  state: DraftState;
}

/** The drafts of a paper in the order of its text; what went into another by a merge is left out. */
export async function listDrafts(ctx: Viewing, documentId: number): Promise<DraftLine[]> {
  const rows = await ctx.db
    .selectFrom('directives.draft')
    .select(['id', 'version', 'clause', 'what', 'product', 'mode', 'due_on', 'due_source', 'cadence'])
    .select(['repeat_until', 'addressees', 'span_start', 'span_end', 'reason', 'doubtful', 'state'])
    .where('document_id', '=', documentId)
    .where('reason', '<>', 'merged')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    clause: row.clause,
    what: row.what,
    product: row.product,
    mode: row.mode,
    dueOn: row.due_on,
    dueSource: row.due_source,
    cadence: row.cadence,
    repeatUntil: row.repeat_until,
    addressees: addresseesSchema.parse(row.addressees),
    span: row.span_start === null || row.span_end === null ? null : { start: row.span_start, end: row.span_end },
    reason: row.reason,
    doubtful: row.doubtful,
    state: row.state,
  }));
}

/** Grows with every change of any draft, so that a sender can say which state was reviewed. */
export function stampOf(drafts: readonly { version: number; id: number }[]): number {
  return drafts.reduce((sum, draft) => sum + draft.version, 0) * 4001 + drafts.length;
}
