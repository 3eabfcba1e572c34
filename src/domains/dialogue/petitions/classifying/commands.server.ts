import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { territoryOf } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { handled } from '../commands.server.ts';
import { demandMatter } from '../entry/commands.server.ts';
import { fieldNames } from '../queries.server.ts';
import { classifyInput } from '../schema.ts';
import { text } from '../text.vi.ts';

/**
 * Puts right what a matter is about and where: who sent it chose without knowing the list. What stood before stays in the
 * steps of a named one. From then on route, duplicates and counts go by it. Refusal 'classified-already' where nothing differs.
 */
export const classifyPetition = defineCommand({
  name: 'classifyPetition',
  input: classifyInput,
  run: async (ctx: Acting, input) => {
    const { matter, store } = await handled(ctx, input, 'classify');
    const { kind, field, areaId } = input;
    if (kind === matter.kind && field === matter.fieldCode && areaId === matter.areaId)
      throw new Refusal('classified-already');
    await demandMatter(ctx, input);
    const former = (await fieldNames(ctx)).get(matter.fieldCode) ?? '';
    const words = text.classifiedBefore(matter.kind, former, (await territoryOf(ctx, matter.areaId)).name);
    await store.move(ctx, matter, { kind, field_code: field, area_id: areaId }, { step: 'classify', words });
  },
});
