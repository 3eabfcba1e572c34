import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { childTerritories, listUnitsByIds, territoryOf } from '#domains/organisation/queries.server.ts';
import { findFeedback, handOversOf, matterColumns, picturesOf } from '#domains/opinion/feedback/queries.server.ts';
import { type Act, acts, actRefusal, stageDue } from '#domains/opinion/feedback/rules.ts';
import type { Matter } from '#domains/opinion/feedback/schema.ts';
import { alikeFrom, hintsOf, overlap } from '#domains/opinion/feedback/words/rules.ts';
import type { Viewing } from '#domains/tables.ts';
import { fieldNames } from '../queries.server.ts';
import { clockOf } from '../rules.ts';
import { suggestedUnit } from '../routing/queries.server.ts';
import { isAnonymous, type Mode } from '../schema.ts';

export interface StepLine {
  key: string;
  /** An instant, or a day of what is anonymous. */
  at: string;
  step: string;
  unitName: string;
  toUnitName: string | null;
  dueText: string | null;
  words: string | null;
}

/** One matter as its page shows it. Throws 'petition-not-found' where the policy hides it. */
export async function getMatter(ctx: Viewing, key: string) {
  const isNamed = !isAnonymous(key);
  const matter = isNamed ? await findPetition(ctx, key) : await findFeedback(ctx, key);
  if (!matter) throw new Refusal('petition-not-found');
  const { unit, grants } = ctx.actor ?? {};
  const isMine =
    unit !== undefined &&
    unit?.id === matter.unitId &&
    may(grants ?? [], ctx.permissions, 'petition.handle', unit.path);
  const area = await territoryOf(ctx, matter.areaId);
  const mode = isNamed ? await modeOf(ctx, key) : null;
  const steps = isNamed ? await stepsOf(ctx, key) : await daysOf(ctx, key);
  const can: Act[] = isMine ? acts.filter((act) => actRefusal(matter, act) === null) : [];
  return {
    ...matter,
    mode,
    isMine,
    can,
    mayPromise: unit != null && may(grants ?? [], ctx.permissions, 'commitment.assign', unit.path),
    mayErase: isNamed && isMine && matter.words !== '–',
    mayReveal: isNamed && matter.words !== '–' && (isMine || mode === 'named'),
    fieldName: (await fieldNames(ctx)).get(matter.fieldCode) ?? '',
    areaName: area.name,
    unitName: (await listUnitsByIds(ctx, [matter.unitId]))[0]?.name ?? '',
    ...clockOf(matter, ctx.today),
    steps,
    hints: matter.answer === null ? [] : hintsOf(matter.answer),
    joined: isMine ? await joinedCount(ctx, key) : 0,
    alike: can.includes('join') ? await alikeTo(ctx, matter) : [],
    suggested: can.includes('hand_over') ? await suggestedUnit(ctx, matter.fieldCode, area.path) : null,
    choices: can.includes('classify') ? await choicesOf(ctx, area) : { fields: [], areas: [] },
    defaults: { answer: stageDue('answer', ctx.today) },
    files: isNamed ? await filesOf(ctx, key) : [],
    pictures: isNamed ? [] : await picturesOf(ctx, key),
    promises: isNamed ? await promisesOf(ctx, key) : [],
  };
}
export type MatterPage = Awaited<ReturnType<typeof getMatter>>;

/** What a matter may be about: the fields, and the places of the unit with the one that it names. */
async function choicesOf(ctx: Viewing, named: { id: number; name: string }) {
  const own = ctx.actor!.unit!.territoryId;
  const areas = [named, await territoryOf(ctx, own), ...(await childTerritories(ctx, own))];
  return {
    fields: [...(await fieldNames(ctx))].map(([value, label]) => ({ value, label })),
    areas: [...new Map(areas.map((area) => [area.id, area.name]))].map(([id, label]) => ({ value: String(id), label })),
  };
}

async function findPetition(ctx: Viewing, key: string): Promise<Matter | null> {
  const { rows } =
    await sql<Matter>`select ${matterColumns} from dialogue.petition m where m.id = ${key}::bigint`.execute(ctx.db);
  return rows[0] ?? null;
}

async function modeOf(ctx: Viewing, key: string): Promise<Mode> {
  const row = await ctx.db
    .selectFrom('dialogue.petition')
    .select('mode')
    .where('id', '=', Number(key))
    .executeTakeFirstOrThrow();
  return row.mode;
}

