import { jobText as commitments } from './commitments/text.vi.ts';
import { jobText as notices } from './notices/text.vi.ts';
import { jobText as petitions } from './dialogue/petitions/text.vi.ts';
import { jobText as rearrangement } from './organisation/rearrangement/text.vi.ts';
import { jobText as sampling } from './figures/sampling/text.vi.ts';
import { jobText as figures } from './figures/totals/text.vi.ts';
import { jobText as opinion } from './opinion/text.vi.ts';
import { jobText as articles } from './portal/articles/text.vi.ts';
import { jobText as operations } from './operations/text.vi.ts';

/** The jobs as the page of the administrator calls them: one line a domain. */
export const jobText: Readonly<Record<string, { name: string; about: string }>> = {
  ...operations,
  ...commitments,
  ...notices,
  ...rearrangement,
  ...figures,
  ...sampling,
  ...petitions,
  ...opinion,
  ...articles,
};
