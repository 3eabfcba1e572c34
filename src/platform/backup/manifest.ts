import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const tableEntry = z.object({
  name: z.string().regex(/^[a-z_]+\.[a-z_]+$/u),
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
  /** Of the lines of all rows in the order of their key: the same on both databases. */
  sha256,
  /** Of each part as it lies in the file. */
  parts: z.array(sha256),
});

/** What a backup says of itself: the last member but one, so that it can be written while the rest is read. */
export const manifestSchema = z.object({
  format: z.literal('caunoi-backup-1'),
  product: z.string(),
  madeAt: z.iso.datetime(),
  database: z.string(),
  /** The migrations that had run: the database is made by the same ones. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })),
  tables: z.array(tableEntry),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^-?\d+$/u), isCalled: z.boolean() })),
  files: z.object({ count: z.number().int().nonnegative(), bytes: z.number().int().nonnegative(), sha256 }),
  /** Files that rows name and the store did not have: the backup is of what there was. */
  missingFiles: z.array(z.string()),
  /** Of all tables and files: what `caunoi check --digest` prints. */
  digest: sha256,
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = z.infer<typeof tableEntry>;

export const manifestName = 'manifest.json';
export const sealName = 'manifest.json.sha256';

export const partName = (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}.jsonl.gz`;
export const fileMemberName = (hash: string) => `files/${hash.slice(0, 2)}/${hash}`;
