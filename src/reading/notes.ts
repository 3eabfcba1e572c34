import type { Finding, Problem } from './audit/finding.ts';
import type { Arrival, Cadence, Comparator, Reading, Relation, ReadingReason, Target, Task } from './reading.ts';

/** A reading in the form of the corpus: what an officer would note beside the paper, without places in the text. */
export type ReadingNotes = {
  /** By the names of the head's fields; a field that is not there is left out. */
  document: Record<string, string | number>;
  arrival: Arrival | null;
  references: [symbol: string, issuedOn: string | null, relation: Relation, issuer: string | null][];
  tasks: TaskNote[];
  targets: TargetNote[];
  reportDuties: ReportDutyNote[];
  recipients: string[];
  findings: [problem: Problem, quote: string, claimed: string, computed: string][];
};

export type TaskNote = {
  clause: string;
  leads: string[];
  supports: string[];
  mode: Task['mode'];
  deadline: string | null;
  /** Several stand in one string: 'monthly,quarterly'. */
  cadence: string | null;
  dayOfMonth: number | null;
  reason: ReadingReason;
  what: string;
};

/** What was reached of the target stands at the end, where the text tells it. */
export type TargetNote = [
  comparator: Comparator,
  value: number,
  valueMax: number | null,
  unit: string | null,
  per: Target['per'],
  by: string | null,
  text: string,
  ...result: (number | string | null)[],
];

export type ReportDutyNote = [
  clause: string,
  to: string | null,
  cadence: string | null,
  deadline: string | null,
  dayOfMonth: number | null,
];

/** Notes of a paper, and of what in its figures does not add up. */
export function readingNotes(reading: Reading, findings: readonly Finding[]): ReadingNotes {
  const { document } = reading;
  return {
    document: Object.fromEntries(
      Object.entries(document).flatMap(([name, found]) => (found === null ? [] : [[name, found.value]])),
    ),
    arrival: reading.arrival?.value ?? null,
    references: reading.references.map((one) => [one.symbol, one.issuedOn, one.relation, one.issuer]),
    tasks: reading.tasks.map(taskNote),
    targets: reading.targets.map(targetNote),
    reportDuties: reading.reportDuties.map((one) => [
      one.clause,
      one.to,
      cadences(one),
      one.deadline?.value ?? null,
      one.dayOfMonth,
    ]),
    recipients: reading.recipients.map((one) => one.value),
    findings: findings.map((one) => [one.problem, one.quote, one.claimed, one.computed]),
  };
}

function taskNote(task: Task): TaskNote {
  return {
    clause: task.clause,
    leads: task.assignees.filter((one) => one.role === 'leads').map((one) => one.name),
    supports: task.assignees.filter((one) => one.role === 'supports').map((one) => one.name),
    mode: task.mode,
    deadline: task.deadline?.value ?? null,
    cadence: cadences(task),
    dayOfMonth: task.dayOfMonth,
    reason: task.reason,
    what: task.what,
  };
}

function targetNote(one: Target & { result?: { value: number; unit: string | null } | null }): TargetNote {
  const result = one.result ? [one.result.value, one.result.unit] : [];
  return [one.comparator, one.value, one.valueMax, one.unit, one.per, one.by, one.text, ...result];
}

function cadences(one: { cadence: Cadence | null; furtherCadences?: readonly Cadence[] }): string | null {
  return one.cadence && [one.cadence, ...(one.furtherCadences ?? [])].join(',');
}
