import type { Viewing } from '#domains/tables.ts';
import { findUnitByPath, listUnitsByIds } from '../queries.server.ts';
import { headForm, placeWords } from './rules.ts';

/** What stands at the head and the foot of a paper that a unit writes. */
export interface PaperHead {
  superior: string | null;
  issuer: string[];
  place: string;
  signature: string[];
}

/** Two queries: the unit, and the committee of its organisation one level up, which stands above its own name. */
export async function paperHeadOf(ctx: Viewing, unitId: number): Promise<PaperHead | null> {
  const [unit] = await listUnitsByIds(ctx, [unitId]);
  if (!unit) return null;
  const labels = unit.path.split('.');
  const above = labels.length < 3 || unit.level === 'branch' ? null : [...labels.slice(0, -2), labels.at(-1)].join('.');
  const form = headForm(unit.organisation);
  return {
    superior: above === null ? null : ((await findUnitByPath(ctx, above))?.name ?? null),
    issuer: [unit.name, ...(form.body === null ? [] : [form.body])],
    place: placeWords(unit.territoryName),
    signature: form.signature,
  };
}
