import { randomUUID } from 'node:crypto';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { refuseNames } from '#platform/vietnamese/refuse-names.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { areasToAsk } from './queries.server.ts';
import { type Act, actRefusal, countRefusal, planRefusals } from './rules.ts';
import * as schema from './schema.ts';

/** The consultation, locked, in a state in which this may be done; a version is asked where a page was read before. */
async function standing(ctx: Acting, seen: { id: string; version?: number }, act: Act) {
  const query = ctx.db
    .selectFrom('opinion.consultation')
    .select(['id', 'unit_id as unitId', 'unit_path as unitPath', 'matter', 'state', 'version'])
    .select(['opens_on as opensOn', 'closes_on as closesOn', 'minutes_on as minutesOn', 'published_on as publishedOn'])
    .select(['counted_on as countedOn', 'subject', 'minutes_paper as minutesPaper'])
    .where('id', '=', seen.id);
  const found = await query.executeTakeFirst();
  if (!found) throw new Refusal('consultation-not-found');
  demand(ctx, 'dialogue.work', found.unitPath);
  const row = await query.forUpdate().executeTakeFirstOrThrow();
  const refusal = actRefusal(row, act, ctx.today);
  if (refusal) throw new Refusal(refusal);
  if (seen.version !== undefined && seen.version !== row.version) throw new Refusal('consultation-changed');
  ctx.touched(`consultation:${row.id}`, `unit:${row.unitId}`);
  return row;
}

