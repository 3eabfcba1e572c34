import type { OwnerQuery } from '#platform/database/migrate.server.ts';

export interface Column {
  name: string;
  /** As SQL writes it: 'bigint', 'ltree[]', 'pgboss.job_state'. */
  type: string;
}

export interface Table {
  name: string;
  columns: Column[];
  /** Names of columns that order the rows the same way everywhere. */
  order: string[];
}

/**
 * Left out: what every start writes anew from the code, the note of the migrations (which the manifest has), and what
 * pg-boss keeps for itself.
 */
const isLeftOut = `c.oid in ('public.migration'::regclass, 'people.role_permission'::regclass)
  or n.nspname = 'pgboss' and c.relname not in ('queue', 'job_common')`;

/** All tables whose rows a backup holds, by name. Generated columns are left to the database. */
export async function listTables(query: OwnerQuery): Promise<Table[]> {
  const { rows } = await query(`
    select n.nspname || '.' || c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)::text
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by k.place)::text
       from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not (${isLeftOut})
    order by 1`);
  return rows.map((row) => {
    const columns = JSON.parse(String(row.columns)) as Column[];
    // Without a key the whole row is one: two rows that are alike may change places unseen.
    const order = row.key === null ? columns.map(({ name }) => name) : (JSON.parse(row.key as string) as string[]);
    return { name: String(row.name), columns, order };
  });
}

export interface Sequence {
  name: string;
  last: string;
  isCalled: boolean;
}

/** Where the numbering of each table stands. */
export async function listSequences(query: OwnerQuery): Promise<Sequence[]> {
  const { rows } = await query(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname !~ '^pg_' order by 1`);
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const [state] = (await query(`select last_value::text as last, is_called from ${quoted(String(name))}`)).rows;
    found.push({ name: String(name), last: String(state!.last), isCalled: state!.is_called === true });
  }
  return found;
}

export async function listMigrations(query: OwnerQuery): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await query('select name, checksum from public.migration order by name');
  return rows as { name: string; checksum: string }[];
}

/** The hashes that rows of stored files name: the file itself and what was made of it. */
export async function listFileHashes(query: OwnerQuery): Promise<string[]> {
  const { rows: columns } = await query(`
    select column_name as name from information_schema.columns
    where table_schema = 'platform' and table_name = 'file' and column_name ~ 'hash$' order by 1`);
  const parts = columns.map(({ name }) => `select ${quoted(String(name))} as hash from platform.file`);
  const { rows } = await query(
    `select hash from (${parts.join(' union ')}) f where hash is not null order by hash collate "C"`,
  );
  return rows.map(({ hash }) => String(hash));
}

/** `schema.table` or a column as SQL takes it. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}
