import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';

/** `lack` is the code for none at all. */
const ids = (most: number, lack: string) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(id).min(1, lack).max(most),
  );

/** Units that should have a sent paper too, and the tasks of it that they are given. */
export const furtherInput = z.object({
  documentId: id,
  unitIds: ids(5000, 'owner-needed'),
  draftIds: ids(500, 'draft-needed'),
});
