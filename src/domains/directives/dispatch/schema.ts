import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { line } from '../schema.ts';

/** `stamp` says which state of the drafts the sender reviewed: anything changed since then stops the sending. */
export const sendInput = z.object({ documentId: id, stamp: z.coerce.number().int().min(0) });

export const recallInput = z.object({
  documentId: id,
  /** Left out: everybody. */
  unitIds: z.preprocess(
    (value) => (value === undefined || value === null ? null : [value].flat()),
    z.array(id).min(1).max(25_000).nullable(),
  ),
  reason: line(240),
  paper: line(120),
});

export const dispatchInput = z.object({ id });