/** The newest first. */
async function stepsOf(ctx: Viewing, key: string): Promise<StepLine[]> {
  const rows = await ctx.db
    .selectFrom('dialogue.petition_step as s')
    .leftJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .leftJoin('organisation.unit as t', 't.id', 's.to_unit_id')
    .select(['s.id', 's.step', 's.at', 's.words', 's.due_on', 'u.short_name as unit', 't.short_name as to'])
    .where('s.petition_id', '=', Number(key))
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ key: String(row.id), at: row.at.toISOString(), step: row.step, unitName: row.unit ?? '', toUnitName: row.to },
    ...{ dueText: row.due_on && formatDay(row.due_on), words: row.step === 'answer' ? null : row.words },
  }));
}

async function daysOf(ctx: Viewing, key: string): Promise<StepLine[]> {
  const rows = (await handOversOf(ctx, key)).toReversed();
  const units = new Map(
    (
      await listUnitsByIds(
        ctx,
        rows.flatMap((row) => [row.fromUnitId, row.toUnitId]),
      )
    ).map((one) => [one.id, one.shortName]),
  );
  return rows.map((row, at) => ({
    ...{ key: String(at), at: row.on, step: 'hand_over', unitName: units.get(row.fromUnitId) ?? '' },
    ...{ toUnitName: units.get(row.toUnitId) ?? '', dueText: formatDay(row.dueOn), words: row.reason },
  }));
}

const tableOf = (key: string) => sql.table(isAnonymous(key) ? 'opinion.feedback' : 'dialogue.petition');

async function joinedCount(ctx: Viewing, key: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${tableOf(key)} m where m.joined_to::text = ${key}`.execute(ctx.db);
  return rows[0]!.count;
}

/** Open ones of the same field and place at this unit that speak of the same, the likest first. */
async function alikeTo(ctx: Viewing, matter: Matter) {
  const { rows } = await sql<Matter>`select ${matterColumns} from ${tableOf(matter.key)} m
    where m.unit_id = ${matter.unitId} and m.area_id = ${matter.areaId} and m.field_code = ${matter.fieldCode}
      and m.state in ('received', 'accepted') and m.answered_on is null and m.joined_to is null
    order by m.received_on desc limit 200`.execute(ctx.db);
  const own = `${matter.subject} ${matter.words}`;
  return rows
    .filter((one) => one.key !== matter.key)
    .map((one) => ({
      ...{
        key: one.key,
        subject: one.subject,
        words: one.words.slice(0, 200),
        receivedText: formatDay(one.receivedOn),
      },
      share: overlap(own, `${one.subject} ${one.words}`),
    }))
    .filter((one) => one.share >= alikeFrom)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 5);
}

async function filesOf(ctx: Viewing, key: string) {
  return ctx.db
    .selectFrom('dialogue.petition_file as p')
    .innerJoin('platform.file as f', 'f.id', 'p.file_id')
    .select(['p.part', 'p.position', 'f.name', 'f.size'])
    .where('p.petition_id', '=', Number(key))
    .orderBy('p.part')
    .orderBy('p.position')
    .execute();
}

/** By the row that holds it; null where the policy hides the petition. */
export async function findPetitionFile(ctx: Viewing, key: string, part: string, position: number) {
  const row = await ctx.db
    .selectFrom('dialogue.petition_file as p')
    .innerJoin('platform.file as f', 'f.id', 'p.file_id')
    .select([
      'f.hash',
      'f.name',
      'f.media_type as mediaType',
      'f.size',
      'f.small_hash as smallHash',
      'f.small_size as smallSize',
    ])
    .where('p.petition_id', '=', Number(key))
    .where('p.part', '=', part === 'answer' ? 'answer' : 'asked')
    .where('p.position', '=', position)
    .executeTakeFirst();
  return row ?? null;
}

async function promisesOf(ctx: Viewing, key: string) {
  const rows = await ctx.db
    .selectFrom('commitments.commitment as c')
    .innerJoin('organisation.unit as u', 'u.id', 'c.owner_unit_id')
    .select(['c.id', 'c.what', 'c.state', 'c.due_on', 'u.short_name as owner'])
    .where('c.origin_kind', '=', 'petition')
    .where('c.origin_id', '=', Number(key))
    // What a rearrangement handed on stands once, with its new owner.
    .where('c.state', '<>', 'handed_over')
    .orderBy('c.id')
    .execute();
  return rows.map(({ due_on, ...row }) => ({ ...row, dueText: formatDay(due_on) }));
}
