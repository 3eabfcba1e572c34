import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import type { Database } from '#domains/tables.ts';
import { stageDue } from '#domains/opinion/feedback/rules.ts';
import { isDenunciation } from './denunciation/rules.ts';
import { askableDialogue, askingPlace } from './queries.server.ts';
import { feedbackInput, petitionInput } from './schema.ts';

interface Asked {
  unitId: number;
  field: string;
  areaId: number;
  subject: string;
  words: string;
  declared?: 'petition' | null | undefined;
}

/** Whatever page it came from: the place is the unit's, and a denunciation is not stored. */
async function check(ctx: Acting, { unitId, field, areaId, subject, words, declared }: Asked): Promise<void> {
  const place = await askingPlace(ctx, unitId);
  if (!place) throw new Refusal('asking-closed');
  const fields: Record<string, string> = {};
  if (!place.fields.some((one) => one.code === field)) fields.field = 'field-required';
  if (!place.areas.some((one) => one.id === areaId)) fields.areaId = 'field-required';
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
  const kind = isDenunciation(`${subject}\n${words}`);
  if (kind === 'yes' || (kind === 'unsure' && declared !== 'petition')) throw new Refusal('denunciation-not-taken');
}

/**
 * In one's own name, for all handlers or for the one that handles it now. Refusals: 'asking-closed', 'denunciation-not-taken',
 * 'input-invalid' with the fields.
 */
export const sendPetition = defineCommand<Database, typeof petitionInput, { id: number }>({
  name: 'asking.petition',
  input: petitionInput,
  async run(ctx, input) {
    await check(ctx, input);
    const files: number[] = [];
    for (const file of input.files) files.push(await recordFile(ctx, file));
    const given = { ...input, files, declared: undefined, dueOn: stageDue('receive', ctx.today) };
    const { rows } = await sql<{ made: number | null }>`
      select dialogue.send_petition(${JSON.stringify(given)}::jsonb, ${ctx.now}) as made`.execute(ctx.db);
    const id = rows[0]!.made;
    if (id === null) throw new Refusal('asking-closed');
    ctx.touched(`petition:${id}`);
    return { id };
  },
});

/**
 * Without a name. Private and executed without `once`: an audit row or a receipt would keep the hour (docs/decisions/0015).
 * The id, made at random by the form, lets it stand once. Refusals as above, and 'questions-closed'.
 */
export const sendFeedback = defineCommand<Database, typeof feedbackInput, null>({
  name: 'asking.feedback',
  isPrivate: true,
  input: feedbackInput,
  async run(ctx, input) {
    await check(ctx, input);
    const { dialogueId, pictures, ...rest } = input;
    if (dialogueId && !(await askableDialogue(ctx, dialogueId, input.unitId))) throw new Refusal('questions-closed');
    const given = { ...rest, dialogueId: dialogueId ?? null, dueOn: stageDue('receive', ctx.today) };
    const { rows } = await sql<{ stands: boolean }>`
      select opinion.send_feedback(${JSON.stringify(given)}::jsonb, (select coalesce(array_agg(decode(x.one, 'base64') order by x.n), '{}')
        from jsonb_array_elements_text(${JSON.stringify(pictures)}::jsonb) with ordinality x (one, n))) as stands`.execute(
      ctx.db,
    );
    if (!rows[0]!.stands) throw new Refusal('asking-closed');
    return null;
  },
});
