import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { kindOf, limits } from '../rules.ts';
import {
  agreeProgrammeInput,
  approveProgrammeInput,
  changeItemInput,
  dropItemInput,
  openProgrammeInput,
  planItemInput,
} from '../schema.ts';

interface Standing {
  id: number;
  unitId: number;
  unitPath: string;
  year: number;
  state: 'draft' | 'agreed' | 'approved';
  version: number;
}

/** The programme of a unit and year; the one that is there already, or a new draft. Needs supervision.work at the unit. */
export const openProgramme = defineCommand({
  name: 'openProgramme',
  input: openProgrammeInput,
  run: async (ctx: Acting, input) => {
    const unit = await ctx.db
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('id', '=', input.unitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!unit) throw new Refusal('unit-not-found');
    demand(ctx, 'supervision.work', unit.path);
    await ctx.db
      .insertInto('supervision.programme')
      .values({ unit_id: unit.id, unit_path: unit.path, year: input.year, ...stamp(ctx) })
      .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doNothing())
      .execute();
    const { id } = await ctx.db
      .selectFrom('supervision.programme')
      .select('id')
      .where('unit_id', '=', unit.id)
      .where('year', '=', input.year)
      .executeTakeFirstOrThrow();
    ctx.touched(`unit:${unit.id}`);
    return { id };
  },
});

