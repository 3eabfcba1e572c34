import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** One statement past every database of the product: to make, rename, drop one. */
export async function onServer(server: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of its own on a PostgreSQL server: empty, or a copy of `template`. */
export async function freshDatabase(server: string, template?: string): Promise<FreshDatabase> {
  const name = `caunoi_test_${randomUUID().slice(0, 8)}`;
  // Copied as files: through the log it would be written twice.
  await onServer(server, `create database ${name}${template ? ` template ${template} strategy file_copy` : ''}`);
  return {
    url: databaseUrl(server, name),
    drop: async () => void (await onServer(server, `drop database if exists ${name} with (force)`)),
  };
}
