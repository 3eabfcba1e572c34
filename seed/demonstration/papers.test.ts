import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { documentText } from '#platform/files/file-jobs.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { readDocument } from '#reading/read-document.ts';
import { dayAt } from './days.ts';
import { keptFiles } from './papers/files.ts';
import { letter } from './papers/letter.ts';
import { plan } from './papers/plan.ts';
import { papers, papersDay, papersFolder } from './write-papers.ts';

describe('the papers', () => {
  test.each(papers)('$file in seed/papers is as it would be written now', async (paper) => {
    for (const { name, bytes } of await keptFiles(paper, papersDay)) {
      const kept = await readFile(path.join(papersFolder, name));
      const isDocument = name.endsWith('.docx');
      const textOf = (one: Uint8Array) => (isDocument ? documentText(one, docxMediaType) : Buffer.from(one).toString());
      expect(await textOf(kept), name).toBe(await textOf(bytes));
    }
  });

  test.each(['letter-to-upload', 'monitoring-plan'])('%s reads alike from PDF and from Word', async (name) => {
    const bytes = await readFile(path.join(papersFolder, `${name}.pdf`));
    const fromPdf = await documentText(bytes, 'application/pdf');
    const fromWord = await readFile(path.join(papersFolder, `${name}.txt`), 'utf8');
    const filled = (text: string) => text.split('\n').filter((line) => line !== '');
    expect(filled(fromPdf)).toEqual(filled(fromWord));
    const findings = (text: string) => {
      const { document, tasks, clauses, targets } = readDocument(text);
      const deadlines = tasks.map(({ deadline }) => deadline?.value);
      return [
        document.symbol?.value,
        document.title?.value,
        document.signatory?.value,
        deadlines,
        clauses.length,
        targets.length,
      ];
    };
    expect(findings(fromPdf)).toEqual(findings(fromWord));
  });

  test('whatever the day, the reader finds the dates that were written into the letter', () => {
    const anyDay = fc.integer({ min: 0, max: 720 }).map((days) => addDays('2026-01-15', days));
    fc.assert(
      fc.property(anyDay, (today) => {
        const { document, tasks } = readDocument(letter.on(today) as string);
        expect(document.issuedOn?.value).toBe(dayAt(today, -27));
        expect(document.symbol?.value).toBe('412-CV/TU');
        expect(tasks.map(({ deadline }) => deadline?.value)).toEqual(
          [6, -12, 13, -5, -9].map((days) => dayAt(today, days)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(['2026-02-16', '2026-12-31', '2027-03-01'])(
    'on %s the plan reads back from its document',
    async (today) => {
      const text = (await keptFiles(plan, today)).find(({ name }) => name.endsWith('.txt'))!;
      const { document, tasks } = readDocument(Buffer.from(text.bytes).toString());
      expect(document).toMatchObject({
        ...{ symbol: { value: '87/KH-MTTQ-BTT' }, issuedOn: { value: dayAt(today, -38) } },
        ...{ signatory: { value: 'Phạm Thị Minh Họa' }, kind: { value: 'kế hoạch' } },
      });
      const deadlines = tasks.flatMap(({ deadline }) => deadline?.value ?? []);
      expect(deadlines).toEqual([-24, -7, 3, 16, -18, -2, 9, 12].map((days) => dayAt(today, days)));
    },
  );
});
