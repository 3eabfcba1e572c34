import { matchKey } from '#platform/vietnamese/fold.ts';
import type { TaskNote, ReadingNotes } from '#reading/notes.ts';
import type { ReadingReason, Task } from '#reading/reading.ts';
import { dueFromPaper, type DraftState, type DueSource, type Passage } from '../drafts/rules.ts';
import { type PaperHeading } from '../heading/rules.ts';

/** What an officer's decision says against the reading. */
export const corrections = ['heading', 'dropped', 'added', 'bounds', 'units', 'due', 'mode'] as const;
export type Correction = (typeof corrections)[number];
export type Corrections = Record<Correction, number>;

/** A draft as it was left when the paper was sent. */
export interface DecidedDraft {
  clause: string;
  mode: 'order' | 'request';
  dueOn: string | null;
  dueSource: DueSource;
  cadence: string | null;
  reason: string;
  state: DraftState;
  span: Passage | null;
  /** Names of those who lead, where an officer chose others than the reader; null where the reader's stand. */
  leads: string[] | null;
}

export interface DecidedPaper {
  text: string;
  heading: PaperHeading;
  drafts: readonly DecidedDraft[];
}

/**
 * The notes of a paper as the officers left it: those of the reading, with the heading of the register and the tasks that
 * were given. Counts where the two differ. What the text cannot have said (a task without a passage, a day that stands
 * nowhere in it, the words an officer chose) is a decision of the office and no example.
 */
export function exampleOf(
  paper: DecidedPaper,
  read: { notes: ReadingNotes; tasks: readonly Task[] },
): { notes: ReadingNotes; corrections: Corrections } {
  const counts: Corrections = { heading: 0, dropped: 0, added: 0, bounds: 0, units: 0, due: 0, mode: 0 };
  const document = correctedHeading(read.notes.document, paper.heading, counts);
  const given = paper.drafts.filter((draft) => draft.span !== null && draft.state === 'accepted');
  const refused = paper.drafts.filter((draft) => draft.state === 'dropped' && draft.reason !== 'merged');
  const notes: { at: number; note: TaskNote }[] = [];
  for (const draft of given) {
    const under = read.tasks.flatMap((task, at) => (overlap(task.span, draft.span!) ? [at] : []));
    const at = under.find((one) => read.tasks[one]!.span.start === draft.span!.start) ?? under[0];
    const task = at === undefined ? undefined : read.tasks[at]!;
    const note = at === undefined ? addedNote(draft) : { ...read.notes.tasks[at]! };
    const isWhole = under.length === 1 && task!.span.start === draft.span!.start && task!.span.end === draft.span!.end;
    if (!isWhole) {
      counts[task === undefined ? 'added' : 'bounds'] += 1;
      note.what = onOneLine(paper.text.slice(draft.span!.start, draft.span!.end));
    }
    notes.push({ at: draft.span!.start, note: decided(note, draft, paper, counts) });
  }
  for (const [at, task] of read.tasks.entries()) {
    if (given.some((draft) => overlap(task.span, draft.span!))) continue;
    if (refused.some((draft) => draft.span !== null && overlap(task.span, draft.span))) counts.dropped += 1;
    else notes.push({ at: task.span.start, note: read.notes.tasks[at]! });
  }
  const tasks = notes.toSorted((a, b) => a.at - b.at).map(({ note }) => note);
  return { notes: { ...read.notes, document, tasks }, corrections: counts };
}

export function countCorrections(counts: Corrections): number {
  return corrections.reduce((sum, kind) => sum + counts[kind], 0);
}

/** Case and spelling are the register's own; a signatory left open says nothing. */
function correctedHeading(document: ReadingNotes['document'], heading: PaperHeading, counts: Corrections) {
  const said = Object.entries(heading).filter(
    ([name, value]) => value !== null && matchKey(String(document[name] ?? '')) !== matchKey(value),
  );
  counts.heading += said.length;
  return { ...document, ...Object.fromEntries(said as [string, string][]) };
}

function decided(note: TaskNote, draft: DecidedDraft, paper: DecidedPaper, counts: Corrections): TaskNote {
  const changed = { ...note };
  if (draft.mode !== note.mode) {
    counts.mode += 1;
    changed.mode = draft.mode;
  }
  const read = note.deadline === null ? null : dueFromPaper(note.deadline);
  // Its own day stands in every paper.
  const isNamed = draft.dueOn !== paper.heading.issuedOn && namesDay(paper.text, draft.dueOn);
  if (draft.dueSource === 'officer' && draft.dueOn !== read && isNamed) {
    counts.due += 1;
    changed.deadline = draft.dueOn;
  }
  if (draft.leads !== null) {
    counts.units += 1;
    changed.leads = draft.leads;
  }
  return changed;
}

function addedNote(draft: DecidedDraft): TaskNote {
  const reason: ReadingReason = draft.leads === null ? 'duty-verb-without-assignee' : 'assignee-in-sentence';
  return {
    ...{ clause: draft.clause, leads: [], supports: [], mode: draft.mode, deadline: null },
    ...{ cadence: draft.cadence?.split(':')[0] ?? null, dayOfMonth: null, reason, what: '' },
  };
}

/** Whether a day stands in a text: 30/6/2026, 30/06/2026, 30-6-2026, "30 tháng 6 năm 2026". */
export function namesDay(text: string, day: string | null): boolean {
  if (day === null) return false;
  const [year, month, date] = day.split('-').map(Number);
  const words = new RegExp(`(?<!\\d)0?${date}(?:[/.-]|\\stháng\\s)0?${month}(?:[/.-]|\\snăm\\s)${year}(?!\\d)`, 'u');
  return words.test(text);
}

function overlap(one: Passage, other: Passage): boolean {
  return one.start < other.end && other.start < one.end;
}

function onOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
