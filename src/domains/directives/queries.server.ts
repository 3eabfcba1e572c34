import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Found } from '#platform/search.server.ts';
import { holdsWords } from '#platform/vietnamese/folded.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { type Direction, documentKey, type DocumentState } from './rules.ts';
import type { ShelfFilter } from './schema.ts';
import { documentLabel } from './text.vi.ts';

export const pageSize = 50;

export interface Page<Row> {
  rows: Row[];
  page: { before: string | null; after: string | null };
}

type Edges = { after?: string | null | undefined; before?: string | null | undefined };

/** Cuts a page out of one row too many, and names the cursors on both sides. `found` runs in the direction of reading. */
export function cutPage<Row>(found: Row[], edges: Edges, cursorOf: (row: Row) => string): Page<Row> {
  const backwards = Boolean(edges.before);
  const more = found.length > pageSize;
  const rows = found.slice(0, pageSize);
  if (backwards) rows.reverse();
  const cursor = (row: Row | undefined) => (row ? cursorOf(row) : null);
  return {
    rows,
    page: {
      after: backwards || more ? cursor(rows.at(-1)) : null,
      before: (backwards ? more : Boolean(edges.after)) ? cursor(rows[0]) : null,
    },
  };
}

/** (instant, id) before or behind an edge, the newest first. */
export function beyond(columns: [instant: string, id: string], edges: Edges) {
  const edge = edges.before ?? edges.after;
  if (!edge) return sql<SqlBool>`true`;
  const [instant, id] = edge.split('_').map(Number) as [number, number];
  const sign = sql.raw(edges.before ? '>' : '<');
  return sql<SqlBool>`(${sql.ref(columns[0])}, ${sql.ref(columns[1])}) ${sign} (${new Date(instant)}::timestamptz, ${id}::bigint)`;
}

interface Entry {
  id: number;
  direction: Direction;
  issuer: string;
  kind: string;
  symbol: string;
  issuedOn: string;
  title: string;
  arrivedOn: string | null;
  arrivalNumber: number | null;
  state: DocumentState;
}

export interface DocumentLine extends Entry {
  proposed: number;
  accepted: number;
  recipients: number;
  received: number;
}

/** The register of one unit, the newest first. Two queries; the search looks at one register only. */
export async function listRegister(ctx: Viewing, unitId: number, filter: ShelfFilter): Promise<Page<DocumentLine>> {
  const direction = filter.before ? 'asc' : 'desc';
  let query = ctx.db
    .selectFrom('directives.document as d')
    .select([
      'd.id',
      'd.direction',
      'd.issuer',
      'd.kind',
      'd.symbol',
      'd.issued_on',
      'd.title',
      'd.arrived_on',
      'd.arrival_number',
      'd.state',
      'd.registered_at',
    ])
    .select((eb) => [draftCount(eb, 'proposed').as('proposed'), draftCount(eb, 'accepted').as('accepted')])
    .where('d.register_unit_id', '=', unitId)
    .where('d.direction', '=', filter.shelf === 'out' ? 'out' : 'in')
    .where(beyond(['d.registered_at', 'd.id'], filter));
  for (const word of filter.words.split(' ').filter(Boolean).slice(0, 12)) {
    query = query.where(sql<SqlBool>`strpos(d.search_key, ${word}) > 0`);
  }
  const found = await query
    .orderBy('d.registered_at', direction)
    .orderBy('d.id', direction)
    .limit(pageSize + 1)
    .execute();
  const cut = cutPage(found, filter, (row) => `${row.registered_at.getTime()}_${row.id}`);
  const counts = await dispatchCounts(
    ctx,
    cut.rows.map((row) => row.id),
  );
  return {
    page: cut.page,
    rows: cut.rows.map((row) => ({
      ...{
        id: row.id,
        direction: row.direction,
        issuer: row.issuer,
        kind: row.kind,
        symbol: row.symbol,
        title: row.title,
        state: row.state,
      },
      issuedOn: row.issued_on,
      arrivedOn: row.arrived_on,
      arrivalNumber: row.arrival_number,
      proposed: row.proposed ?? 0,
      accepted: row.accepted ?? 0,
      recipients: counts.get(row.id)?.total ?? 0,
      received: counts.get(row.id)?.received ?? 0,
    })),
  };
}

type OfDocument = ExpressionBuilder<Database & { d: Database['directives.document'] }, 'd'>;

function draftCount(eb: OfDocument, state: 'proposed' | 'accepted') {
  return eb
    .selectFrom('directives.draft as t')
    .whereRef('t.document_id', '=', 'd.id')
    .where('t.state', '=', state)
    .select((e) => e.fn.countAll<number>().as('n'));
}

export interface DispatchCounts {
  total: number;
  received: number;
  read: number;
  studied: number;
  recalled: number;
}

export const noDispatches: DispatchCounts = { total: 0, received: 0, read: 0, studied: 0, recalled: 0 };

