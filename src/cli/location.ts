import path from 'node:path';
import { openLog } from '#platform/log/log.server.ts';
import { type OpenSystem, openSystem, type SystemLocation } from '../server/system.ts';

/** npm runs in the folder of the package; a path that somebody typed is meant from where they typed it. */
export function fromCaller(typed: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}

/** Where the data is, as the server takes it: see src/server/options.ts. */
export const locationOptions = { data: { type: 'string' }, 'database-url': { type: 'string' } } as const;

interface TypedLocation {
  data?: string | undefined;
  'database-url'?: string | undefined;
}

export function locationOf(typed: TypedLocation): SystemLocation {
  return {
    folder: typed.data === undefined ? (process.env.DATA_FOLDER ?? './data') : fromCaller(typed.data),
    databaseUrl: typed['database-url'] ?? process.env.DATABASE_URL ?? null,
    secret: process.env.CAUNOI_SECRET ?? null,
  };
}

/** Opens the office, does one thing with it, and closes it whatever happens. */
export async function withOffice<R>(typed: TypedLocation, body: (office: OpenSystem) => Promise<R>): Promise<R> {
  const office = await openSystem({ location: locationOf(typed), log: openLog('warn') });
  try {
    return await body(office);
  } finally {
    await office.close();
  }
}
