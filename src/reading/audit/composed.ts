import type { Span } from '../reading.ts';

/**
 * A stretch of a text that is written in several fields: what is read there, and where it is typed. A stretch that is
 * as long as its place is typed letter by letter; another one (a number in place of its token) stands for its whole place.
 */
export type Stretch = { field: string; text: string; from: number; until: number };
export type Composed = { text: string; stretches: (Stretch & { start: number })[] };
export type Place = { field: string; from: number; until: number };

/** A field that is read as it is typed. */
export function typedIn(field: string, text: string): Stretch[] {
  return [{ field, text, from: 0, until: text.length }];
}

/** Fields as one text, each a paragraph of its own; the field '' is no place (a heading that nobody types). */
export function compose(fields: readonly (readonly Stretch[])[]): Composed {
  let text = '';
  const stretches: Composed['stretches'] = [];
  for (const field of fields) {
    if (field.every((stretch) => stretch.text.trim() === '')) continue;
    if (text !== '') text += '\n\n';
    for (const stretch of field) {
      stretches.push({ ...stretch, start: text.length });
      text += stretch.text;
    }
  }
  return { text, stretches };
}

/** Where the words of a span are typed, as far as they stand in the field in which they begin; null for what nobody types. */
export function placeOf({ stretches }: Composed, span: Span): Place | null {
  const touched = stretches.filter(
    ({ field, start, text }) => field !== '' && start < span.end && start + text.length > span.start,
  );
  const [first] = touched;
  if (!first) return null;
  const last = touched.findLast(({ field }) => field === first.field)!;
  const isTyped = ({ text, from, until }: Stretch) => text.length === until - from;
  return {
    field: first.field,
    from: isTyped(first) ? first.from + Math.max(0, span.start - first.start) : first.from,
    until: isTyped(last) ? Math.min(last.until, last.from + span.end - last.start) : last.until,
  };
}
