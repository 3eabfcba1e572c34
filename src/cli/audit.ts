import { auditFigures } from '#reading/audit/audit-figures.ts';
import type { Finding } from '#reading/audit/finding.ts';
import { certaintyText, problemText } from '#reading/audit/text.vi.ts';
import { answerPapers } from './paper-files.ts';
import { auditWords } from './text.vi.ts';

/** Says which figures and days of papers do not agree with each other; keeps nothing. */
export function run(words: string[]): Promise<number> {
  return answerPapers(words, {
    json: (text) => ({ findings: auditFigures(text) }),
    lines: (text, file) => auditLines(file, auditFigures(text)),
  });
}

function auditLines(file: string, findings: Finding[]): string[] {
  const numbered = findings.flatMap(({ problem, quote, claimed, computed, certainty }, at) => [
    `${String(at + 1).padStart(4)}. ${problemText(problem)} (${certaintyText(certainty)})`,
    `      “${quote}”`,
    `      ${auditWords.claimed(claimed)}`,
    `      ${computed}.`,
  ]);
  const verdict = findings.length === 0 ? auditWords.nothing : auditWords.limits;
  return [auditWords.found(file, findings.length), ...numbered, verdict];
}
