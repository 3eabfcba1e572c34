import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { line, optionalDay, optionalLine } from '../schema.ts';
import { relations } from './rules.ts';

const relation = z.enum(relations);
export const addReferenceInput = z.object({
  documentId: id,
  relation,
  symbol: line(60),
  issuedOn: optionalDay,
  issuer: optionalLine(300),
});
export const setReferenceInput = z.object({ documentId: id, id, relation });
export const dropReferenceInput = z.object({ documentId: id, id });
