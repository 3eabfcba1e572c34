import { type Insertable, sql, type SqlBool } from 'kysely';
import { may } from '#platform/access/may.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import type { UnitClosed, UnitOpened, UnitRenamed } from './events.ts';
import { getUnit, territoryOf, type UnitView } from './queries.server.ts';
import {
  openingPaths,
  pathUnderRoot,
  refuseBelow,
  refuseClosing,
  refuseCommittee,
  refuseName,
  refuseReopening,
  shortenedName,
  suggestedShortName,
  unitLevelAt,
  unitNameKeys,
  unitPath,
  writtenName,
} from './rules.ts';
import { closeUnitInput, type OpenUnit, openUnitInput, renameUnitInput, reopenUnitInput } from './schema.ts';
import type { UnitTable } from './tables.server.ts';

/**
 * Opens a committee at a territory, or a branch, club or department below a unit. Needs unit.manage at its path; for a
 * body outside the Front see openingPaths.
 */
export const openUnit = defineCommand({
  name: 'openUnit',
  input: openUnitInput,
  async run(ctx: Acting, input) {
    const opened = input.kind === 'committee' ? await openCommittee(ctx, input) : await openBelow(ctx, input);
    ctx.touched(`unit:${opened.id}`);
    await ctx.announce({ name: 'UnitOpened', payload: { unitId: opened.id, path: opened.path } } satisfies UnitOpened);
    return { id: opened.id };
  },
});

async function openCommittee(ctx: Acting, input: Extract<OpenUnit, { kind: 'committee' }>) {
  const territory = await territoryOf(ctx, input.territoryId);
  const organisation = await organisationOf(ctx, input.organisation);
  const path = unitPath(organisation, territory.path);
  const places = openingPaths(organisation, territory.path);
  const held = places.find((place) => may(ctx.actor.grants, ctx.permissions, 'unit.manage', place));
  demand(ctx, 'unit.manage', held ?? path);
  const standing = await ctx.db
    .selectFrom('organisation.unit')
    .select('closed_on as closedOn')
    .where(sql<SqlBool>`path = ${path}::ltree`)
    .executeTakeFirst();
  const opening = openingOf(ctx, input);
  const code = refuseCommittee({ ...opening, organisation: organisation.code }, territory, standing ?? null);
  if (code) throw refusalAtField(code, { place: territory.name });
  const shortName = opening.shortName ?? suggestedShortName(organisation.code, territory)!;
  return insertUnit(ctx, {
    organisation_code: organisation.code,
    territory_id: territory.id,
    parent_id: null,
    kind: 'committee',
    level: unitLevelAt(territory.level)!,
    path,
    ...namesOf(opening.name, shortName),
    opened_on: opening.openedOn,
  });
}

async function openBelow(ctx: Acting, input: Exclude<OpenUnit, { kind: 'committee' }>) {
  const parent = await getUnit(ctx, input.parentId);
  const organisation = await organisationOf(ctx, parent.organisation);
  const id = await nextUnitId(ctx);
  const path = unitPath(organisation, '', { parentPath: parent.path, unitId: id });
  demand(ctx, 'unit.manage', path);
  // Whoever closes the parent meanwhile waits, or has done so and is seen.
  const { closedOn } = await ctx.db
    .selectFrom('organisation.unit')
    .select('closed_on as closedOn')
    .where('id', '=', parent.id)
    .forShare()
    .executeTakeFirstOrThrow();
  const siblings = await ctx.db
    .selectFrom('organisation.unit')
    .select('name')
    .where('parent_id', '=', parent.id)
    .where('closed_on', 'is', null)
    .execute();
  const opening = openingOf(ctx, input);
  const names = siblings.map((sibling) => sibling.name);
  const code = refuseBelow(opening, { openedOn: parent.openedOn, closedOn }, names);
  if (code) throw refusalAtField(code, { place: parent.name });
  if (input.locatedIn !== undefined) await territoryOf(ctx, input.locatedIn);
  return insertUnit(ctx, {
    id,
    organisation_code: organisation.code,
    territory_id: parent.territoryId,
    parent_id: parent.id,
    kind: input.kind,
    level: 'branch',
    path,
    located_in: input.locatedIn ?? null,
    ...namesOf(opening.name, opening.shortName ?? shortenedName(opening.name)),
    opened_on: opening.openedOn,
  });
}

