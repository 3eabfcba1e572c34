import { type SqlBool, sql } from 'kysely';
import { type CommitmentLine, lines as commitmentLines, presentLine } from '#domains/commitments/queries.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { dialogueUnitIds } from '../dialogues/queries.server.ts';
import type { PromisedFilter } from './schema.ts';

export interface PromisedLine extends CommitmentLine {
  dialogueId: number;
  heldOn: string;
  hostId: number;
  hostName: string;
  ownerId: number;
  fieldCode: string | null;
  fieldName: string | null;
  asked: string | null;
  claimedOn: string | null;
  verdictOn: string | null;
}

export const mostListed = 1000;

/** What was promised at the dialogues of these units, newest first; up to 1,000. One query. */
async function linesOf(ctx: Viewing, unitIds: readonly number[], from: string, until: string): Promise<PromisedLine[]> {
  const days = sql`held_on between ${from}::date and ${until}::date`;
  const rows = await commitmentLines(ctx)
    .innerJoin('dialogue.conclusion as k', 'k.id', 'c.origin_part')
    .innerJoin('dialogue.dialogue as d', 'd.id', 'k.dialogue_id')
    .innerJoin('organisation.unit as host', 'host.id', 'd.host_unit_id')
    .leftJoin('dialogue.raised as r', 'r.id', 'k.raised_id')
    .leftJoin('commitments.field as f', 'f.code', 'r.field_code')
    .select(['d.id as dialogue_id', 'd.held_on', 'd.host_unit_id', 'host.short_name as host_name', 'c.owner_unit_id'])
    .select(['r.field_code', 'f.name as field_name', 'r.words as asked'])
    .where('c.origin_kind', '=', 'dialogue')
    .where('c.parent_id', 'is', null)
    // What a rearrangement handed on stands once, with its new owner.
    .where('c.state', '<>', 'handed_over')
    .whereRef('c.origin_id', '=', 'd.id')
    .where(
      sql<SqlBool>`d.id in (
        select o.id from dialogue.dialogue o where o.unit_id = any(${unitIds}::bigint[]) and o.${days}
        union
        select h.id from dialogue.dialogue h where h.host_unit_id = any(${unitIds}::bigint[]) and h.${days})`,
    )
    .orderBy('d.held_on', 'desc')
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({
    ...presentLine(row, ctx.today),
    ...{ dialogueId: row.dialogue_id, heldOn: row.held_on, hostId: row.host_unit_id, hostName: row.host_name },
    ...{ ownerId: row.owner_unit_id, fieldCode: row.field_code, fieldName: row.field_name, asked: row.asked },
    ...{ claimedOn: row.claimed_on, verdictOn: row.verdict_on },
  }));
}

/** The list with what one may choose from; three queries. `lines` is null where the units are too many to name. */
export async function listPromised(ctx: Viewing, filter: PromisedFilter) {
  const unit = ctx.actor?.unit;
  const unitIds = filter.isBelow
    ? await dialogueUnitIds(ctx)
    : unit
      ? [unit.id, ...(await predecessorIds(ctx, unit.id))]
      : [];
  const fields = await listFields(ctx);
  const all = unitIds === null ? [] : await linesOf(ctx, unitIds, filter.from, filter.until);
  const named = (id: (line: PromisedLine) => number, name: (line: PromisedLine) => string) =>
    [...new Map(all.map((line) => [id(line), name(line)]))].map(([value, label]) => ({ value: String(value), label }));
  return {
    fields,
    hosts: named(
      (line) => line.hostId,
      (line) => line.hostName,
    ),
    owners: named(
      (line) => line.ownerId,
      (line) => line.ownerName,
    ),
    isCut: all.length === mostListed,
    lines:
      unitIds === null
        ? null
        : all.filter(
            (line) =>
              (filter.hostId === null || line.hostId === filter.hostId) &&
              (filter.ownerId === null || line.ownerId === filter.ownerId) &&
              (filter.fieldCode === null || line.fieldCode === filter.fieldCode),
          ),
  };
}
