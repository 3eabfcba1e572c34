import { z } from 'zod';
import { day, seen, someWords } from '../schema.ts';

export const appealInput = z.object({ ...seen, note: someWords(4000) });
export const stopInput = z.object({ ...seen, until: day, note: someWords(2000), paper: someWords(300) });
export const resumeInput = z.object({ ...seen, note: someWords(2000) });
