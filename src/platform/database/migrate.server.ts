import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Runs SQL text as the owner; with no parameters several statements may stand in one text. */
export type OwnerQuery = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

export const migrationFolder = path.resolve(import.meta.dirname, '../../../migrations');

/**
 * Brings a database to the newest migration: each file once, in a transaction of its own, in the order of names.
 * Refuses when a file that ran before has changed, and when a personal column has no entry in platform.personal_column.
 * Returns the names of the files that ran now. `only` leaves out the files that a backup was made without.
 */
export async function migrate(
  query: OwnerQuery,
  folder: string = migrationFolder,
  only: ReadonlySet<string> | null = null,
): Promise<string[]> {
  await query(
    `create table if not exists public.migration (name text primary key, checksum text not null, at timestamptz not null default now())`,
  );
  const done = new Map(
    (await query('select name, checksum from public.migration')).rows.map((row) => [row.name, row.checksum]),
  );
  const ran: string[] = [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  for (const name of files.filter((file) => only?.has(file) ?? true)) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    const before = done.get(name);
    if (before === checksum) continue;
    if (before !== undefined) throw new Error(`migration ${name} has changed since it ran: write a new file instead`);
    await runOne(query, name, text, checksum);
    ran.push(name);
  }
  return ran;
}

async function runOne(query: OwnerQuery, name: string, text: string, checksum: string): Promise<void> {
  await query('begin');
  try {
    await query(text);
    await refuseUncatalogued(query, name);
    await query('insert into public.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await query('commit');
  } catch (error) {
    await query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Columns of words in tables about persons (schemas people and sensitive, or a name that says so) must say in
 * platform.personal_column why they are kept; this gives the ones that do not.
 */
export const uncataloguedColumns = `
  select c.table_schema || '.' || c.table_name || '.' || c.column_name as id
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE'
    and c.udt_name in ('text', 'varchar', 'bytea', 'jsonb', 'json', 'date')
    and (c.table_schema in ('people', 'sensitive') and c.table_name <> 'role_permission'
         or c.column_name ~ '(full_name|phone|birth|signatory|(^|_)address($|_))')
    and not (c.udt_name = 'date' and c.column_name ~ '^(valid|ended|expected)_')
    and not exists (select from platform.personal_column p
                    where p.column_name = c.table_schema || '.' || c.table_name || '.' || c.column_name)
  order by 1`;

async function refuseUncatalogued(query: OwnerQuery, name: string): Promise<void> {
  const { rows } = await query(uncataloguedColumns);
  if (rows.length === 0) return;
  const columns = rows.map((row) => row.id).join(', ');
  throw new Error(`${name} adds personal columns without an entry in platform.personal_column: ${columns}`);
}
