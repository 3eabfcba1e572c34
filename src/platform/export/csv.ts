/** What begins like a formula is made text by an apostrophe; numbers of ours begin with a digit or with minus and a digit. */
function csvField(value: string, separator: ',' | ';'): string {
  const isFormula = /^[=+\-@\t\r]/u.test(value) && !/^-?\d+(?:,\d+)?$/u.test(value);
  const safe = isFormula ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of a file that spreadsheets open in Unicode. Vietnamese ones expect ';' between fields, programs ','. */
export function csvFile(lines: readonly (readonly string[])[], separator: ',' | ';'): string {
  return `\uFEFF${lines.map((line) => line.map((value) => csvField(value, separator)).join(separator)).join('\r\n')}\r\n`;
}
