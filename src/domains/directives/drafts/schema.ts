import { z } from 'zod';
import { cadences } from '#domains/commitments/cadence/rules.ts';
import { id } from '#domains/commitments/schema.ts';
import { groupWord } from '../addressees/schema.ts';
import { optionalDay, optionalLine, words } from '../schema.ts';

/** Every act names the version that the person saw: nobody writes over what a colleague has just decided. */
const version = z.coerce.number().int().positive();
const seen = { id, version };
const listOf = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess((value) => (value === undefined || value === null ? [] : [value].flat()), z.array(one).max(most));

const said = {
  what: words(4000),
  product: optionalLine(500),
  dueOn: optionalDay,
  mode: z.enum(['order', 'request']),
  /** Not said: as it was. '': it does not repeat. */
  cadence: z.enum(['', ...cadences]).nullish(),
  repeatUntil: optionalDay,
  groups: listOf(groupWord, 40),
  unitIds: listOf(id, 4000),
  supportIds: listOf(id, 20),
};

export const changeDraftInput = z.object({ ...seen, ...said });
export const seenDraftInput = z.object(seen);
export const acceptDraftsInput = z.object({ documentId: id, drafts: z.array(z.object(seen)).min(1).max(4000) });
export const mergeDraftsInput = z.object({ first: z.object(seen), second: z.object(seen) });
export const splitDraftInput = z.object({ ...seen, at: z.coerce.number().int().positive() });

/** From a passage that somebody marked, or with no place in the text. */
export const addDraftInput = z
  .object({
    documentId: id,
    what: words(4000),
    spanStart: z.coerce.number().int().min(0).nullish(),
    spanEnd: z.coerce.number().int().positive().nullish(),
  })
  .refine((input) => (input.spanStart ?? null) === null || (input.spanEnd ?? 0) > (input.spanStart ?? 0), {
    path: ['spanEnd'],
    message: 'passage-out-of-text',
  });

export const fillProductsInput = z.object({ documentId: id, product: words(500) });
