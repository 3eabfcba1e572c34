import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { beyond, cutPage, type Page, pageSize } from '../queries.server.ts';
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

export interface InboxLine extends Progress {
  id: number;
  documentId: number;
  senderName: string;
  arrivalNumber: number | null;
  /** Null once the paper has been taken back: it no longer opens. */
  paper: { kind: string; symbol: string; issuedOn: string; title: string } | null;
  recallReason: string | null;
}

/** What was sent to a unit, the newest first; what was recalled stays, with its reason. One query. */
export async function listInbox(ctx: Viewing, unitPath: string, filter: ShelfFilter): Promise<Page<InboxLine>> {
  const direction = filter.before ? 'asc' : 'desc';
  const found = await ctx.db
    .selectFrom('directives.dispatch as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.sender_unit_id')
    .leftJoin('directives.document as d', (join) =>
      join.onRef('d.id', '=', 'p.document_id').on('p.recalled_at', 'is', null),
    )
    .select(['p.id', 'p.document_id', 'p.arrival_number', 'p.recall_reason', 'u.short_name', ...moments])
    .select(['d.kind', 'd.symbol', 'd.issued_on', 'd.title'])
    .where('p.recipient_path', '=', unitPath)
    .where(beyond(['p.sent_at', 'p.id'], filter))
    .orderBy('p.sent_at', direction)
    .orderBy('p.id', direction)
    .limit(pageSize + 1)
    .execute();
  const cut = cutPage(found, filter, (row) => `${row.sent_at.getTime()}_${row.id}`);
  return {
    page: cut.page,
    rows: cut.rows.map((row) => ({
      id: row.id,
      documentId: row.document_id,
      senderName: row.short_name,
      arrivalNumber: row.arrival_number,
      paper:
        row.symbol === null
          ? null
          : { kind: row.kind!, symbol: row.symbol, issuedOn: row.issued_on!, title: row.title! },
      recallReason: row.recall_reason,
      ...progressOf(row, ctx.today),
    })),
  };
}

export interface OwnDispatch extends Progress {
  id: number;
  arrivalNumber: number | null;
  senderName: string;
  recallReason: string | null;
}

/** How a paper came to a unit, or null. The last one, when it was recalled and sent again. */
export async function findDispatchTo(ctx: Viewing, documentId: number, unitPath: string): Promise<OwnDispatch | null> {
  const row = await ctx.db
    .selectFrom('directives.dispatch as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.sender_unit_id')
    .select(['p.id', 'p.arrival_number', 'p.recall_reason', 'u.name as sender_name', ...moments])
    .where('p.document_id', '=', documentId)
    .where('p.recipient_path', '=', unitPath)
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    arrivalNumber: row.arrival_number,
    senderName: row.sender_name,
    recallReason: row.recall_reason,
    ...progressOf(row, ctx.today),
  };
}

export interface DispatchCounts {
  total: number;
  received: number;
  read: number;
  studied: number;
  recalled: number;
}

/** How far a paper has come with those who were sent it; the recalled ones are counted apart. */
export async function countDispatches(ctx: Viewing, documentId: number): Promise<DispatchCounts> {
  const { rows } = await sql<DispatchCounts>`
    select count(*) filter (where recalled_at is null) as total,
      count(*) filter (where recalled_at is null and received_at is not null) as received,
      count(*) filter (where recalled_at is null and read_at is not null) as read,
      count(*) filter (where recalled_at is null and studied_on is not null) as studied,
      count(*) filter (where recalled_at is not null) as recalled
    from directives.dispatch where document_id = ${documentId}`.execute(ctx.db);
  return rows[0]!;
}

export interface RecipientLine extends Progress {
  id: number;
  unitId: number;
  unitName: string;
  arrivalNumber: number | null;
}

const rank = sql<number>`case when p.recalled_at is not null then 4 when p.received_at is null then 0
  when p.studied_on is not null then 3 when p.read_at is not null then 2 else 1 end`;

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
    .selectFrom('directives.dispatch as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.recipient_unit_id')
    .select(['p.id', 'p.recipient_unit_id', 'u.name', 'p.arrival_number', ...moments, rank.as('rank')])
    .where('p.document_id', '=', documentId)
    .$if(Boolean(edges.before ?? edges.after), (query) =>
      query.where(sql<boolean>`(${rank}, p.id) ${sign} (${standing}, ${id})`),
    )
    .orderBy(rank, direction)
    .orderBy('p.id', direction)
    .limit(pageSize + 1)
    .execute();
  const cut = cutPage(found, edges, (row) => `${row.rank}_${row.id}`);
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