/** One more item. Of an approved programme it needs the paper that adds it. */
export const planItem = defineCommand({
  name: 'planItem',
  input: planItemInput,
  run: async (ctx: Acting, input) => {
    const programme = await standing(ctx, input);
    if (programme.state === 'approved' && input.paper === null)
      throw new Refusal('input-invalid', {}, { paper: 'programme-paper-needed' });
    const there = await ctx.db
      .selectFrom('supervision.planned')
      .select('position')
      .where('programme_id', '=', programme.id)
      .execute();
    if (there.length >= limits.items) throw new Refusal('too-many-items', { most: limits.items });
    const { id } = await ctx.db
      .insertInto('supervision.planned')
      .values({
        ...(await columnsOf(ctx, input)),
        ...{ programme_id: programme.id, position: Math.max(0, ...there.map((one) => one.position)) + 1 },
        ...{ kind: kindOf(input.form), paper_label: programme.state === 'approved' ? input.paper : null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await moveOn(ctx, programme, {});
    return { id };
  },
});

/** Puts an item right while the programme is not approved. */
export const changeItem = defineCommand({
  name: 'changeItem',
  input: changeItemInput,
  run: async (ctx: Acting, input) => {
    const programme = await standing(ctx, input);
    if (programme.state === 'approved') throw new Refusal('programme-approved');
    const kept = await kindOfItem(ctx, programme.id, input.itemId);
    if (kept !== kindOf(input.form)) throw new Refusal('input-invalid', {}, { form: 'form-of-other-kind' });
    await put(ctx, programme.id, input.itemId, await columnsOf(ctx, input));
    await moveOn(ctx, programme, {});
  },
});

/** Not to be done: it stays to be read, with the reason, and of an approved programme with the paper. */
export const dropItem = defineCommand({
  name: 'dropItem',
  input: dropItemInput,
  run: async (ctx: Acting, input) => {
    const programme = await standing(ctx, input);
    if (programme.state === 'approved' && input.paper === null)
      throw new Refusal('input-invalid', {}, { paper: 'programme-paper-needed' });
    await kindOfItem(ctx, programme.id, input.itemId);
    const session = await ctx.db
      .selectFrom('supervision.session')
      .select('id')
      .where('planned_id', '=', input.itemId)
      .where('state', '<>', 'called_off')
      .executeTakeFirst();
    if (session) throw new Refusal('item-in-session');
    // A paper that added it stays; the one that drops it stands with the reason.
    const reason = input.paper === null ? input.reason : `${input.reason} (${input.paper})`;
    await put(ctx, programme.id, input.itemId, { dropped_reason: reason.slice(0, 1000) });
    await moveOn(ctx, programme, {});
  },
});

/** Agreed with the people's council and the people's committee (NQLT 403/2017, Article 4). */
export const agreeProgramme = defineCommand({
  name: 'agreeProgramme',
  input: agreeProgrammeInput,
  run: async (ctx: Acting, input) => {
    const programme = await standing(ctx, input);
    if (programme.state !== 'draft') throw new Refusal('programme-agreed');
    await refuseEmpty(ctx, programme.id);
    if (input.agreedOn > ctx.today) throw new Refusal('input-invalid', {}, { agreedOn: 'day-to-come' });
    await moveOn(ctx, programme, { state: 'agreed', agreed_with: input.agreedWith, agreed_on: input.agreedOn });
  },
});

/** Approved by a paper: from now on it changes only by dropping and adding, each with its paper. */
export const approveProgramme = defineCommand({
  name: 'approveProgramme',
  input: approveProgrammeInput,
  run: async (ctx: Acting, input) => {
    const programme = await standing(ctx, input);
    if (programme.state === 'approved') throw new Refusal('programme-approved');
    if (programme.state === 'draft') throw new Refusal('programme-not-agreed');
    if (input.approvedOn > ctx.today) throw new Refusal('input-invalid', {}, { approvedOn: 'day-to-come' });
    await moveOn(ctx, programme, { state: 'approved', paper_label: input.paper, approved_on: input.approvedOn });
  },
});

const stamp = (ctx: Acting) => ({ changed_at: ctx.now, changed_by: ctx.actor.accountId });

async function standing(ctx: Acting, seen: { id: number; version: number }): Promise<Standing> {
  const query = ctx.db
    .selectFrom('supervision.programme')
    .select(['id', 'unit_id as unitId', 'unit_path as unitPath', 'year', 'state', 'version'])
    .where('id', '=', seen.id);
  const row = await query.executeTakeFirst();
  if (!row) throw new Refusal('programme-not-found');
  demand(ctx, 'supervision.work', row.unitPath);
  const locked = await query.forUpdate().executeTakeFirstOrThrow();
  if (locked.version !== seen.version) throw new Refusal('programme-changed');
  ctx.touched(`unit:${locked.unitId}`);
  return locked;
}

async function moveOn(ctx: Acting, programme: Standing, columns: object): Promise<void> {
  await ctx.db
    .updateTable('supervision.programme')
    .set({ ...columns, ...stamp(ctx), version: programme.version + 1 })
    .where('id', '=', programme.id)
    .execute();
}

async function refuseEmpty(ctx: Acting, programmeId: number): Promise<void> {
  const one = await ctx.db
    .selectFrom('supervision.planned')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('dropped_reason', 'is', null)
    .executeTakeFirst();
  if (!one) throw new Refusal('programme-empty');
}

async function kindOfItem(ctx: Acting, programmeId: number, itemId: number) {
  const row = await ctx.db
    .selectFrom('supervision.planned')
    .select(['kind', 'dropped_reason'])
    .where('id', '=', itemId)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  if (!row) throw new Refusal('item-not-found');
  if (row.dropped_reason !== null) throw new Refusal('item-dropped');
  return row.kind;
}

async function put(ctx: Acting, programmeId: number, itemId: number, columns: object): Promise<void> {
  await ctx.db
    .updateTable('supervision.planned')
    .set(columns)
    .where('id', '=', itemId)
    .where('programme_id', '=', programmeId)
    .execute();
}

interface Item {
  form: string;
  subject: string;
  fieldCode: string | null;
  bodyUnitIds: number[];
  fromMonth: number;
  untilMonth: number;
}

async function columnsOf(ctx: Acting, input: Item) {
  await refuseUnknown(ctx, input);
  return {
    ...{ form: input.form, subject: input.subject, field_code: input.fieldCode, body_unit_ids: input.bodyUnitIds },
    ...{ from_month: input.fromMonth, until_month: input.untilMonth },
  };
}

/** Bodies that stand, in any tree, and a field of the list. */
export async function refuseUnknown(
  ctx: Acting,
  { fieldCode, bodyUnitIds }: { fieldCode: string | null; bodyUnitIds: number[] },
): Promise<void> {
  const fields: Record<string, string> = {};
  if (fieldCode !== null) {
    const field = await ctx.db
      .selectFrom('commitments.field')
      .select('code')
      .where('code', '=', fieldCode)
      .executeTakeFirst();
    if (!field) fields.fieldCode = 'field-invalid';
  }
  if (bodyUnitIds.length > 0) {
    const units = await ctx.db
      .selectFrom('organisation.unit')
      .select('id')
      .where('id', 'in', bodyUnitIds)
      .where('closed_on', 'is', null)
      .execute();
    if (units.length !== bodyUnitIds.length) fields.bodyUnitIds = 'unit-not-found';
  }
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
}
