/** A size as an administrator reads it: the unit that leaves at most four digits, with one decimal below ten. */
export function sizeParts(bytes: number): { value: number; decimals: number; unit: 'kB' | 'MB' | 'GB' } {
  const units = ['kB', 'MB', 'GB'] as const;
  let at = 0;
  let value = bytes / 1024;
  while (value >= 1024 && at < units.length - 1) {
    value /= 1024;
    at += 1;
  }
  return { value, decimals: value < 10 && at > 0 ? 1 : 0, unit: units[at]! };
}

/** How long ago, as the largest whole unit. Minutes for less than an hour. */
export function elapsed(milliseconds: number): { count: number; unit: 'days' | 'hours' | 'minutes' } {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes >= 2 * 1440) return { count: Math.floor(minutes / 1440), unit: 'days' };
  if (minutes >= 60) return { count: Math.floor(minutes / 60), unit: 'hours' };
  return { count: minutes, unit: 'minutes' };
}
