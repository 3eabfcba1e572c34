import { z } from 'zod';
import { id } from '../schema.ts';

export const makeLinkInput = z.object({});
export const endLinkInput = z.object({ linkId: id });
