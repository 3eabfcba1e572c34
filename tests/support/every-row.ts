import type { TestOffice } from './office.ts';

// The whole database as whoever holds a copy of it: every table of every schema, sessions and jobs too.

const tables = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`;

/** Tables in which a row holds these words, in any column. */
export async function tablesHolding(office: TestOffice, words: string): Promise<string[]> {
  return office.asOwner(async (query) => {
    const found: string[] = [];
    for (const { name } of (await query(tables)).rows) {
      const held = await query(
        `select exists (select from ${String(name)} r where position($1 in r::text) > 0) as held`,
        [words],
      );
      if (held.rows[0]!.held) found.push(String(name));
    }
    return found;
  });
}

/** Every row of the database as text, with its table. */
export async function everyRow(office: TestOffice): Promise<Set<string>> {
  return office.asOwner(async (query) => {
    const rows = new Set<string>();
    for (const { name } of (await query(tables)).rows)
      for (const row of (await query(`select r::text as row from ${String(name)} r`)).rows)
        rows.add(`${String(name)} ${String(row.row)}`);
    return rows;
  });
}

/** What stands now and did not before, by table. */
export function appeared(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [...after].filter((row) => !before.has(row));
}
