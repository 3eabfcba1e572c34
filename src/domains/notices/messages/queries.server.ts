import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { toldLine } from '../queries.server.ts';
import type { ToldLine } from './prints.server.ts';

/** One address and what its person may do for each unit that it acts for. */
export interface Reader {
  personId: number;
  address: string;
  units: { id: number; name: string; held: string[] }[];
}

/** Who takes the daily message, the next persons by number. For the service alone: a door of the database asks. */
export async function nextReaders(ctx: Viewing, after: number, many: number): Promise<Reader[]> {
  const wanted = [...new Set(ctx.reminderSources.flatMap(({ rules }) => rules.map(({ needs }) => needs)))];
  const { rows } = await sql<{
    personId: number;
    address: string;
    unitId: number | null;
    unitName: string | null;
    held: string[];
  }>`select person_id as "personId", address, unit_id as "unitId", unit_name as "unitName", held
    from people.daily_readers(${after}, ${many}, ${wanted}, ${ctx.today}::date)`.execute(ctx.db);
  return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, posts]) => ({
    ...{ personId, address: posts[0]!.address },
    // Two posts at one unit are one unit.
    units: [
      ...new Map(
        posts.flatMap(({ unitId: id, unitName: name, held }) => (id === null ? [] : [[id, { id, name: name!, held }]])),
      ).values(),
    ],
  }));
}

/** What fell to the units of these persons this morning, for whoever can do something about it. One query. */
export async function messagesOf(
  ctx: Viewing,
  readers: readonly Reader[],
): Promise<Map<number, { unit: string; lines: ToldLine[] }[]>> {
  const unitIds = [...new Set(readers.flatMap(({ units }) => units.map(({ id }) => id)))];
  const rows = await ctx.db
    .selectFrom('notices.notice')
    .select(['id', 'unit_id', 'rule', 'subject', 'subject_id', 'on_day', 'concerns_on', 'link', 'facts'])
    .where(sql<boolean>`unit_id = any(${unitIds}::bigint[])`)
    .where('on_day', '=', ctx.today)
    .orderBy('id')
    .execute();
  const needs = new Map(ctx.reminderSources.flatMap(({ rules }) => rules.map((rule) => [rule.code, rule.needs])));
  const byUnit = Map.groupBy(rows, (row) => row.unit_id);
  return new Map(
    readers.map(({ personId, units }) => [
      personId,
      units.flatMap(({ id, name, held }) => {
        const mine = (byUnit.get(id) ?? []).filter((row) => held.includes(needs.get(row.rule) ?? ''));
        const lines = mine.flatMap((row) => toldLine(ctx.reminderSources, row) ?? []);
        return lines.length > 0 ? [{ unit: name, lines }] : [];
      }),
    ]),
  );
}

/** Of these persons, those whose message of today is still to be sent: none was begun, or it failed. */
export async function stillToSend(ctx: Viewing, personIds: readonly number[]): Promise<Set<number>> {
  const rows = await ctx.db
    .selectFrom('notices.message')
    .select('person_id')
    .where(sql<boolean>`person_id = any(${personIds}::bigint[])`)
    .where('on_day', '=', ctx.today)
    .where('state', '<>', 'failed')
    .execute();
  const begun = new Set(rows.map((row) => row.person_id));
  return new Set(personIds.filter((id) => !begun.has(id)));
}
