import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { line } from '../schema.ts';
import { forces } from './rules.ts';

/** Whether a paper is in force, with the paper that says so. */
export const sayForceInput = z.object({ documentId: id, force: z.enum(forces), paper: line(200) });
