/** A point of a line: `x` and `y` in percent of the field, y from the top; null where there is no figure. */
export interface ChartPoint {
  x: number;
  y: number | null;
}

/** The end of the scale: the next 1, 2, 2.5, 5 or 10 times a power of ten. */
export function topOf(values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.filter((value) => value !== null));
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}

export function pointsOf(values: readonly (number | null)[], top: number): ChartPoint[] {
  return values.map((value, at) => ({
    x: (100 * (at + 0.5)) / values.length,
    y: value === null ? null : 100 - (100 * value) / top,
  }));
}

/** Runs of points that have a figure: a line does not pass over what is missing. */
export function runsOf(points: readonly ChartPoint[]): { x: number; y: number }[][] {
  const runs: { x: number; y: number }[][] = [];
  let isOpen = false;
  for (const { x, y } of points) {
    if (y === null) isOpen = false;
    else if (isOpen) runs.at(-1)!.push({ x, y });
    else isOpen = runs.push([{ x, y }]) > 0;
  }
  return runs;
}

/** Which places of a scale are named where there is room for a few: always the last. */
export function isNamed(at: number, count: number, most: number): boolean {
  return (count - 1 - at) % Math.ceil(count / most) === 0;
}
