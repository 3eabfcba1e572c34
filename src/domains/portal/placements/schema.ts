import { z } from 'zod';
import { id, words } from '../sites/schema.ts';

const ids = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(id).min(1, 'field-required').max(200),
);
export const offerInput = z.object({ articleId: id, siteIds: ids });
const placed = { articleId: id, siteId: id };
export const acceptInput = z.object(placed);
export const declineInput = z.object({ ...placed, reason: words(1000) });
/** By the receiver at any time; by who offered it, while nobody has decided. */
export const takeOffInput = z.object(placed);
