// Writes the Kysely table types of every schema from a freshly migrated database, so that SQL stays the only place
// where a column is declared. `--check` writes nothing and fails when a file is not what it would write.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../src/platform/database/open.server.ts';

interface Column {
  table_schema: string;
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: string;
  has_default: boolean;
  is_generated: boolean;
  check_text: string | null;
}

const root = path.resolve(import.meta.dirname, '..');
const typeOf: Record<string, string> = {
  int8: 'number',
  int4: 'number',
  numeric: 'string',
  text: 'string',
  uuid: 'string',
  ltree: 'string',
  lquery: 'string',
  bool: 'boolean',
  _bool: 'boolean[]',
  date: 'string',
  timestamptz: 'Date',
  jsonb: 'Json',
  _int8: 'number[]',
  _int4: 'number[]',
  bytea: 'Uint8Array',
  _text: 'string[]',
  _ltree: 'LtreeArray',
  tsvector: 'string',
};

function pascal(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A check of the form `column in ('a', 'b')` becomes a union. */
function unionOf(column: Column): string | null {
  const list = column.check_text?.match(/^CHECK \(\(\(?(\w+) = ANY \(ARRAY\[(.*)\]\)\)\)?\)$/);
  if (!list || list[1] !== column.column_name) return null;
  return list[2]!
    .split(', ')
    .map((item) => item.replace(/::text$/, ''))
    .join(' | ');
}

function columnType(column: Column): string {
  const base = unionOf(column) ?? typeOf[column.udt_name];
  if (!base) throw new Error(`${column.table_name}.${column.column_name}: no type for ${column.udt_name}`);
  const type = column.is_nullable === 'YES' ? `${base} | null` : base;
  if (column.is_generated) return `ColumnType<${type}, never, never>`;
  return column.has_default ? `Generated<${type}>` : type;
}

function fileOf(schema: string, columns: Column[]): string {
  const tables = [...new Set(columns.map((column) => column.table_name))];
  const bodies = tables.map((table) => {
    const lines = columns
      .filter((column) => column.table_name === table)
      .map((column) => `  ${column.column_name}: ${columnType(column)};`);
    return `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}\n`;
  });
  const all = `export interface ${schema === 'platform' ? 'Platform' : pascal(schema.replace(/ies$/, 'y').replace(/s$/, ''))}Tables {\n${tables
    .map((table) => `  '${schema}.${table}': ${pascal(table)}Table;`)
    .join('\n')}\n}\n`;
  const text = bodies.join('\n');
  const kysely = ['ColumnType', 'Generated'].filter(
    (name) => text.includes(`${name}<`) || (name === 'ColumnType' && /Json|LtreeArray/.test(text)),
  );
  const imports = kysely.length > 0 ? `import type { ${kysely.join(', ')} } from 'kysely';\n\n` : '';
  const json = text.includes('Json')
    ? '/** Written as JSON text, read as a value that a schema must still check. */\ntype Json = ColumnType<unknown, string, string>;\n\n'
    : '';
  const ltree = text.includes('LtreeArray')
    ? '/** Written as an array of paths; only compared in SQL, never read back. */\ntype LtreeArray = ColumnType<string, string[], string[]>;\n\n'
    : '';
  return `// Written by \`npm run db:types\` from the migrations.\n${imports}${json}${ltree}${text}\n${all}`;
}

const opened = await openDatabase({ folder: 'memory://' });
const columns = await opened.asOwner(async (query) => {
  const { rows } = await query(`
    select c.table_schema, c.table_name, c.column_name, c.udt_name, c.is_nullable,
      c.column_default is not null or c.is_identity = 'YES' as has_default, c.is_generated = 'ALWAYS' as is_generated,
      (select pg_get_constraintdef(k.oid) from pg_constraint k
       where k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.contype = 'c'
         and k.conkey = array[c.ordinal_position::int2] and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as check_text
    from information_schema.columns c
    where c.table_schema not in ('pg_catalog', 'information_schema', 'public', 'access', 'pgboss')
    order by c.table_schema, c.table_name, c.ordinal_position`);
  return rows as unknown as Column[];
});
await opened.close();

let stale = false;
for (const schema of new Set(columns.map((column) => column.table_schema))) {
  const file = path.join(
    root,
    schema === 'platform' ? 'src/platform/database' : `src/domains/${schema}`,
    'tables.server.ts',
  );
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeFile(
    file,
    fileOf(
      schema,
      columns.filter((column) => column.table_schema === schema),
    ),
  );
  execFileSync('oxfmt', [file]);
  if (!process.argv.includes('--check')) continue;
  if ((await readFile(file, 'utf8')) === before) continue;
  stale = true;
  console.error(`${path.relative(root, file)} was not what the migrations say; it is written anew`);
}
process.exitCode = stale ? 1 : 0;