/** How far papers have come with those who were sent them, for who keeps their registers; what was recalled is counted apart. */
export async function dispatchCounts(ctx: Viewing, ids: readonly number[]): Promise<Map<number, DispatchCounts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<DispatchCounts & { id: number }>`
    select document_id as id, coalesce(sum(count) filter (where standing < 4), 0)::bigint as total,
      coalesce(sum(count) filter (where standing in (1, 2, 3)), 0)::bigint as received,
      coalesce(sum(count) filter (where standing in (2, 3)), 0)::bigint as read,
      coalesce(sum(count) filter (where standing = 3), 0)::bigint as studied,
      coalesce(sum(count) filter (where standing = 4), 0)::bigint as recalled
    from directives.dispatch_counts(${ids}::bigint[]) group by document_id`.execute(ctx.db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export interface DocumentView extends Entry {
  signatory: string | null;
  version: number;
  sentAt: string | null;
  recalledAt: string | null;
  recallReason: string | null;
  registeredAt: string;
  register: { unitId: number; path: string; name: string };
  file: { name: string; size: number } | null;
}

/** The facts of a paper, or null: whether it opens, by the register or by a dispatch, the policies of the table decide. */
export async function findDocument(ctx: Viewing, id: number): Promise<DocumentView | null> {
  const row = await ctx.db
    .selectFrom('directives.document as d')
    .innerJoin('organisation.unit as u', 'u.id', 'd.register_unit_id')
    .leftJoin('platform.file as f', 'f.id', 'd.file_id')
    .select(['d.id', 'd.direction', 'd.issuer', 'd.kind', 'd.symbol', 'd.issued_on', 'd.title', 'd.signatory'])
    .select([
      'd.arrived_on',
      'd.arrival_number',
      'd.state',
      'd.version',
      'd.sent_at',
      'd.recalled_at',
      'd.recall_reason',
      'd.registered_at',
    ])
    .select([
      'd.register_unit_id',
      'd.register_path',
      'u.name as unit_name',
      'f.name as file_name',
      'f.size as file_size',
    ])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...{
      id: row.id,
      direction: row.direction,
      issuer: row.issuer,
      kind: row.kind,
      symbol: row.symbol,
    },
    ...{ title: row.title, signatory: row.signatory, state: row.state, version: row.version },
    issuedOn: row.issued_on,
    arrivedOn: row.arrived_on,
    arrivalNumber: row.arrival_number,
    sentAt: row.sent_at?.toISOString() ?? null,
    recalledAt: row.recalled_at?.toISOString() ?? null,
    recallReason: row.recall_reason,
    registeredAt: row.registered_at.toISOString(),
    register: { unitId: row.register_unit_id, path: row.register_path, name: row.unit_name },
    file: row.file_name === null ? null : { name: row.file_name, size: row.file_size! },
  };
}

/** What the file store needs to give the original back; null when the paper does not open, or was pasted. */
export async function findOriginal(
  ctx: Viewing,
  id: number,
): Promise<{ hash: string; name: string; mediaType: string; size: number } | null> {
  const row = await ctx.db
    .selectFrom('directives.document as d')
    .innerJoin('platform.file as f', 'f.id', 'd.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The paper of a register with the same issuer, symbol and day, or null; null too while one of the three is not known. */
export async function findSame(
  ctx: Viewing,
  unitId: number,
  paper: { issuer: string; symbol: string; issuedOn: string },
): Promise<{ id: number; kind: string; symbol: string; issuedOn: string } | null> {
  if (!paper.issuer || !paper.symbol || !paper.issuedOn) return null;
  const row = await ctx.db
    .selectFrom('directives.document')
    .select(['id', 'kind', 'symbol', 'issued_on as issuedOn'])
    .where('register_unit_id', '=', unitId)
    .where('document_key', '=', documentKey(paper))
    .executeTakeFirst();
  return row ?? null;
}

/** Papers of the register of the unit that one acts for, and those that were sent to it, by the words of their heading. Two queries. */
export async function findPapers(ctx: Viewing, typed: string, most: number): Promise<Found[]> {
  const unitId = ctx.actor?.unit?.id;
  if (unitId === undefined) return [];
  const own = await ctx.db
    .selectFrom('directives.document as d')
    .select(['d.id', 'd.kind', 'd.symbol', 'd.issued_on as issuedOn', 'd.title'])
    .where('d.register_unit_id', '=', unitId)
    .where(holdsWords(sql`d.search_key`, typed))
    .orderBy('d.registered_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(most)
    .execute();
  const sent = await ctx.db
    .selectFrom('directives.dispatch as p')
    .select(['p.document_id as id', 'p.paper_kind as kind', 'p.paper_symbol as symbol'])
    .select(['p.paper_issued_on as issuedOn', 'p.paper_title as title'])
    .where('p.recipient_unit_id', '=', unitId)
    .where(holdsWords(sql`p.paper_symbol || ' ' || p.paper_title`, typed))
    .orderBy('p.sent_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(most)
    .execute();
  return [...new Map([...own, ...sent].map((paper) => [paper.id, paper])).values()].slice(0, most).map((paper) => ({
    ...{ title: paper.title, about: documentLabel(paper), to: `/van-ban/${paper.id}` },
  }));
}
