import { z } from 'zod';
import { storedFile } from '#platform/files/stored-file.ts';
import { id, optionalWords, words } from '../sites/schema.ts';

/** Three pictures of one, the smallest first: only the server fills them. Without words for those who do not see it there is no picture. */
export const addImageInput = z.object({
  siteId: id,
  alt: words(300),
  credit: optionalWords(200),
  sizes: z.tuple([storedFile, storedFile, storedFile]),
});