async function moveOn(ctx: Acting, { id, version }: { id: string; version: number }, columns: object): Promise<void> {
  await ctx.db
    .updateTable('opinion.consultation')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Plans to ask the households of these areas. Needs dialogue.work at the unit; gives { id }. */
export const planConsultation = defineCommand({
  name: 'planConsultation',
  input: schema.planInput,
  run: async (ctx: Acting, input) => {
    const unit = await getUnit(ctx, input.unitId);
    if (unit.closedOn !== null) throw new Refusal('unit-not-found');
    demand(ctx, 'dialogue.work', unit.path);
    const areas = await askedAreas(ctx, unit.id, input);
    const id = randomUUID();
    await ctx.db
      .insertInto('opinion.consultation')
      .values({ id, unit_id: unit.id, unit_path: unit.path, ...columnsOf(input, areas) })
      .execute();
    await putAreas(ctx, id, areas);
    ctx.touched(`consultation:${id}`, `unit:${unit.id}`);
    return { id };
  },
});

/** Before anything was counted: the whole plan. */
export const changeConsultation = defineCommand({
  name: 'changeConsultation',
  input: schema.changeInput,
  run: async (ctx: Acting, input) => {
    const row = await standing(ctx, input, 'change');
    const areas = await askedAreas(ctx, row.unitId, input);
    await moveOn(ctx, row, columnsOf(input, areas));
    await ctx.db.deleteFrom('opinion.ballots').where('consultation_id', '=', row.id).execute();
    await putAreas(ctx, row.id, areas);
    return { id: row.id };
  },
});

/** What came back in one area so far; the last typing stands. The first one opens the consultation. */
export const countBallots = defineCommand({
  name: 'countBallots',
  input: schema.countInput,
  run: async (ctx: Acting, { id, areaId, ...counts }) => {
    const row = await standing(ctx, { id }, 'count');
    const area = await ctx.db
      .selectFrom('opinion.ballots')
      .select('households')
      .where('consultation_id', '=', id)
      .where('area_id', '=', areaId)
      .executeTakeFirst();
    if (!area) throw new Refusal('area-not-asked');
    const refusal = countRefusal({ ...counts, households: area.households });
    if (refusal) throw new Refusal('input-invalid', {}, { handedOut: refusal });
    const { handedOut, ...answers } = counts;
    await ctx.db
      .updateTable('opinion.ballots')
      .set({ ...answers, handed_out: handedOut })
      .where('consultation_id', '=', id)
      .where('area_id', '=', areaId)
      .execute();
    if (row.state === 'planned') await moveOn(ctx, row, { state: 'open' });
  },
});

/** A count turns out wrong before the minutes are signed: the row as it should be, with what it was and why kept beside it. */
export const correctCount = defineCommand({
  name: 'correctBallots',
  input: schema.correctInput,
  run: async (ctx: Acting, { id, areaId, version, reason, ...given }) => {
    const row = await standing(ctx, { id, version }, 'correct');
    const former = await ctx.db
      .selectFrom('opinion.ballots')
      .select(['households', 'handed_out', 'agreed', 'disagreed', 'otherwise', 'invalid'])
      .where('consultation_id', '=', id)
      .where('area_id', '=', areaId)
      .executeTakeFirst();
    if (!former) throw new Refusal('area-not-asked');
    const { handedOut, ...others } = given;
    const columns = { ...others, handed_out: handedOut };
    const refusal = given.households === 0 ? 'areas-needed' : countRefusal(given);
    if (refusal) throw new Refusal('input-invalid', {}, { handedOut: refusal });
    if (Object.entries(columns).every(([name, value]) => former[name as keyof typeof former] === value))
      throw new Refusal('count-unchanged');
    const { total, position } = await ctx.db
      .selectFrom('opinion.ballots as b')
      .select(({ fn, selectFrom }) => [
        fn.sum<number>('b.households').as('total'),
        selectFrom('opinion.recount')
          .select(({ fn: f }) => f.countAll<number>().as('n'))
          .where('consultation_id', '=', id)
          .as('position'),
      ])
      .where('b.consultation_id', '=', id)
      .executeTakeFirstOrThrow();
    const kept = { consultation_id: id, position: position! + 1, version, area_id: areaId, on_day: ctx.today, reason };
    await ctx.db
      .insertInto('opinion.recount')
      .values({ ...kept, ...former })
      .execute();
    await ctx.db
      .updateTable('opinion.ballots')
      .set(columns)
      .where('consultation_id', '=', id)
      .where('area_id', '=', areaId)
      .execute();
    await moveOn(ctx, row, { households: total - former.households + given.households });
  },
});

/** All is counted: the counts stay as they are. */
export const closeCount = defineCommand({
  name: 'closeCount',
  input: schema.closeInput,
  run: async (ctx: Acting, input) => {
    const row = await standing(ctx, input, 'close');
    await moveOn(ctx, row, { state: 'counted', counted_on: ctx.today });
  },
});

/** The minutes have been signed: their number and day. */
export const recordMinutes = defineCommand({
  name: 'recordMinutes',
  input: schema.minutesInput,
  run: async (ctx: Acting, { paper, on, ...seen }) => {
    const row = await standing(ctx, seen, 'minute');
    if (on < row.countedOn! || on > ctx.today) throw new Refusal('input-invalid', {}, { on: 'minutes-before-count' });
    await moveOn(ctx, row, { minutes_paper: paper, minutes_on: on });
  },
});

/** The result is shown on the public site from now on, with small cells hidden. */
export const publishConsultation = defineCommand({
  name: 'publishConsultation',
  input: schema.publishInput,
  run: async (ctx: Acting, input) => {
    const row = await standing(ctx, input, 'publish');
    refuseNames([row.subject, row.minutesPaper], input.checked);
    await moveOn(ctx, row, { published_on: ctx.today });
  },
});

export const callOffConsultation = defineCommand({
  name: 'callOffConsultation',
  input: schema.callOffInput,
  run: async (ctx: Acting, { reason, ...seen }) => {
    const row = await standing(ctx, seen, 'call_off');
    await moveOn(ctx, row, { state: 'called_off', called_off_reason: reason });
  },
});

type Areas = schema.PlanEntry['areas'];

function columnsOf({ matter, subject, noticeOn, opensOn, closesOn }: schema.PlanEntry, areas: Areas) {
  return {
    ...{ matter, subject, notice_on: noticeOn, opens_on: opensOn, closes_on: closesOn },
    households: areas.reduce((sum, area) => sum + area.households, 0),
  };
}

/** The areas with households, all of them of the unit's own territory; what is wrong is said at its field. */
async function askedAreas(ctx: Acting, unitId: number, input: schema.PlanEntry): Promise<Areas> {
  const areas = input.areas.filter((area) => area.households > 0);
  const own = new Set((await areasToAsk(ctx, unitId)).map((area) => area.id));
  const fields = planRefusals(input);
  if (areas.length === 0) fields.areas = 'areas-needed';
  else if (new Set(areas.map((area) => area.areaId)).size < areas.length || areas.some((area) => !own.has(area.areaId)))
    fields.areas = 'area-twice';
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
  return areas;
}

async function putAreas(ctx: Acting, id: string, areas: Areas): Promise<void> {
  const zero = { handed_out: 0, agreed: 0, disagreed: 0, otherwise: 0, invalid: 0 };
  await ctx.db
    .insertInto('opinion.ballots')
    .values(areas.map((area) => ({ consultation_id: id, area_id: area.areaId, households: area.households, ...zero })))
    .execute();
}
