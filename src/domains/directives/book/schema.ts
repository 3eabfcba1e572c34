import { z } from 'zod';

/** The year that the address names, or this one. */
export function yearOf(word: string | null, today: string): number {
  const year = z.coerce.number().int().min(1945).max(2100).safeParse(word);
  return word !== null && year.success ? year.data : Number(today.slice(0, 4));
}

/** A number of the book, as a cursor of its pages. */
export const arrivalCursor = z
  .string()
  .regex(/^\d{1,9}$/)
  .nullable()
  .catch(null);

/** This year and those before it that an office still opens. */
export function recentYears(today: string): number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, back) => last - back);
}
