import type { Clause } from '#reading/reading.ts';

/** What was found at a place of the text. A task carries the draft that was made of it. */
export type MarkKind = 'task' | 'deadline' | 'target' | 'addressee' | 'duty' | 'reference';

export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  draftId: number | null;
  /** The entry of the summary that says more of it. */
  entry: string | null;
}

/** A piece of the text in which nothing begins or ends. */
export interface Segment {
  start: number;
  end: number;
  /** The draft whose passage it is; the narrower one where two overlap. */
  draftId: number | null;
  /** The finding inside, apart from the task: one look at a time. */
  kind: Exclude<MarkKind, 'task'> | null;
  entry: string | null;
  /** The first piece of its draft, or of its entry: the place that the other side leads to. */
  opens: 'draft' | 'entry' | 'both' | null;
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
    const over = here
      .filter((mark) => mark.start <= from && mark.end >= to)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    const kind = inner.find((each) => over.some((mark) => mark.kind === each)) ?? null;
    const draftId = over.find((mark) => mark.kind === 'task')?.draftId ?? null;
    const entry = over.find((mark) => mark.entry !== null)?.entry ?? null;
    return { start: from, end: to, draftId, kind, entry, opens: null };
  });
}

interface Outline {
  clauses: readonly Pick<Clause, 'span' | 'lead' | 'level' | 'mark' | 'order' | 'parent'>[];
  title: readonly { start: number; end: number }[];
}

/** The lines of a paper, each with its look and its pieces; empty lines are left out. One walk through the text. */
export function linesOf(text: string, marks: readonly Mark[], outline: Outline): TextLine[] {
  const coming = marks.toSorted((a, b) => b.start - a.start);
  let open: Mark[] = [];
  const clauses = outline.clauses.toSorted((a, b) => b.span.start - a.span.start);
  const parents = new Set(outline.clauses.map((clause) => clause.parent));
  const bodyStart = clauses.at(-1)?.span.start ?? 0;
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    while (coming.length > 0 && coming.at(-1)!.start < end) open.push(coming.pop()!);
    open = open.filter((mark) => mark.end > start);
    let clause: Outline['clauses'][number] | undefined;
    while (clauses.length > 0 && clauses.at(-1)!.span.start < end) {
      const next = clauses.pop()!;
      if (next.span.start >= start) clause ??= next;
    }
    if (text.slice(start, end).trim() !== '') {
      const isTitle = outline.title.some((span) => span.start < end && span.end > start);
      const isHeading = clause !== undefined && clause.mark !== '' && parents.has(clause.order) && end - start < 160;
      const look = isTitle ? 'title' : end <= bodyStart ? 'head' : isHeading ? 'heading' : clause ? 'clause' : 'text';
      lines.push({ start, look, level: clause?.level ?? 0, segments: segmentsOf(start, end, open) });
    }
    start = end + 1;
  }
  return withOpenings(lines);
}

/** Names the first piece of each draft and of each entry. */
function withOpenings(lines: TextLine[]): TextLine[] {
  const seen = new Set<number | string>();
  const isFirst = (key: number | string | null) => key !== null && !seen.has(key) && seen.add(key) !== undefined;
  for (const piece of lines.flatMap((line) => line.segments)) {
    const [draft, entry] = [isFirst(piece.draftId), isFirst(piece.entry)];
    piece.opens = draft && entry ? 'both' : draft ? 'draft' : entry ? 'entry' : null;
  }
  return lines;
}

/** Where the line begins that holds a place of the text; null outside of all. */
export function lineAt(lines: readonly TextLine[], place: number): number | null {
  const line = lines.findLast((each) => each.start <= place);
  return line !== undefined && place < line.segments.at(-1)!.end ? line.start : null;
}

interface Place {
  start: number;
  end: number;
}

/**
 * The clause whose lead line named the units of a draft. It stands in the reading that is kept with the paper: the draft
 * is the task that begins where it does, or that it was cut from. Older readings only know where the name stands.
 */
export function leadOf<One extends { path: string; span: Place }>(
  draft: { reason: string; span: Place | null },
  tasks: readonly { reasonClause: string | null; span: Place; assignees: readonly { span: Place }[] }[],
  clauses: readonly One[],
): One | null {
  const { span, reason } = draft;
  if (span === null || reason !== 'assignee-from-lead-line') return null;
  const over = tasks.filter((task) => task.span.start < span.end && task.span.end > span.start);
  const task = over.find((each) => each.span.start === span.start) ?? over[0];
  if (task?.reasonClause) return clauses.find(({ path }) => path === task.reasonClause) ?? null;
  const named = task?.assignees[0]?.span.start ?? -1;
  return clauses.findLast((each) => each.span.start <= named && named < each.span.end) ?? null;
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
