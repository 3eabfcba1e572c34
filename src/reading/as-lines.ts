import type { Finding } from './audit/finding.ts';
import type { Reading } from './reading.ts';

/** The plain object that `caunoi read --json` prints, one a line: values first, spans kept beside them. */
export function readingAsJson(reading: Reading, findings: readonly Finding[] = []): object {
  const { document } = reading;
  return {
    document: Object.fromEntries(Object.entries(document).map(([name, found]) => [name, found?.value ?? null])),
    references: reading.references,
    tasks: reading.tasks.map((task) => ({
      ...task,
      text: task.what,
      assignees: task.assignees.map((one) => one.name),
      addressees: task.assignees,
      deadline: task.deadline?.value ?? null,
      cadence: task.cadence && [task.cadence, ...task.furtherCadences].join(','),
    })),
    targets: reading.targets,
    findings,
    reportDuties: reading.reportDuties.map((duty) => ({ ...duty, deadline: duty.deadline?.value ?? null })),
    recipients: reading.recipients.map((one) => one.value),
    arrival: reading.arrival?.value ?? null,
    clauses: reading.clauses,
  };
}
