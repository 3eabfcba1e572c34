import { type Expression, type SqlBool, sql } from 'kysely';
import { searchKey } from './fold.ts';

// Letters with accents against letters without, as searchKey folds them: the database has no such function of its own.
const accented = Array.from({ length: 0x1ef9 - 0xc0 + 1 }, (_, at) => String.fromCodePoint(0xc0 + at)).filter(
  (letter) => /^[a-z]$/.test(searchKey(letter)),
);
const fromLetters = accented.join('');
const toLetters = accented.map(searchKey).join('');
const mostWords = 12;

/** Whether a text of the database holds every word of what was typed, without accents. Looks at each row: narrow them first. */
export function holdsWords(text: Expression<unknown>, typed: string): Expression<SqlBool> {
  const words = searchKey(typed).split(' ').filter(Boolean).slice(0, mostWords);
  const folded = sql`translate(lower(${text}), ${fromLetters}, ${toLetters})`;
  return sql<SqlBool>`(${sql.join([sql`true`, ...words.map((word) => sql`strpos(${folded}, ${word}) > 0`)], sql` and `)})`;
}
