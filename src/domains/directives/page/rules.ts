import type { Clause } from '#reading/reading.ts';

/** What was found at a place of the text. A task carries the draft that was made of it. */
export type MarkKind = 'task' | 'deadline' | 'target' | 'addressee' | 'duty' | 'reference';

export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  draftId: number | null;
}

/** A piece of the text in which nothing begins or ends. */
export interface Segment {
  start: number;
  end: number;
  /** The draft whose passage it is; the narrower one where two overlap. */
  draftId: number | null;
  /** The finding inside, apart from the task: one look at a time. */
  kind: Exclude<MarkKind, 'task'> | null;
}

export type LineLook = 'head' | 'title' | 'heading' | 'clause' | 'text';

export interface TextLine {
  start: number;
  look: LineLook;
  level: number;
  segments: Segment[];
}

const inner: readonly Exclude<MarkKind, 'task'>[] = ['deadline', 'target', 'addressee', 'duty', 'reference'];

/** Cuts a stretch of the text at every border of a mark. The pieces follow each other and cover the stretch. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1]!;
    const over = here.filter((mark) => mark.start <= from && mark.end >= to);
    const tasks = over.filter((mark) => mark.kind === 'task').toSorted((a, b) => a.end - a.start - (b.end - b.start));
    const kind = inner.find((each) => over.some((mark) => mark.kind === each)) ?? null;
    return { start: from, end: to, draftId: tasks[0]?.draftId ?? null, kind };
  });
}

/** The lines of a paper, each with its look and its pieces; empty lines are left out. */
export function linesOf(
  text: string,
  marks: readonly Mark[],
  outline: {
    clauses: readonly Pick<Clause, 'span' | 'lead' | 'level' | 'mark' | 'order' | 'parent'>[];
    title: readonly { start: number; end: number }[];
  },
): TextLine[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  const parents = new Set(outline.clauses.map((clause) => clause.parent));
  const bodyStart = outline.clauses[0]?.span.start ?? 0;
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') {
      const clause = outline.clauses.find((each) => each.span.start >= start && each.span.start < end);
      const isTitle = outline.title.some((span) => span.start < end && span.end > start);
      const isHeading = clause !== undefined && clause.mark !== '' && parents.has(clause.order) && end - start < 160;
      const look = isTitle ? 'title' : end <= bodyStart ? 'head' : isHeading ? 'heading' : clause ? 'clause' : 'text';
      const near = sorted.filter((mark) => mark.start < end && mark.end > start);
      lines.push({ start, look, level: clause?.level ?? 0, segments: segmentsOf(start, end, near) });
    }
    start = end + 1;
  }
  return lines;
}

/** Where a task may be cut: before the words that follow a stop or a comma, at most ten places. */
export function splitPlaces(what: string): { at: number; rest: string }[] {
  const places: { at: number; rest: string }[] = [];
  for (const match of what.matchAll(/[;.,:]\s+|\s(?=và\s)/gu)) {
    const at = match.index + match[0].length;
    const rest = what.slice(at);
    if (/\p{L}{2}/u.test(rest) && /\p{L}{2}/u.test(what.slice(0, at))) places.push({ at, rest });
  }
  return places.slice(0, 10);
}
