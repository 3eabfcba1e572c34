import type { CellCheck } from '../rules.ts';

/** A cell while a version is made: it is known by its indicator, its position is where it stands. */
export interface EditedCell {
  indicatorId: number;
  code: string;
  unit: string;
  section: string;
  label: string;
  help: string;
  isRequired: boolean;
}

/** A check while a version is made: its sides name indicators, so that they follow when cells change places. */
export interface EditedCheck {
  key: number;
  left: number[];
  operator: CellCheck['operator'];
  right: number[];
  says: string;
}

export interface EditedVersion {
  cells: EditedCell[];
  checks: EditedCheck[];
}

interface PublishedCell {
  indicatorId: number;
  code: string;
  unit: string;
  section: string;
  label: string;
  help: string | null;
  isRequired: boolean;
}

/** The newest version as the start of the next. A section is written at its first cell alone. */
export function editedFrom(cells: readonly PublishedCell[], checks: readonly CellCheck[]): EditedVersion {
  const idAt = (position: number) => cells[position - 1]!.indicatorId;
  return {
    cells: cells.map((cell, at) => ({
      ...{ indicatorId: cell.indicatorId, code: cell.code, unit: cell.unit, label: cell.label },
      section: cell.section === cells[at - 1]?.section ? '' : cell.section,
      ...{ help: cell.help ?? '', isRequired: cell.isRequired },
    })),
    checks: checks.map(({ left, operator, right, says }, key) => ({
      ...{ key, left: left.map(idAt), operator, right: right.map(idAt), says: says ?? '' },
    })),
  };
}

/** What the command takes: every cell with its section, checks by position; a check without two sides is left out. */
export function inputFrom({ cells, checks }: EditedVersion) {
  const positions = new Map(cells.map(({ indicatorId }, at) => [indicatorId, at + 1]));
  const placed = (ids: readonly number[]) => ids.flatMap((id) => positions.get(id) ?? []);
  let section = '';
  return {
    cells: cells.map(({ indicatorId, label, help, isRequired, section: written }) => {
      section = written.trim() || section;
      return { indicatorId, section, label, help, isRequired };
    }),
    checks: checks
      .map(({ left, operator, right, says }) => ({ left: placed(left), operator, right: placed(right), says }))
      .filter(({ left, right }) => left.length > 0 && right.length > 0),
  };
}

/** The list with one row at another place; unchanged where there is no such place. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  if (to < 0 || to >= rows.length) return [...rows];
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(to, 0, rows[from]!);
}

/** Without a cell, and without it in every check. */
export function withoutCell(version: EditedVersion, indicatorId: number): EditedVersion {
  const keep = (ids: number[]) => ids.filter((id) => id !== indicatorId);
  return {
    cells: version.cells.filter((cell) => cell.indicatorId !== indicatorId),
    checks: version.checks.map((check) => ({ ...check, left: keep(check.left), right: keep(check.right) })),
  };
}
