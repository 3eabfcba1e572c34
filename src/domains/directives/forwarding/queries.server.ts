import type { Viewing } from '#domains/tables.ts';
import { documentLabel } from '../text.vi.ts';

export interface Forwarding {
  id: number;
  to: string;
  by: string;
  note: string | null;
  dueOn: string | null;
  at: string;
  takenAt: string | null;
  /** Whether whoever it went to signs here; else the paper book has the signature. */
  signsHere: boolean;
  isMine: boolean;
}

/** To whom an office passed a paper on, the latest first. One query. */
export async function forwardingsOf(ctx: Viewing, documentId: number, unitId: number): Promise<Forwarding[]> {
  const rows = await ctx.db
    .selectFrom('directives.forwarding as f')
    .leftJoin('people.account_name as t', 't.account_id', 'f.to_account_id')
    .leftJoin('people.account_name as b', 'b.account_id', 'f.forwarded_by')
    .select(['f.id', 'f.to_account_id', 'f.to_words', 'f.note', 'f.due_on', 'f.forwarded_at', 'f.taken_at'])
    .select(['t.full_name as to_name', 'b.full_name as by_name'])
    .where('f.document_id', '=', documentId)
    .where('f.unit_id', '=', unitId)
    .orderBy('f.id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_name ?? row.to_words ?? '',
    by: row.by_name ?? '',
    note: row.note,
    dueOn: row.due_on,
    at: row.forwarded_at.toISOString(),
    takenAt: row.taken_at?.toISOString() ?? null,
    signsHere: row.to_account_id !== null,
    isMine: row.to_account_id === ctx.actor?.accountId && row.taken_at === null,
  }));
}

export interface ForwardedToMe {
  id: number;
  documentId: number;
  label: string;
  title: string;
  note: string | null;
  dueOn: string | null;
  by: string;
}

/** What was passed to the account that acts and not signed for, the oldest first. One query on the index by account. */
export async function forwardedToMe(ctx: Viewing): Promise<ForwardedToMe[]> {
  if (!ctx.actor) return [];
  const rows = await ctx.db
    .selectFrom('directives.forwarding as f')
    .innerJoin('directives.document as d', 'd.id', 'f.document_id')
    .leftJoin('people.account_name as b', 'b.account_id', 'f.forwarded_by')
    .select(['f.id', 'f.document_id', 'f.note', 'f.due_on', 'b.full_name as by_name'])
    .select(['d.kind', 'd.symbol', 'd.issued_on as issuedOn', 'd.title'])
    .where('f.to_account_id', '=', ctx.actor.accountId)
    .where('f.taken_at', 'is', null)
    .orderBy('f.id')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    label: documentLabel(row),
    title: row.title,
    note: row.note,
    dueOn: row.due_on,
    by: row.by_name ?? '',
  }));
}
