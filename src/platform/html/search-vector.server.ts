import { type RawBuilder, sql } from 'kysely';
import { searchKey } from '#platform/vietnamese/fold.ts';

// PostgreSQL refuses a vector of more than a megabyte; words beyond are not found.
const mostCharacters = 600_000;

/**
 * The tsvector of texts, folded without accents, in lower case; signs part words, or "12/KH-MTTQ" would be one. What is asked must be
 * folded and parted the same way.
 */
export function searchVector(...texts: readonly (string | null)[]): RawBuilder<string> {
  const words = searchKey(texts.filter(Boolean).join(' ')).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  return sql<string>`to_tsvector('simple', ${words.slice(0, mostCharacters)})`;
}
