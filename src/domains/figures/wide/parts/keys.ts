/** Where one stands in the grid: column 0 is the name of the unit. */
export interface Place {
  row: number;
  column: number;
}

/** The place that a key leads to from here, 'out' past either end by Tab, or null for a key that moves nothing. */
export function placeAfter(
  place: Place,
  key: { key: string; shiftKey: boolean; ctrlKey: boolean },
  size: { rows: number; columns: number },
): Place | 'out' | null {
  const { row, column } = place;
  const last = { row: size.rows - 1, column: size.columns };
  const at = (toRow: number, toColumn: number): Place => ({
    row: Math.min(Math.max(toRow, 0), last.row),
    column: Math.min(Math.max(toColumn, 0), last.column),
  });
  switch (key.key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Enter':
      return at(row + (key.shiftKey ? -1 : 1), column);
    case 'PageUp':
      return at(row - 10, column);
    case 'PageDown':
      return at(row + 10, column);
    case 'Home':
      return at(key.ctrlKey ? 0 : row, 0);
    case 'End':
      return at(key.ctrlKey ? last.row : row, last.column);
    case 'Tab':
      return key.shiftKey ? tabBack(place, last) : tabOn(place, last);
    default:
      return null;
  }
}

function tabOn({ row, column }: Place, last: Place): Place | 'out' {
  if (column < last.column) return { row, column: column + 1 };
  return row < last.row ? { row: row + 1, column: 0 } : 'out';
}

function tabBack({ row, column }: Place, last: Place): Place | 'out' {
  if (column > 0) return { row, column: column - 1 };
  return row > 0 ? { row: row - 1, column: last.column } : 'out';
}
