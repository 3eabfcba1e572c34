import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from './reading.ts';

const folder = path.join(import.meta.dirname, 'corpus');

/** The papers of the corpus, for tests that need words of real-looking papers. */
export const corpusTexts: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** The spans anywhere in `value` that do not lie in order inside the text. */
export function spansOutside(text: string, value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap((one) => spansOutside(text, one));
  if (typeof value !== 'object' || value === null) return [];
  if (!('start' in value && 'end' in value)) return spansOutside(text, Object.values(value));
  const span = value as Span;
  return 0 <= span.start && span.start <= span.end && span.end <= text.length ? [] : [span];
}
