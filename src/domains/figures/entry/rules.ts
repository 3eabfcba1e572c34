/** A cell as it stands or as somebody typed it. */
export interface CellValue {
  value: number | null;
  notApplicable: boolean;
  note: string | null;
}

export interface TypedCell extends CellValue {
  position: number;
  /** The version that it was typed over: 0 for a cell that was empty. */
  version: number;
}

/** What stands now in a cell that somebody else changed meanwhile. */
export interface CellConflict extends CellValue {
  position: number;
  version: number;
  byName: string | null;
}

export function sameCell(one: CellValue, other: CellValue): boolean {
  return one.value === other.value && one.notApplicable === other.notApplicable && one.note === other.note;
}

/** A revision as it was sent; `notes` by position. */
export interface SentFigures {
  values: readonly (number | null)[];
  notApplicable: readonly number[];
  notes: Readonly<Record<string, string>>;
  sentAt: Date;
}

export type StandingCell = CellValue & { position: number; version: number };

export function sentCell(sent: Omit<SentFigures, 'sentAt'>, position: number): CellValue {
  return {
    value: sent.values[position - 1] ?? null,
    notApplicable: sent.notApplicable.includes(position),
    note: sent.notes[position] ?? null,
  };
}

/**
 * What stands in the cells: what was typed since the last sending, else what was sent. A counted cell that was sent as the
 * records said (`frozen`) stays open, so that the next sending follows the records. Empty cells are left out.
 */
export function standing(
  typed: readonly (StandingCell & { typedAt: Date })[],
  sent: SentFigures | null,
  frozen: ReadonlyMap<number, number>,
): StandingCell[] {
  const cells = new Map<number, StandingCell>();
  for (const { typedAt, ...cell } of typed) {
    if (sent === null || typedAt > sent.sentAt) cells.set(cell.position, cell);
  }
  if (sent === null) return [...cells.values()];
  const versions = new Map(typed.map((cell) => [cell.position, cell.version]));
  for (const index of sent.values.keys()) {
    const position = index + 1;
    if (cells.has(position)) continue;
    const cell = sentCell(sent, position);
    if (cell.value !== null && frozen.get(position) === cell.value) cell.value = null;
    const version = versions.get(position) ?? 0;
    if (cell.value !== null || cell.notApplicable || cell.note !== null || version > 0)
      cells.set(position, { ...cell, position, version });
  }
  return [...cells.values()].toSorted((one, other) => one.position - other.position);
}

const largest = 9_000_000_000_000_000;

/**
 * A figure as people type it ("1.250", "12,5", "12.5"), as a whole number of 10^-scale; null for nothing typed.
 * 'number-invalid' for what can be read in two ways or has more decimals than the indicator keeps.
 */
export function parseFigure(typed: string, scale: number): number | null | 'number-invalid' {
  const words = typed.replace(/\s/gu, '');
  if (words === '') return null;
  // "1,500" is a thousand and a half to some, one and a half to others.
  if (scale < 3 && /^[1-9]\d{0,2},\d{3}$/u.test(words)) return 'number-invalid';
  const match =
    /^(\d{1,16})$/u.exec(words) ??
    /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/u.exec(words) ??
    /^(\d{1,16})[.,](\d+)$/u.exec(words);
  if (!match) return 'number-invalid';
  const whole = match[1]!.replaceAll('.', '');
  const decimals = match[2] ?? '';
  if (decimals.replace(/0+$/u, '').length > scale) return 'number-invalid';
  const value = Number(whole + decimals.slice(0, scale).padEnd(scale, '0'));
  return value <= largest ? value : 'number-invalid';
}

/** The other way: '12,5' of 125 with one decimal. */
export function figureWords(value: number, scale: number): string {
  const digits = String(value).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const decimals = digits.slice(digits.length - scale).replace(/0+$/u, '');
  return decimals === '' ? whole : `${whole},${decimals}`;
}

/** Typed cells as the packed row of a revision: values by position, positions that do not apply, notes. */
export function packed(
  count: number,
  cells: readonly (CellValue & { position: number })[],
): { values: (number | null)[]; notApplicable: number[]; notes: Record<string, string> } {
  const values: (number | null)[] = Array.from({ length: count }, () => null);
  const notApplicable: number[] = [];
  const notes: Record<string, string> = {};
  for (const cell of cells.toSorted((a, b) => a.position - b.position)) {
    values[cell.position - 1] = cell.notApplicable ? null : cell.value;
    if (cell.notApplicable) notApplicable.push(cell.position);
    if (cell.note !== null) notes[cell.position] = cell.note;
  }
  return { values, notApplicable, notes };
}

/** Cells that are asked for and hold neither a value nor "not applicable". */
export function missingCells(
  cells: readonly { position: number; isRequired: boolean }[],
  values: readonly (number | null)[],
  notApplicable: readonly number[],
): number[] {
  return cells
    .filter(
      ({ position, isRequired }) => isRequired && values[position - 1] === null && !notApplicable.includes(position),
    )
    .map(({ position }) => position);
}
