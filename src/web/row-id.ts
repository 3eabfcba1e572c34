/** The number of a row as an address gives it; 0, which no row has, for anything else. */
export function rowId(typed: string | undefined): number {
  return typed !== undefined && /^\d{1,15}$/u.test(typed) ? Number(typed) : 0;
}
