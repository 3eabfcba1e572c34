import { type SqlBool, sql } from 'kysely';
import type { Acting, Viewing } from '#domains/tables.ts';
import { demand } from '#platform/command/execute.server.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { Refusal } from '#platform/refusal.ts';
import { cutPage, type Page, pageSize } from '../queries.server.ts';

/** The unit that one acts for, when it has the paper in its register or was sent it; needs document.register there. */
export async function bookOf(ctx: Acting, documentId: number): Promise<{ id: number; path: string }> {
  const { unit } = ctx.actor;
  const paper = await ctx.db
    .selectFrom('directives.document')
    .select('id')
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!paper) throw new Refusal('document-not-found');
  if (!unit || !(await isInBooks(ctx, documentId, unit.id))) throw new Refusal('paper-not-in-books');
  demand(ctx, 'document.register', unit.path);
  return unit;
}

/** Whether a unit has a paper in its register, or was sent it and it was not taken back. One query. */
export async function isInBooks(ctx: Viewing, documentId: number, unitId: number): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select
    exists (select from directives.document where id = ${documentId} and register_unit_id = ${unitId})
    or exists (select from directives.dispatch where document_id = ${documentId} and recipient_unit_id = ${unitId} and recalled_at is null)
    as held`.execute(ctx.db);
  return rows[0]!.held;
}

/** A line of the book of arrivals, with the columns of NĐ 30/2020/NĐ-CP, Phụ lục IV. */
export interface Arrival {
  number: number;
  documentId: number;
  arrivedOn: string;
  issuer: string;
  kind: string;
  symbol: string;
  issuedOn: string;
  title: string;
  to: string | null;
  forwardedOn: string | null;
  takenOn: string | null;
  dossier: string | null;
}

interface ArrivalRow extends Omit<Arrival, 'forwardedOn' | 'takenOn'> {
  forwardedAt: Date | null;
  takenAt: Date | null;
}

/**
 * The book of arrivals of a unit in a year, the last number first: papers that it entered itself and those that were sent
 * to it, which share the numbers. One query; both branches end after a page.
 */
export async function listArrivals(
  ctx: Viewing,
  unitId: number,
  year: number,
  edges: { after: string | null; before: string | null },
): Promise<Page<Arrival>> {
  const edge = Number(edges.before ?? edges.after ?? 0);
  const backwards = edges.before !== null;
  const order = sql.raw(backwards ? 'asc' : 'desc');
  const beyond = (column: string): ReturnType<typeof sql<SqlBool>> =>
    edge === 0 ? sql`true` : sql`${sql.ref(column)} ${sql.raw(backwards ? '>' : '<')} ${edge}`;
  const { rows } = await sql<ArrivalRow>`
    with arrival as (
      (select arrival_number as number, id as "documentId", arrived_on as "arrivedOn", issuer, kind, symbol, issued_on as "issuedOn", title
       from directives.document
       where register_unit_id = ${unitId} and arrival_number is not null
         and arrived_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date and ${beyond('arrival_number')}
       order by arrival_number ${order} limit ${pageSize + 1})
      union all
      (select p.arrival_number, p.document_id, (p.received_at at time zone 'Asia/Ho_Chi_Minh')::date, u.name, p.paper_kind, p.paper_symbol, p.paper_issued_on, p.paper_title
       from directives.dispatch p join organisation.unit u on u.id = p.sender_unit_id
       where p.recipient_unit_id = ${unitId} and p.arrival_number is not null
         and p.received_at >= ${`${year}-01-01T00:00:00+07:00`}::timestamptz and p.received_at < ${`${year + 1}-01-01T00:00:00+07:00`}::timestamptz
         and ${beyond('p.arrival_number')}
       order by p.arrival_number ${order} limit ${pageSize + 1})
      order by number ${order} limit ${pageSize + 1})
    select a.*, f."to", f."forwardedAt", f."takenAt", s.dossier
    from arrival a
    left join lateral (
      select coalesce(n.full_name, w.to_words) as "to", w.forwarded_at as "forwardedAt", w.taken_at as "takenAt"
      from directives.forwarding w left join people.account_name n on n.account_id = w.to_account_id
      where w.document_id = a."documentId" and w.unit_id = ${unitId} order by w.id desc limit 1) f on true
    left join lateral (
      select o.code as dossier from directives.dossier_paper q join directives.dossier o on o.id = q.dossier_id
      where q.unit_id = ${unitId} and q.document_id = a."documentId" and q.taken_out_at is null) s on true
    order by a.number ${order}`.execute(ctx.db);
  const cut = cutPage(rows, edges, (row) => String(row.number));
  return {
    page: cut.page,
    rows: cut.rows.map(({ forwardedAt, takenAt, ...row }) => ({
      ...row,
      forwardedOn: forwardedAt && dayOf(forwardedAt),
      takenOn: takenAt && dayOf(takenAt),
    })),
  };
}
