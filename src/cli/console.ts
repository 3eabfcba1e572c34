/** A line for the person who called; the answer of a command goes here and nowhere else. */
export function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What went wrong goes beside the answer, so that a pipe never gets it. */
export function complain(...lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** Rows as columns that stand under each other. Composed Vietnamese letters are one place wide each. */
export function asColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(widths[at]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return text.normalize('NFC').length;
}
