import { type RawBuilder, sql } from 'kysely';
import { searchKey } from '#platform/vietnamese/fold.ts';

// PostgreSQL refuses a vector of more than a megabyte; words beyond are not found.
const mostCharacters = 600_000;

/** The tsvector of texts, folded without accents, in lower case. What is asked must be folded the same way (`searchKey`). */
export function searchVector(...texts: readonly (string | null)[]): RawBuilder<string> {
  return sql<string>`to_tsvector('simple', ${searchKey(texts.filter(Boolean).join(' ')).slice(0, mostCharacters)})`;
}
