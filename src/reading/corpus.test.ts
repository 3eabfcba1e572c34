import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import type { Reading } from './reading.ts';

const folder = path.join(import.meta.dirname, 'corpus');
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

/** The values of a reading without spans, as an officer would note them beside the paper. */
function notes(reading: Reading): unknown {
  const { document } = reading;
  return {
    document: Object.fromEntries(
      Object.entries(document).flatMap(([name, found]) => (found === null ? [] : [[name, found.value]])),
    ),
    arrival: reading.arrival?.value ?? null,
    references: reading.references.map((one) => [one.symbol, one.issuedOn, one.relation, one.issuer]),
    tasks: reading.tasks.map((task) => ({
      clause: task.clause,
      leads: task.assignees.filter((one) => one.role === 'leads').map((one) => one.name),
      supports: task.assignees.filter((one) => one.role === 'supports').map((one) => one.name),
      mode: task.mode,
      deadline: task.deadline?.value ?? null,
      cadence: task.cadence,
      dayOfMonth: task.dayOfMonth,
      reason: task.reason,
      what: task.what,
    })),
    targets: reading.targets.map((one) => [
      one.comparator,
      one.value,
      one.valueMax,
      one.unit,
      one.per,
      one.by,
      one.text,
    ]),
    reportDuties: reading.reportDuties.map((one) => [
      one.clause,
      one.to,
      one.cadence,
      one.deadline?.value ?? null,
      one.dayOfMonth,
    ]),
    recipients: reading.recipients.map((one) => one.value),
  };
}

describe('the corpus', () => {
  it('holds papers of both layouts', () => {
    expect(papers.length).toBeGreaterThanOrEqual(9);
  });

  it.each(papers)('%s reads as noted', (name) => {
    const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const noted: unknown = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
    expect(notes(readDocument(text))).toEqual(noted);
  });

  it.each(papers)('%s reads the same decomposed and with Windows line ends', (name) => {
    const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const composed = notes(readDocument(text));
    expect(notes(readDocument(text.normalize('NFD')))).toEqual(composed);
    expect(notes(readDocument(text.replaceAll('\n', '\r\n')))).toEqual(composed);
  });
});
