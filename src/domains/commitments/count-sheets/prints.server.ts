import type { OfficeSheet, SheetColumn } from '#platform/export/sheet.server.ts';
import type { PaperTally } from '../papers/queries.server.ts';
import { papersText } from '../papers/text.vi.ts';
import { outcomeText } from '../text.vi.ts';
import type { UnitLine } from '../units-below/queries.server.ts';
import { totalOf } from '../units-below/rules.ts';
import { unitsText } from '../units-below/text.vi.ts';
import { exportText as text } from '../export/text.vi.ts';

const name = (header: string): SheetColumn => ({ header, width: 52, kind: 'text' });
const number = (header: string): SheetColumn => ({ header, width: 13, kind: 'number' });

/** What the owners claim and what was confirmed are columns of their own; a rate is left to the sheet. */
export function papersSheet(title: string[], papers: readonly PaperTally[]): OfficeSheet {
  const { total, confirmed, claimed, inProgress, behind, nextDue } = papersText;
  return {
    name: text.sheet,
    title,
    columns: [
      name(papersText.paper),
      ...[total, confirmed, claimed, inProgress, behind, outcomeText.ended].map(number),
      { header: nextDue, width: 14, kind: 'day' },
    ],
    rows: papers.map((paper) => [
      ...[paper.label, paper.total, paper.done, paper.claimed, paper['in-progress'], paper.behind, paper.ended],
      paper.nextDueOn,
    ]),
  };
}

export function unitsSheet(title: string[], units: readonly UnitLine[]): OfficeSheet {
  const { total, behind, inProgress, claimed, confirmed } = unitsText;
  return {
    name: text.sheet,
    title,
    columns: [name(unitsText.unit), ...[total, behind, inProgress, claimed, confirmed].map(number)],
    rows: units.map((unit) => [
      ...[unit.name, totalOf(unit), unit.behind, unit.inProgress, unit.claimed, unit.confirmed],
    ]),
  };
}
