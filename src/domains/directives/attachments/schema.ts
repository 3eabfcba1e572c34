import { z } from 'zod';
import { storedFile } from '#platform/files/stored-file.ts';
import { id } from '#domains/commitments/schema.ts';

/** Of one paper, at most. */
export const mostAttachments = 30;

/** The files have been judged and stored before the command runs. */
export const attachInput = z.object({ documentId: id, files: z.array(storedFile).max(10) });
export const detachInput = z.object({ documentId: id, attachmentId: id });
