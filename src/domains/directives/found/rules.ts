import type { Mark } from '../page/rules.ts';
import { type Relation, symbolKey } from '../references/rules.ts';
import type { StoredReading } from '../schema.ts';

type Target = StoredReading['targets'][number];
type Duty = StoredReading['reportDuties'][number];

/** A paper that is named, as the register keeps it; `held` where it opens to the reader. */
export interface NamedPaper {
  id: number;
  symbol: string;
  key: string;
  issuedOn: string | null;
  relation: Relation;
  held: { id: number } | null;
}

/** What was read besides the tasks. `entry` names the line of the summary and, in the text, the place it stands at. */
export interface Findings {
  targets: (Omit<Target, 'span'> & { entry: string })[];
  duties: (Omit<Duty, 'span' | 'deadline'> & { entry: string; dueOn: string | null })[];
  /** As the register keeps them, corrections included; `isInText` where the reader found the place. */
  references: { entry: string; row: NamedPaper; isInText: boolean }[];
  recipients: string[];
  signatory: { name: string; form: string | null; doubtful: boolean } | null;
  urgency: string | null;
}

/** The findings for the summary, and their marks in the text. */
export function findingsOf(reading: StoredReading, rows: readonly NamedPaper[]): { found: Findings; marks: Mark[] } {
  const { document } = reading;
  const mark = (kind: Mark['kind'], span: { start: number; end: number }, entry: string | null): Mark => {
    return { kind, start: span.start, end: span.end, draftId: null, entry };
  };
  const targets = reading.targets.map(({ span, ...target }, at) => ({
    span,
    target: { ...target, entry: `ct-${at}` },
  }));
  const duties = reading.reportDuties.map(({ span, deadline, ...duty }, at) => {
    return { span, deadline, duty: { ...duty, entry: `bc-${at}`, dueOn: deadline?.value ?? null } };
  });
  const named = reading.references.map((one) => ({ span: one.span, row: rows.find((row) => isNamed(row, one)) }));
  const marks = [
    ...reading.tasks.flatMap((task) => [
      ...task.assignees.map(({ span }) => mark('addressee', span, null)),
      ...(task.deadline ? [mark('deadline', task.deadline.span, null)] : []),
    ]),
    ...targets.map(({ span, target }) => mark('target', span, target.entry)),
    ...duties.flatMap(({ span, deadline, duty }) => [
      mark('duty', span, duty.entry),
      ...(deadline ? [mark('deadline', deadline.span, duty.entry)] : []),
    ]),
    ...named.map(({ span, row }) => mark('reference', span, row ? entryOf(row) : null)),
  ];
  const found = {
    targets: targets.map(({ target }) => target),
    duties: duties.map(({ duty }) => duty),
    references: rows.map((row) => {
      const { id, symbol, key, issuedOn, relation, held } = row;
      const shown = { id, symbol, key, issuedOn, relation, held: held && { id: held.id } };
      return { entry: entryOf(row), row: shown, isInText: named.some((one) => one.row === row) };
    }),
    recipients: reading.recipients.map(({ value }) => value),
    signatory: document.signatory && {
      name: document.signatory.value,
      form: document.signingForm?.value ?? null,
      doubtful: document.signatory.doubtful,
    },
    urgency: document.urgency?.value ?? null,
  };
  return { found, marks };
}

function entryOf(row: NamedPaper): string {
  return `vb-${row.id}`;
}

/** The register keeps a paper once, with the fullest of the dates that the text gives it. */
function isNamed(row: NamedPaper, one: StoredReading['references'][number]): boolean {
  return row.key === symbolKey(one.symbol) && (row.issuedOn === one.issuedOn || !row.issuedOn || !one.issuedOn);
}

export function countFindings({ targets, duties, references }: Findings): number {
  return targets.length + duties.length + references.length;
}
