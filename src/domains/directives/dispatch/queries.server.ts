import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import {
  beyond,
  cutPage,
  type DispatchCounts,
  dispatchCounts,
  noDispatches,
  type Page,
  pageSize,
} from '../queries.server.ts';
import type { ShelfFilter } from '../schema.ts';
import { type DispatchStanding, standingOf } from './rules.ts';

interface MomentRow {
  sent_at: Date;
  received_at: Date | null;
  read_at: Date | null;
  studied_on: string | null;
  recalled_at: Date | null;
}

const moments = ['p.sent_at', 'p.received_at', 'p.read_at', 'p.studied_on', 'p.recalled_at'] as const;

export interface Progress {
  sentAt: string;
  receivedAt: string | null;
  readAt: string | null;
  studiedOn: string | null;
  recalledAt: string | null;
  standing: DispatchStanding;
}

function progressOf(row: MomentRow, today: string): Progress {
  const progress = {
    sentAt: row.sent_at.toISOString(),
    receivedAt: row.received_at?.toISOString() ?? null,
    readAt: row.read_at?.toISOString() ?? null,
    studiedOn: row.studied_on,
    recalledAt: row.recalled_at?.toISOString() ?? null,
  };
  return { ...progress, standing: standingOf({ ...progress, sentOn: dayOf(row.sent_at) }, today, vietnamCalendar) };
}

/** A paper as the recipient's book names it, also when it has been taken back and no longer opens. */
export interface NamedPaper {
  kind: string;
  symbol: string;
  issuedOn: string;
  title: string;
}

const heading = ['p.paper_kind', 'p.paper_symbol', 'p.paper_issued_on', 'p.paper_title'] as const;

function paperOf(row: {
  paper_kind: string;
  paper_symbol: string;
  paper_issued_on: string;
  paper_title: string;
}): NamedPaper {
  return { kind: row.paper_kind, symbol: row.paper_symbol, issuedOn: row.paper_issued_on, title: row.paper_title };
}

export interface InboxLine extends Progress {
  id: number;
  documentId: number;
  senderName: string;
  arrivalNumber: number | null;
  paper: NamedPaper;
  recallReason: string | null;
}

/** What was sent to a unit, the newest first; what was recalled stays, with its reason. One query. */
export async function listInbox(ctx: Viewing, unitId: number, filter: ShelfFilter): Promise<Page<InboxLine>> {
  const direction = filter.before ? 'asc' : 'desc';
  const found = await ctx.db
    .selectFrom((eb) =>
      eb
        .selectFrom('directives.dispatch as p')
        .select(['p.id', 'p.document_id', 'p.sender_unit_id', 'p.arrival_number', 'p.recall_reason'])
        .select([...moments, ...heading])
        .where('p.recipient_unit_id', '=', unitId)
        .where(beyond(['p.sent_at', 'p.id'], filter))
        .orderBy('p.sent_at', direction)
        .orderBy('p.id', direction)
        .limit(pageSize + 1)
        .as('p'),
    )
    .innerJoin('organisation.unit as u', 'u.id', 'p.sender_unit_id')
    .selectAll('p')
    .select('u.short_name')
    .orderBy('p.sent_at', direction)
    .orderBy('p.id', direction)
    .execute();
  const cut = cutPage(found, filter, (row) => `${row.sent_at.getTime()}_${row.id}`);
  return {
    page: cut.page,
    rows: cut.rows.map((row) => ({
      id: row.id,
      documentId: row.document_id,
      senderName: row.short_name,
      arrivalNumber: row.arrival_number,
      paper: paperOf(row),
      recallReason: row.recall_reason,
      ...progressOf(row, ctx.today),
    })),
  };
}

export interface OwnDispatch extends Progress {
  id: number;
  arrivalNumber: number | null;
  senderName: string;
  paper: NamedPaper;
  recallReason: string | null;
}

/** How a paper came to a unit, or null. The last one, when it was recalled and sent again. */
export async function findDispatchTo(ctx: Viewing, documentId: number, unitId: number): Promise<OwnDispatch | null> {
  const row = await ctx.db
    .selectFrom('directives.dispatch as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.sender_unit_id')
    .select(['p.id', 'p.arrival_number', 'p.recall_reason', 'u.name as sender_name', ...moments, ...heading])
    .where('p.document_id', '=', documentId)
    .where('p.recipient_unit_id', '=', unitId)
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    arrivalNumber: row.arrival_number,
    senderName: row.sender_name,
    paper: paperOf(row),
    recallReason: row.recall_reason,
    ...progressOf(row, ctx.today),
  };
}

/** How far a paper has come with those who were sent it. */
export async function countDispatches(ctx: Viewing, documentId: number): Promise<DispatchCounts> {
  return (await dispatchCounts(ctx, [documentId])).get(documentId) ?? noDispatches;
}

export interface RecipientLine extends Progress {
  id: number;
  unitId: number;
  unitName: string;
  arrivalNumber: number | null;
}

/** Who was sent a paper, those first who have not received it, then by name. Only the sender sees more than itself. */
export async function listRecipients(
  ctx: Viewing,
  documentId: number,
  edges: { after: string | null; before: string | null },
): Promise<Page<RecipientLine>> {
  const direction = edges.before ? 'desc' : 'asc';
  const [standing = 0, id = 0] = (edges.before ?? edges.after ?? '').split('_').map(Number);
  const sign = sql.raw(edges.before ? '<' : '>');
  const found = await ctx.db
    .selectFrom((eb) =>
      eb
        .selectFrom('directives.dispatch as p')
        .select(['p.id', 'p.recipient_unit_id', 'p.arrival_number', 'p.standing', ...moments])
        .where('p.document_id', '=', documentId)
        .where('p.passed_on_from', 'is', null)
        .$if(Boolean(edges.before ?? edges.after), (query) =>
          query.where(sql<boolean>`(p.standing, p.id) ${sign} (${standing}::int, ${id}::bigint)`),
        )
        .orderBy('p.standing', direction)
        .orderBy('p.id', direction)
        .limit(pageSize + 1)
        .as('p'),
    )
    .innerJoin('organisation.unit as u', 'u.id', 'p.recipient_unit_id')
    .selectAll('p')
    .select('u.name')
    .orderBy('p.standing', direction)
    .orderBy('p.id', direction)
    .execute();
  const cut = cutPage(found, edges, (row) => `${row.standing}_${row.id}`);
  return {
    page: cut.page,
    rows: cut.rows.map((row) => ({
      id: row.id,
      unitId: row.recipient_unit_id,
      unitName: row.name,
      arrivalNumber: row.arrival_number,
      ...progressOf(row, ctx.today),
    })),
  };
}
