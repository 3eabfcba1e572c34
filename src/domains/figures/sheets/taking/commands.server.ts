import type { Desk } from '#platform/command/context.server.ts';
import { read } from '#platform/command/execute.server.ts';
import { type Answer, answer } from '#platform/command/request.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { type TypedResult, typeCells } from '../../entry/commands.server.ts';
import { previewTaking, readFiles, type TakingPreview } from './queries.server.ts';
import { takenUnits } from './schema.ts';

/** Reads filled forms and says what they would change. Writes nothing. */
export async function readSheets(
  desk: Desk<Database>,
  aim: { collectionId: number; unitId: number | null },
  files: readonly File[],
): Promise<Answer<TakingPreview>> {
  try {
    if (desk.actor === null) throw new Refusal('sign-in-needed');
    if (files.length === 0) throw new Refusal('input-invalid', {}, { files: 'field-required' });
    const forms = await readFiles(files);
    return { ok: true, result: await read(desk, (ctx) => previewTaking(ctx, aim, forms)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, details: error.details, fields: error.fields };
  }
}

export interface TakenUnit {
  unitId: number;
  result: TypedResult | null;
  refusal: { code: string; details: Record<string, string | number> } | null;
}

/** Types what was previewed, a unit after the other, each as if it had been typed by hand; nothing is sent. */
export async function keepSheets(
  desk: Desk<Database>,
  aim: { collectionId: number; unitId: number | null },
  previewed: unknown,
): Promise<Answer<TakenUnit[]>> {
  if (desk.actor === null) return { ok: false, code: 'sign-in-needed', details: {}, fields: {} };
  const units = takenUnits.safeParse(previewed);
  if (!units.success) return { ok: false, code: 'input-invalid', details: {}, fields: {} };
  const result: TakenUnit[] = [];
  for (const { unitId, cells } of units.data) {
    if (aim.unitId !== null && unitId !== aim.unitId) continue;
    const outcome = await answer(desk, typeCells, { collectionId: aim.collectionId, unitId, cells });
    if (outcome.ok) result.push({ unitId, result: outcome.result, refusal: null });
    else result.push({ unitId, result: null, refusal: { code: outcome.code, details: outcome.details } });
  }
  return { ok: true, result };
}
