import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.number().int().positive();

/** In the input of a command: a file as the store gave it back; its bytes are already safe. Only the server fills it. */
export const storedFile = z.object({
  hash,
  name: z.string().transform(cleanText).pipe(z.string().min(1).max(255)),
  mediaType: z.string().max(100),
  size,
  picture: z.object({ width: size, height: size, smallHash: hash, smallSize: size }).nullish(),
});
