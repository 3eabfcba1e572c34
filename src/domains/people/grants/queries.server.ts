import { sql } from 'kysely';
import type { GrantPlace } from '#platform/access/pattern.ts';
import { listOrganisations, listUnitsByIds, territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type GrantState, grantState, type Right } from './rules.ts';

/** A right as pages show it. */
export interface GrantView {
  id: number;
  role: string;
  /** Name of the unit, or of the territory. */
  placeName: string;
  placeKind: GrantPlace['placeKind'];
  /** Short name of the organisation when the right holds for one line of a territory. */
  organisationName: string | null;
  reach: GrantPlace['reach'];
  from: string;
  until: string | null;
  endedOn: string | null;
  decision: string;
  givenBy: string | null;
  endedBy: string | null;
  state: GrantState;
}

interface GrantPlaceRow {
  role: string;
  unit_id: number | null;
  organisation_code: string | null;
  reach: GrantPlace['reach'];
  place_path: string;
}

/** `place_path` carries the organisation as its last label; a place as the rules read it does not. */
export function rightOf(row: GrantPlaceRow): Right {
  const { role, organisation_code: organisation, reach, place_path: path } = row;
  const place = organisation === null ? path : path.slice(0, -(organisation.length + 1));
  return { role, place, placeKind: row.unit_id === null ? 'territory' : 'unit', organisation, reach };
}

/** All rights of an account that hold now or will hold, also those outside what the reader may see. */
export async function standingRights(ctx: Viewing, id: number): Promise<Right[]> {
  const { rows } = await sql<{ rights: Right[] }>`select people.standing_grants(${id}, ${ctx.today}) as rights`.execute(
    ctx.db,
  );
  return rows[0]?.rights ?? [];
}

/** As `standingRights`, of every open post of the person behind the account: what a new password would take over. */
export async function standingRightsOfPerson(ctx: Viewing, id: number): Promise<Right[]> {
  const { rows } = await sql<{ rights: Right[] }>`select people.person_grants(${id}, ${ctx.today}) as rights`.execute(
    ctx.db,
  );
  return rows[0]?.rights ?? [];
}

/** The rights of an account, those that hold first, then the newest; only what the reader may see. */
export async function grantsOf(ctx: Viewing, id: number): Promise<GrantView[]> {
  return grantsOfAccounts(ctx, [id]);
}

/** The actor's own rights, of all open posts. */
export async function grantsOfPerson(ctx: Viewing): Promise<GrantView[]> {
  const { actor } = ctx;
  return actor === null ? [] : grantsOfAccounts(ctx, [actor.accountId, ...actor.posts.map((post) => post.accountId)]);
}

async function grantsOfAccounts(ctx: Viewing, ids: number[]): Promise<GrantView[]> {
  const rows = await ctx.db
    .selectFrom('people.access_grant as g')
    .leftJoin('people.account_name as giver', 'giver.account_id', 'g.granted_by')
    .leftJoin('people.account_name as ender', 'ender.account_id', 'g.ended_by')
    .selectAll('g')
    .select(['giver.full_name as givenBy', 'ender.full_name as endedBy'])
    .where('g.account_id', 'in', ids)
    .orderBy('g.id', 'desc')
    .execute();
  const territories = await territoryNames(
    ctx,
    rows.flatMap((row) => row.territory_id ?? []),
  );
  const units = await listUnitsByIds(
    ctx,
    rows.flatMap((row) => row.unit_id ?? []),
  );
  const lines = rows.some((row) => row.organisation_code !== null) ? await listOrganisations(ctx) : [];
  const views = rows.map((row): GrantView => {
    const { valid_from: from, valid_until: until, ended_on: endedOn } = row;
    const name =
      row.unit_id === null ? territories.get(row.territory_id!) : units.find(({ id }) => id === row.unit_id)?.name;
    return {
      ...{ id: row.id, role: row.role, reach: row.reach, decision: row.decision, from, until, endedOn },
      placeName: name ?? '',
      placeKind: row.unit_id === null ? 'territory' : 'unit',
      organisationName: lines.find(({ code }) => code === row.organisation_code)?.shortName ?? null,
      givenBy: row.givenBy,
      endedBy: row.endedBy,
      state: grantState({ from, until, endedOn }, ctx.today),
    };
  });
  const order: GrantState[] = ['holding', 'future', 'expired', 'ended'];
  return views.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** The roles that hold today, by account: for a page of a list. */
export async function rolesOf(ctx: Viewing, ids: readonly number[]): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('people.access_grant')
    .select(['account_id', 'role'])
    .distinct()
    .where(sql<boolean>`account_id = any(${ids}::bigint[])`)
    .where('valid_from', '<=', ctx.today)
    .where((when) => when.or([when('valid_until', 'is', null), when('valid_until', '>=', ctx.today)]))
    .where((when) => when.or([when('ended_on', 'is', null), when('ended_on', '>', ctx.today)]))
    .orderBy('role')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.account_id);
  return new Map([...grouped].map(([id, held]) => [id, held.map((row) => row.role)]));
}
