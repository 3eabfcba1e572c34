import { sql } from 'kysely';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';

/** Of those who were sent a paper and still have it: how many have made a paper of their own from it. */
export interface MadeCount {
  recipients: number;
  made: number;
}

/** For papers of registers that the reader sees; others are left out. One query, on indexes. */
export async function madeCounts(ctx: Viewing, ids: readonly number[]): Promise<Map<number, MadeCount>> {
  const { rows } = await sql<MadeCount & { id: number }>`
    select document_id as id, recipients, made from directives.implementing_counts(${ids}::bigint[])`.execute(ctx.db);
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}

export interface MadeLine {
  id: number;
  unitId: number;
  unitName: string;
  sentOn: string;
  receivedOn: string | null;
  /** The unit's own paper by number and day; what it says is the unit's. */
  paper: { id: number; kind: string; symbol: string; issuedOn: string; registeredOn: string; eased: number } | null;
}

interface Row {
  id: number;
  unit_id: number;
  sent_at: Date;
  received_at: Date | null;
  made_id: number | null;
  kind: string;
  symbol: string;
  issued_on: string;
  registered_at: Date;
  eased: number;
}

/** Recipients of a paper with a paper of their own, or without, behind one of them; for the sender. Two queries. */
export async function listMade(
  ctx: Viewing,
  documentId: number,
  isMade: boolean,
  after: number,
  most: number,
): Promise<MadeLine[]> {
  const { rows } = await sql<Row>`
    select * from directives.implementing_units(${documentId}, ${isMade}, ${after}, ${most})`.execute(ctx.db);
  const units = await listUnitsByIds(
    ctx,
    rows.map((row) => row.unit_id),
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: names.get(row.unit_id) ?? '',
    sentOn: dayOf(row.sent_at),
    receivedOn: row.received_at && dayOf(row.received_at),
    paper:
      row.made_id === null
        ? null
        : {
            ...{ id: row.made_id, kind: row.kind, symbol: row.symbol, issuedOn: row.issued_on, eased: row.eased },
            registeredOn: dayOf(row.registered_at),
          },
  }));
}

export const madePage = 50;

/** A page of them, and from where the next one goes on. */
export async function pageOfMade(ctx: Viewing, documentId: number, isMade: boolean, after: number) {
  const rows = await listMade(ctx, documentId, isMade, after, madePage + 1);
  const shown = rows.slice(0, madePage);
  return { rows: shown, next: rows.length > madePage ? shown.at(-1)!.id : null };
}
