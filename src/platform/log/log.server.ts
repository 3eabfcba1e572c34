import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * One JSON line an event. Nothing that says something about a person goes in: no bodies, names, phones or queries.
 * An error of the database tells its code and the table, not its message or detail, which may quote a row.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: errorFacts }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

interface DatabaseError extends Error {
  severity?: string;
  code?: string;
  table?: string;
  constraint?: string;
}

/** What the log keeps of an error. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, code, stack, message, severity, table, constraint } = error as DatabaseError;
  const frames = stack
    ?.split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 12);
  // Class 42 is a fault of our own SQL (no such column): its message quotes the statement, never a value.
  if (severity !== undefined && !code?.startsWith('42')) return { name, code, table, constraint, frames };
  return { name, code, message, frames, ...(error.cause ? { cause: errorFacts(error.cause) } : {}) };
}
