import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { territoryHistory, type TerritoryHistory } from '../map/queries.server.ts';
import {
  childTerritories,
  findNationId,
  findUnitByPath,
  getUnit,
  listOrganisations,
  type OrganisationView,
  type TerritoryLine,
  territoryOf,
  type TerritoryView,
  unitsAt,
  unitsBelow,
  unitsOneLevelDown,
  type UnitView,
} from '../queries.server.ts';
import { type UnitKin, unitKin } from '../succession/queries.server.ts';
import { openingPaths, suggestedName, unitPath } from '../rules.ts';

/** A territory in the tree; `members` only where it is opened. */
export interface TreeNode extends TerritoryLine {
  members: TreeNode[] | null;
}

export interface PlaceView {
  nationId: number;
  territory: TerritoryView;
  /** From the provinces down, opened along the way to the territory. */
  tree: TreeNode[];
  members: TerritoryLine[];
  units: UnitView[];
  /** Organisations without a unit here that could have one. */
  missing: (OrganisationView & { mayOpen: boolean })[];
  mayAddAreas: boolean;
  history: TerritoryHistory;
}

/** A territory with its units, or the nation. Null before the map is loaded; throws Refusal 'territory-not-found'. */
export async function getPlace(ctx: Viewing, id: number | null): Promise<PlaceView | null> {
  const nationId = await findNationId(ctx);
  if (nationId === null) return null;
  const territory = await territoryOf(ctx, id ?? nationId);
  const way = territory.level === 'nation' ? [] : [...territory.above.map((above) => above.id), territory.id];
  const levels = new Map<number, TerritoryLine[]>();
  for (const opened of [nationId, ...way]) levels.set(opened, await childTerritories(ctx, opened));
  const units = await unitsAt(ctx, territory.id);
  const missing = await missingAt(ctx, territory, units);
  return {
    nationId,
    territory,
    tree: branchesOf(nationId, levels),
    members: levels.get(territory.id) ?? [],
    units,
    missing,
    mayAddAreas: territory.level === 'commune' && territory.closedOn === null && mayManage(ctx, territory.path),
    history: await territoryHistory(ctx, territory.id),
  };
}

function branchesOf(id: number, levels: ReadonlyMap<number, TerritoryLine[]>): TreeNode[] {
  return levels
    .get(id)!
    .map((line) => ({ ...line, members: levels.has(line.id) ? branchesOf(line.id, levels) : null }));
}

async function missingAt(ctx: Viewing, territory: TerritoryView, units: readonly UnitView[]) {
  if (territory.closedOn !== null) return [];
  const there = new Set(units.map((unit) => unit.organisation));
  return (await listOrganisations(ctx))
    .filter(({ code }) => !there.has(code) && suggestedName(code, territory) !== null)
    .map((organisation) => ({
      ...organisation,
      mayOpen: openingPaths(organisation, territory.path).some((path) => mayManage(ctx, path)),
    }));
}

export interface UnitPage {
  unit: UnitView;
  territory: TerritoryView;
  /** The unit of the same organisation one level up, or the one that leads a branch. */
  above: UnitView | null;
  locatedInName: string | null;
  below: UnitView[];
  lower: UnitView[];
  history: TerritoryHistory;
  mayManage: boolean;
  predecessors: UnitKin[];
  successor: UnitKin | null;
  /** The last one first. */
  formerNames: { name: string; untilOn: string }[];
}

/** Throws Refusal 'unit-not-found'. */
export async function getUnitPage(ctx: Viewing, id: number): Promise<UnitPage> {
  const unit = await getUnit(ctx, id);
  const territory = await territoryOf(ctx, unit.territoryId);
  return {
    unit,
    territory,
    above: await unitAbove(ctx, unit, territory),
    locatedInName: unit.locatedInId === null ? null : (await territoryOf(ctx, unit.locatedInId)).name,
    below: await unitsBelow(ctx, id),
    lower: unit.kind === 'committee' ? await unitsOneLevelDown(ctx, unit.territoryId, unit.organisation) : [],
    history: await territoryHistory(ctx, unit.territoryId),
    mayManage: mayManage(ctx, unit.path),
    ...(await unitKin(ctx, id)),
    formerNames: await ctx.db
      .selectFrom('organisation.former_name')
      .select(['name', 'until_on as untilOn'])
      .where('unit_id', '=', id)
      .orderBy('id', 'desc')
      .execute(),
  };
}

async function unitAbove(ctx: Viewing, unit: UnitView, territory: TerritoryView): Promise<UnitView | null> {
  if (unit.parentId !== null) return getUnit(ctx, unit.parentId);
  const organisation = (await listOrganisations(ctx)).find(({ code }) => code === unit.organisation);
  if (!organisation || territory.level === 'nation') return null;
  return findUnitByPath(ctx, unitPath(organisation, territory.path.replace(/\.[^.]+$/u, '')));
}

/** What the form needs to open a committee; without an organisation, which of them may be opened. */
export async function committeeToOpen(ctx: Viewing, territoryId: number) {
  const territory = await territoryOf(ctx, territoryId);
  const units = await unitsAt(ctx, territoryId);
  const organisations = (await missingAt(ctx, territory, units)).filter(({ mayOpen }) => mayOpen);
  return { territory, organisations };
}

/** What the form needs to open a branch. Throws Refusal 'not-allowed'. */
export async function branchToOpen(ctx: Viewing, parentId: number) {
  const parent = await getUnit(ctx, parentId);
  if (!mayManage(ctx, parent.path)) throw new Refusal('not-allowed', { permission: 'unit.manage' });
  const areas = await childTerritories(ctx, parent.territoryId);
  return { parent, areas: areas.filter((area) => area.level === 'area') };
}

function mayManage(ctx: Viewing, path: string): boolean {
  return ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'unit.manage', path);
}
