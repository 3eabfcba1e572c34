import { z } from 'zod';
import { day, id } from '#domains/commitments/schema.ts';
import { optionalLine } from '../schema.ts';

const optionalId = z
  .union([z.literal(''), id])
  .nullish()
  .transform((value) => value || null);

/** Where: a conference that the unit logged or took part in, or words for one that is not in the log. */
export const studiedInput = z.object({
  id,
  studiedOn: day,
  activityId: optionalId,
  where: optionalLine(200),
});

export const askStudyInput = z.object({ documentId: id, studyBy: day });
export const remindInput = z.object({ documentId: id });
export const passOnInput = z.object({
  dispatchId: id,
  unitIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(id).min(1, 'field-required').max(500),
  ),
});
