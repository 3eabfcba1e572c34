import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';

/** `lack` is the code for none at all, where there must be some. */
const ids = (most: number, lack?: string) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z
      .array(id)
      .min(lack === undefined ? 0 : 1, lack)
      .max(most),
  );

/** Units that should have a sent paper too, and the tasks and targets of it that they are given. */
export const furtherInput = z
  .object({
    documentId: id,
    unitIds: ids(5000, 'owner-needed'),
    draftIds: ids(500),
    /** Of the targets that each unit has to reach by itself, as they were tied. */
    targetIds: ids(500),
  })
  .refine(({ draftIds, targetIds }) => draftIds.length + targetIds.length > 0, {
    ...{ path: ['draftIds'], message: 'draft-needed' },
  });
