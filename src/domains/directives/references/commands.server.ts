import { sql } from 'kysely';
import type { Acting } from '#domains/tables.ts';
import { isDay } from '#platform/calendar/day.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { distinctNamed, type Relation, symbolKey } from './rules.ts';
import { addReferenceInput, dropReferenceInput, setReferenceInput } from './schema.ts';

interface Found {
  symbol: string;
  issuedOn: string | null;
  issuer: string | null;
  relation: Relation;
}
type Holder = { id: number; unitId: number };

/** Keeps the papers that the text of a new paper names, and ties older papers of the register that named this one to it. */
export async function keepReferences(
  ctx: Acting,
  paper: Holder & { symbol: string },
  found: readonly Found[],
): Promise<void> {
  const ownKey = symbolKey(paper.symbol);
  const named = found
    .filter(({ symbol }) => symbol.length <= 60)
    .map((one) => ({
      ...one,
      key: symbolKey(one.symbol),
      issuedOn: isDay(one.issuedOn) ? one.issuedOn : null,
    }));
  const rows = distinctNamed(named, ownKey).map((one) => ({ ...rowOf(ctx, paper, one), source: 'reader' as const }));
  if (rows.length > 0) await ctx.db.insertInto('directives.reference').values(rows).execute();
  await tieToHeld(ctx, paper);
  await sql`update directives.reference r set target_id = d.id from directives.document d
    where d.id = ${paper.id} and r.register_unit_id = d.register_unit_id and r.key = d.symbol_key and r.issued_on = d.issued_on
      and r.target_id is null and r.document_id <> d.id`.execute(ctx.db);
}

function rowOf(ctx: Acting, paper: Holder, { symbol, issuedOn, issuer, relation }: Found) {
  return {
    ...{ document_id: paper.id, register_unit_id: paper.unitId, relation, symbol, key: symbolKey(symbol) },
    ...{ issued_on: issuedOn, issuer: issuer?.slice(0, 300) ?? null },
    ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
  };
}

/** The papers themselves, where the unit has them in its register or was sent them: its own entry before another's. */
async function tieToHeld(ctx: Acting, { id, unitId }: Holder): Promise<void> {
  await sql`update directives.reference r set target_id = t.id from (
      select distinct on (n.id) n.id as reference_id, d.id from directives.reference n
      join directives.papers_of(array[${unitId}::bigint], array(select key from directives.reference where document_id = ${id})) h on true
      join directives.document d on d.id = h.id and d.symbol_key = n.key and d.issued_on = n.issued_on and d.id <> n.document_id
      where n.document_id = ${id} and n.target_id is null
      order by n.id, (d.register_unit_id = ${unitId}) desc, d.id) t
    where r.id = t.reference_id`.execute(ctx.db);
}

/** A paper of which somebody says what it rests on, or whether it holds: whoever registers there. */
export async function paperToMark(ctx: Acting, id: number): Promise<Holder> {
  const row = await ctx.db
    .selectFrom('directives.document')
    .select(['register_unit_id as unitId', 'register_path'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('document-not-found');
  demand(ctx, 'document.register', row.register_path);
  ctx.touched(`document:${id}`);
  return { id, unitId: row.unitId };
}

/** A paper that the reader did not see. One that was dropped comes back with what is said now. */
export const addReference = defineCommand({
  name: 'addReference',
  input: addReferenceInput,
  run: async (ctx: Acting, { documentId, ...named }) => {
    const paper = await paperToMark(ctx, documentId);
    const key = symbolKey(named.symbol);
    const before = await ctx.db
      .selectFrom('directives.reference')
      .select(['id', 'dropped', 'issued_on'])
      .where('document_id', '=', documentId)
      .where('key', '=', key)
      .execute();
    const same = before.find((one) => one.issued_on === named.issuedOn);
    if (same && !same.dropped) throw new Refusal('reference-known', {}, { symbol: 'reference-known' });
    const row = { ...rowOf(ctx, paper, named), source: 'officer' as const };
    if (same) await change(ctx, documentId, same.id, { relation: named.relation, dropped: false });
    else await ctx.db.insertInto('directives.reference').values(row).execute();
    await tieToHeld(ctx, paper);
  },
});

export const setReference = defineCommand({
  name: 'setReference',
  input: setReferenceInput,
  run: async (ctx: Acting, { documentId, id, relation }) => {
    await paperToMark(ctx, documentId);
    await change(ctx, documentId, id, { relation });
  },
});

/** The text names it, and it is no paper of this lineage: the row stays and says so. */
export const dropReference = defineCommand({
  name: 'dropReference',
  input: dropReferenceInput,
  run: async (ctx: Acting, { documentId, id }) => {
    await paperToMark(ctx, documentId);
    await change(ctx, documentId, id, { dropped: true });
  },
});

async function change(
  ctx: Acting,
  documentId: number,
  id: number,
  to: { relation?: Relation; dropped?: boolean },
): Promise<void> {
  const changed = await ctx.db
    .updateTable('directives.reference')
    .set({ ...to, changed_at: ctx.now, changed_by: ctx.actor.accountId })
    .where('id', '=', id)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Refusal('reference-not-found');
}