/** Gives an open unit another name; the one before is kept with its last day. The path stays: names are not in it. */
export const renameUnit = defineCommand({
  name: 'renameUnit',
  input: renameUnitInput,
  async run(ctx: Acting, input) {
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'unit.manage', unit.path);
    if (unit.closedOn !== null) throw new Refusal('unit-already-closed');
    const name = writtenName(input.name);
    const code = refuseName(name);
    if (code) throw refusalAtField(code, {});
    const shortName = input.shortName === undefined ? unit.shortName : writtenName(input.shortName);
    const former = { unit_id: unit.id, name: unit.name, short_name: unit.shortName, until_on: ctx.today };
    await ctx.db.insertInto('organisation.former_name').values(former).execute();
    await ctx.db.updateTable('organisation.unit').set(namesOf(name, shortName)).where('id', '=', unit.id).execute();
    ctx.touched(`unit:${unit.id}`);
    const payload = { unitId: unit.id, before: unit.name, after: name };
    await ctx.announce({ name: 'UnitRenamed', payload } satisfies UnitRenamed);
  },
});

/** Closes a unit from today on; refused while a unit of its line below it is open. */
export const closeUnit = defineCommand({
  name: 'closeUnit',
  input: closeUnitInput,
  async run(ctx: Acting, input) {
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'unit.manage', unit.path);
    const { closedOn } = await ctx.db
      .selectFrom('organisation.unit')
      .select('closed_on as closedOn')
      .where('id', '=', unit.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const openBelow = await countOpenBelow(ctx, unit);
    const code = refuseClosing({ closedOn }, openBelow);
    if (code) throw new Refusal(code, { count: openBelow });
    await ctx.db.updateTable('organisation.unit').set({ closed_on: ctx.today }).where('id', '=', unit.id).execute();
    ctx.touched(`unit:${unit.id}`);
    const payload = { unitId: unit.id, path: unit.path, closedOn: ctx.today };
    await ctx.announce({ name: 'UnitClosed', payload } satisfies UnitClosed);
  },
});

/** Takes a closing back: the unit goes on under its old id, path and name. */
export const reopenUnit = defineCommand({
  name: 'reopenUnit',
  input: reopenUnitInput,
  async run(ctx: Acting, input) {
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'unit.manage', unit.path);
    const territory = await territoryOf(ctx, unit.territoryId);
    const parent = unit.parentId === null ? null : await getUnit(ctx, unit.parentId);
    const code = refuseReopening(unit, territory, parent);
    if (code) throw new Refusal(code);
    await ctx.db.updateTable('organisation.unit').set({ closed_on: null }).where('id', '=', unit.id).execute();
    ctx.touched(`unit:${unit.id}`);
    await ctx.announce({ name: 'UnitOpened', payload: { unitId: unit.id, path: unit.path } } satisfies UnitOpened);
  },
});

function openingOf(ctx: Acting, input: OpenUnit) {
  return {
    name: writtenName(input.name),
    shortName: input.shortName === undefined ? null : writtenName(input.shortName),
    openedOn: input.openedOn ?? ctx.today,
    today: ctx.today,
  };
}

function namesOf(name: string, shortName: string) {
  return { name, short_name: shortName, ...unitNameKeys(name, shortName) };
}

const fieldOfCode: Record<string, string> = {
  'unit-name-invalid': 'name',
  'opened-in-future': 'openedOn',
  'opened-before-place': 'openedOn',
};

/** A refusal that an input is at fault for stands at its field. */
function refusalAtField(code: string, details: Record<string, string | number>): Refusal {
  const field = fieldOfCode[code];
  return new Refusal(code, details, field === undefined ? {} : { [field]: code });
}

async function organisationOf(ctx: Acting, code: string) {
  const organisation = await ctx.db
    .selectFrom('organisation.organisation')
    .select(['code', 'root'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!organisation) throw new Refusal('organisation-unknown', {}, { organisation: 'field-invalid' });
  return organisation;
}

async function nextUnitId(ctx: Acting): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('organisation.unit', 'id')) as id`.execute(ctx.db);
  return rows[0]!.id;
}

async function insertUnit(ctx: Acting, row: Insertable<UnitTable>): Promise<{ id: number; path: string }> {
  const inserted = await ctx.db
    .insertInto('organisation.unit')
    .values(row)
    // Somebody else opened it between the look and the write.
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'path'])
    .executeTakeFirst();
  if (!inserted) throw new Refusal('unit-exists-here');
  return inserted;
}

/** Open branches below a unit, and the open units of its organisation in the places under it. */
async function countOpenBelow(ctx: Acting, unit: UnitView): Promise<number> {
  const { root } = await organisationOf(ctx, unit.organisation);
  const territory = await territoryOf(ctx, unit.territoryId);
  const under = unit.kind === 'committee' ? pathUnderRoot(root, territory.path) : unit.path;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from organisation.unit
    where organisation_code = ${unit.organisation} and path <@ ${under}::ltree and id <> ${unit.id} and closed_on is null`.execute(
    ctx.db,
  );
  return rows[0]!.count;
}
