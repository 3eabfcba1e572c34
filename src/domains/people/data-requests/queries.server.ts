import { sql } from 'kysely';
import type { WaitingLine } from '#platform/waiting-line.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { readCursor, type RequestState, type RequestsView, stateOf } from './rules.ts';
import type { Outcome, RequestKind } from './schema.ts';
import { text } from './text.vi.ts';

export interface RequestLine {
  id: number;
  kind: RequestKind;
  came: 'account' | 'portal';
  receivedOn: string;
  dueOn: string;
  answeredOn: string | null;
  state: RequestState;
}

const rowsOfPage = 50;
const columns = [
  ...(['r.id', 'r.kind', 'r.came', 'r.received_on as receivedOn', 'r.due_on as dueOn'] as const),
  ...(['r.outcome', 'r.answered_on as answeredOn'] as const),
] as const;

/** What is asked of a unit: what waits by its due day, what is answered by its day, the newest first. One query. */
export async function listDataRequests(
  ctx: Viewing,
  unitId: number,
  view: RequestsView,
  after: string | null,
): Promise<{ rows: RequestLine[]; page: { before: null; after: string | null } }> {
  const isOpen = view === 'open';
  const [day, direction] = isOpen ? (['r.due_on', 'asc'] as const) : (['r.answered_on', 'desc'] as const);
  const from = readCursor(after);
  let query = ctx.db
    .selectFrom('people.data_request as r')
    .select(columns)
    .where('r.unit_id', '=', unitId)
    .where('r.outcome', isOpen ? 'is' : 'is not', null)
    .orderBy(day, direction)
    .orderBy('r.id', direction)
    .limit(rowsOfPage + 1);
  if (from)
    query = query.where((eb) =>
      eb(eb.refTuple(day, 'r.id'), isOpen ? '>' : '<', eb.tuple(from.on as never, from.id as never)),
    );
  const rows = await query.execute();
  const shown = rows.slice(0, rowsOfPage);
  const last = rows.length > rowsOfPage ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ outcome, ...row }) => ({ ...row, state: stateOf({ outcome, dueOn: row.dueOn }, ctx.today) })),
    page: { before: null, after: last ? `${isOpen ? last.dueOn : last.answeredOn}_${last.id}` : null },
  };
}

export interface RequestDetail extends RequestLine {
  about: string | null;
  /** Of somebody with an account; whoever asked over the public site is shown by `revealRequester` alone. */
  askedBy: string | null;
  outcome: Outcome | null;
  did: string | null;
  reason: string | null;
  answeredBy: string | null;
  isForgotten: boolean;
  version: number;
}

const detailColumns = [
  ...columns,
  ...(['r.about', 'r.did', 'r.reason', 'r.version', 'r.forgotten_on as forgottenOn'] as const),
] as const;

/** One request of the unit of the reader. Refusal 'data-request-not-found'. One query. */
export async function getDataRequest(ctx: Viewing, id: number, unitId: number): Promise<RequestDetail> {
  const row = await ctx.db
    .selectFrom('people.data_request as r')
    .leftJoin('people.person as p', 'p.id', 'r.person_id')
    .leftJoin('people.account_name as by', 'by.account_id', 'r.answered_by')
    .select(detailColumns)
    .select(['p.full_name as askedBy', 'by.full_name as answeredBy'])
    .where('r.id', '=', id)
    .where('r.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!row) throw new Refusal('data-request-not-found');
  const { forgottenOn, ...shown } = row;
  return { ...shown, isForgotten: forgottenOn !== null, state: stateOf(row, ctx.today) };
}

export interface MyRequest extends RequestLine {
  unitName: string;
  about: string | null;
  did: string | null;
  reason: string | null;
}

/** What the actor has asked, the newest first. One query. */
export async function myDataRequests(ctx: Viewing): Promise<MyRequest[]> {
  const rows = await ctx.db
    .selectFrom('people.data_request as r')
    .innerJoin('organisation.unit as u', 'u.id', 'r.unit_id')
    .select(columns)
    .select(['r.about', 'r.did', 'r.reason', 'u.name as unitName'])
    .where('r.person_id', '=', ctx.actor?.personId ?? 0)
    .orderBy('r.id', 'desc')
    .limit(rowsOfPage)
    .execute();
  return rows.map(({ outcome, ...row }) => ({ ...row, state: stateOf({ outcome, dueOn: row.dueOn }, ctx.today) }));
}

/** How many wait at a unit, and how many of them are late. One query. */
export async function countDataRequests(ctx: Viewing, unitId: number): Promise<{ open: number; late: number }> {
  const { rows } = await sql<{ open: number; late: number }>`
    select count(*)::int as open, count(*) filter (where r.due_on < ${ctx.today}::date)::int as late
    from people.data_request r where r.unit_id = ${unitId} and r.outcome is null`.execute(ctx.db);
  return rows[0]!;
}

/** The line of the first screen: one, late before the rest. */
export async function dataRequestLines(ctx: Viewing, unitId: number): Promise<WaitingLine[]> {
  const { open, late } = await countDataRequests(ctx, unitId);
  if (open === 0) return [];
  const words = late > 0 ? text.today.late(late) : text.today.open(open);
  return [{ words, act: text.today.act, to: '/yeu-cau-du-lieu', isLate: late > 0 }];
}

export interface ReceiptOfRequest {
  kind: RequestKind;
  receivedOn: string;
  dueOn: string;
  unitName: string;
  state: RequestState;
  did: string | null;
  reason: string | null;
  answeredOn: string | null;
  /** The days on which name and contact were looked at. */
  opened: string[];
}

/** What the holder of a code may see. The same two queries whether it is known or not. */
export async function dataRequestOfReceipt(ctx: Viewing, digest: string): Promise<ReceiptOfRequest | null> {
  type Kept = Omit<ReceiptOfRequest, 'unitName' | 'state'> & { unitId: number; outcome: Outcome | null };
  const { rows } = await sql<{ kept: Kept | null }>`
    select people.data_request_of_receipt(${digest}) as kept`.execute(ctx.db);
  const kept = rows[0]?.kept ?? null;
  const unit = await ctx.db
    .selectFrom('organisation.unit')
    .select('name')
    .where('id', '=', kept?.unitId ?? 0)
    .executeTakeFirst();
  if (!kept) return null;
  const { unitId: _unitId, outcome, ...shown } = kept;
  return { ...shown, unitName: unit?.name ?? '', state: stateOf({ outcome, dueOn: kept.dueOn }, ctx.today) };
}
