import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { cursor, words } from '../schema.ts';

export const proposalKinds = ['difficulty', 'proposal'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

const theme = z.string().regex(/^[a-z][a-z_]{0,39}$/u);
const said = { theme, kind: z.enum(proposalKinds), words: words(2000) };
const ids = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(id).min(1, 'field-required').max(500),
);
const optionalId = z
  .union([z.literal(''), id])
  .nullish()
  .transform((value) => value || null);

/** From the unit that one acts for, to a unit above or beside it; about a paper, or about the work as such. */
export const raiseInput = z.object({ ...said, toUnitId: id, documentId: optionalId });
export const answerInput = z.object({ ids, answer: words(4000) });
export const gatherInput = z.object({ ids, ...said, toUnitId: id });

/** What the list is asked for: words of the address bar. */
export const proposalFilter = z.object({
  side: z.enum(['to', 'from']).catch('to'),
  show: z.enum(['open', 'settled']).catch('open'),
  theme: theme.optional().catch(undefined),
  after: cursor.nullish().catch(null),
});
export type ProposalFilter = z.output<typeof proposalFilter>;
