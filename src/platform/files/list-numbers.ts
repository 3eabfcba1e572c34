const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number of a list in the format that Word names (w:numFmt); formats of other scripts come out as plain numbers. */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    const times = Math.floor(rest / worth);
    written += sign.repeat(times);
    rest -= times * worth;
  }
  return written;
}

/** a … z, aa, bb …, as Word goes on. */
function letter(value: number): string {
  const index = (value - 1) % 26;
  return String.fromCodePoint(97 + index).repeat(Math.floor((value - 1) / 26) + 1);
}
