import { z } from 'zod';
import { fieldCode, id, optionalWords, seen, ticked, words } from '../dialogues/schema.ts';

export const startDigestInput = z.object({
  unitId: id,
  areaId: id,
  /** 'YYYY-MM-DD_YYYY-MM-DD': one of digestPeriods. */
  period: z.string().regex(/^\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}$/u),
  title: words(300),
});
export const putTopicInput = z.object({ id, fieldCode, themes: words(4000), wish: optionalWords(2000) });
export const removeTopicInput = z.object({ id, fieldCode });
export const sendDigestInput = z.object({ ...seen, checked: ticked });
