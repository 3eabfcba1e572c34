import { type Expression, type SqlBool, sql } from 'kysely';
import { may, mayAnywhere } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Found } from '#platform/search.server.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { likeText, listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { grantsOf, type GrantView, rolesOf, standingRights, standingRightsOfPerson } from './grants/queries.server.ts';
import { isOwnAccount, mayManage, type Right } from './grants/rules.ts';
import { otherPosts } from './posts/queries.server.ts';
import { type AccountState, accountState } from './rules.ts';
import type { AccountFilter } from './schema.ts';

/** One line of the list. A phone number is never among it. */
export interface AccountLine {
  id: number;
  name: string;
  positionTitle: string | null;
  unitName: string | null;
  roles: string[];
  state: AccountState;
}

export interface AccountList {
  rows: AccountLine[];
  page: { before: string | null; after: string | null };
  /** The unit that the filter names. */
  unit: { id: number; name: string; place: string } | null;
  mayOpen: boolean;
}

const rowsOfPage = 50;

/** The accounts of the units in which the actor reads accounts, by given name. Three or four round trips. */
export async function listAccounts(
  ctx: Viewing,
  filter: AccountFilter,
  cursor: { after: string | null; before: string | null },
): Promise<AccountList> {
  // Units by number: an index on a path is never used under a policy (docs/decisions/0005). A unit that is named needs no scope.
  const inScope = sql`select u.id from organisation.unit u where u.path ? ${patternsOf(ctx, 'account.read')}::lquery[]`;
  const narrow = filter.unitId === undefined ? sql<SqlBool>`a.unit_id = any(array(${inScope}))` : ofUnit(filter.unitId);
  const backwards = cursor.before !== null;
  const rows = await accountRows(
    ctx,
    [narrow, ...conditionsOf(filter)],
    rowNumber(cursor.after ?? cursor.before),
    backwards,
  );
  const shown = rows.slice(0, rowsOfPage);
  if (backwards) shown.reverse();
  const wanted = filter.unitId === undefined ? [] : [filter.unitId];
  const units = await listUnitsByIds(ctx, [...new Set([...wanted, ...shown.flatMap((row) => row.unitId ?? [])])]);
  const chosen = units.find(({ id }) => id === filter.unitId);
  const roles = await rolesOf(
    ctx,
    shown.map((row) => row.id),
  );
  const more = rows.length > rowsOfPage;
  return {
    rows: shown.map((row) => ({
      ...{ id: row.id, name: row.name, positionTitle: row.positionTitle, state: accountState(row) },
      unitName: units.find(({ id }) => id === row.unitId)?.name ?? null,
      roles: roles.get(row.id) ?? [],
    })),
    page: {
      before: (backwards ? more : cursor.after !== null) ? String(shown[0]?.id ?? '') || null : null,
      after: (backwards || more) && shown.length > 0 ? String(shown.at(-1)!.id) : null,
    },
    unit: chosen ? { id: chosen.id, name: chosen.name, place: chosen.place } : null,
    mayOpen: ctx.actor !== null && mayAnywhere(ctx.actor.grants, ctx.permissions, 'account.open'),
  };
}

function patternsOf(ctx: Viewing, permission: string): string[] {
  const grants = ctx.actor?.grants ?? [];
  return grants.filter((grant) => ctx.permissions[grant.role]?.includes(permission)).map((grant) => grant.pattern);
}

function rowNumber(cursor: string | null): number | null {
  return cursor !== null && /^\d{1,15}$/u.test(cursor) ? Number(cursor) : null;
}

const ofUnit = (unitId: number) => sql<SqlBool>`a.unit_id = ${unitId}`;

function conditionsOf({ search, state }: AccountFilter): Expression<SqlBool>[] {
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '');
  return [
    ...(words.length > 0
      ? [sql<SqlBool>`' ' || p.search_key like all(${words.map((word) => `% ${likeText(word)}%`)}::text[])`]
      : []),
    ...(state === undefined ? [] : [ofState[state]]),
  ];
}

const ofState: Record<AccountState, Expression<SqlBool>> = {
  waiting: sql<SqlBool>`a.closed_at is null and a.activated_at is null`,
  open: sql<SqlBool>`a.closed_at is null and a.activated_at is not null`,
  closed: sql<SqlBool>`a.closed_at is not null`,
};

/** One more than a page, in the order of names; `from` is the id of the account before (or, backwards, after) it. */
async function accountRows(ctx: Viewing, conditions: Expression<SqlBool>[], from: number | null, backwards: boolean) {
  const direction = backwards ? 'desc' : 'asc';
  let query = ctx.db
    .selectFrom('people.account as a')
    .innerJoin('people.person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'p.full_name as name', 'a.position_title as positionTitle', 'a.unit_id as unitId'])
    .select(['a.activated_at as activatedAt', 'a.closed_at as closedAt'])
    .orderBy('p.sort_key', direction)
    .orderBy('a.id', direction)
    .limit(rowsOfPage + 1);
  for (const condition of conditions) query = query.where(condition);
  if (from !== null) {
    const place = sql`(select p2.sort_key, a2.id from people.account a2 join people.person p2 on p2.id = a2.person_id where a2.id = ${from})`;
    const beyond = backwards ? sql`<` : sql`>`;
    query = query.where(sql<SqlBool>`(p.sort_key, a.id) ${beyond} ${place}`);
  }
  return query.execute();
}

/** Open accounts that the actor may read, by name; nobody else's name is to be found. */
export async function searchPeople(ctx: Viewing, typed: string, most: number): Promise<Found[]> {
  const scopes = patternsOf(ctx, 'account.read');
  if (scopes.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('people.account as a')
    .innerJoin('people.person as p', 'p.id', 'a.person_id')
    .innerJoin('organisation.unit as u', 'u.id', 'a.unit_id')
    .select(['a.id', 'p.full_name as name', 'u.short_name as unitName'])
    .where('a.closed_at', 'is', null)
    .where(sql<SqlBool>`a.unit_path ? ${scopes}::lquery[]`)
    .where((eb) => eb.and(conditionsOf({ search: typed, unitId: undefined, state: undefined })))
    .orderBy('p.sort_key')
    .orderBy('a.id')
    .limit(most)
    .execute();
  return rows.map(({ id, name, unitName }) => ({ title: name, about: unitName, to: `/tai-khoan/${id}` }));
}

/** One account as its page shows it. */
export interface AccountView {
  id: number;
  personId: number;
  name: string;
  positionTitle: string | null;
  unit: { id: number; name: string; path: string } | null;
  state: AccountState;
  openedAt: string;
  openedBy: string | null;
  closedAt: string | null;
  grants: GrantView[];
  /** The person's other open accounts, as far as the reader may see them. */
  posts: { id: number; unitName: string; positionTitle: string | null }[];
  /** What the actor may do here; the commands ask again. */
  may: { close: boolean; renew: boolean; reveal: boolean; give: boolean; addPost: boolean };
}

/** Throws Refusal 'account-not-found', also for an account that the actor may not see. */
export async function getAccount(ctx: Viewing, id: number): Promise<AccountView> {
  const row = await ctx.db
    .selectFrom('people.account as a')
    .innerJoin('people.person as p', 'p.id', 'a.person_id')
    .leftJoin('people.account_name as opener', 'opener.account_id', 'a.opened_by')
    .select(['a.id', 'p.id as personId', 'p.full_name as name', 'a.position_title as positionTitle'])
    .select(['a.unit_id', 'a.unit_path'])
    .select(['a.opened_at as openedAt', 'a.activated_at as activatedAt', 'a.closed_at as closedAt'])
    .select('opener.full_name as openedBy')
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('account-not-found');
  const [unit] = await listUnitsByIds(ctx, row.unit_id === null ? [] : [row.unit_id]);
  const { openedAt, closedAt } = row;
  return {
    ...{
      id,
      personId: row.personId,
      name: row.name,
      positionTitle: row.positionTitle,
      openedBy: row.openedBy,
      state: accountState(row),
    },
    unit: unit ? { id: unit.id, name: unit.name, path: unit.path } : null,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    grants: await grantsOf(ctx, id),
    posts: await otherPosts(ctx, { id, personId: row.personId }),
    may: await mayHere(ctx, id, row.unit_path ?? '', closedAt !== null),
  };
}

async function mayHere(ctx: Viewing, id: number, path: string, isClosed: boolean): Promise<AccountView['may']> {
  const { actor, permissions } = ctx;
  if (actor === null || isOwnAccount(actor, id)) {
    return { close: false, renew: false, reveal: false, give: false, addPost: false };
  }
  const opens = !isClosed && may(actor.grants, permissions, 'account.open', path);
  const isCovered = (standing: Right[]) => mayManage(actor, { id, standing }, permissions) === null;
  return {
    close: opens && isCovered(await standingRights(ctx, id)),
    renew: opens && isCovered(await standingRightsOfPerson(ctx, id)),
    addPost: !isClosed && mayAnywhere(actor.grants, permissions, 'account.open'),
    reveal: may(actor.grants, permissions, 'contact.reveal', path),
    give: !isClosed && mayAnywhere(actor.grants, permissions, 'grant.give'),
  };
}

/** The people of a unit itself (not below) who hold an open account: who can be put in charge of something. */
export async function peopleOfUnit(
  ctx: Viewing,
  unitId: number,
): Promise<{ accountId: number; name: string; positionTitle: string | null }[]> {
  return ctx.db
    .selectFrom('people.account as a')
    .innerJoin('people.person as p', 'p.id', 'a.person_id')
    .select(['a.id as accountId', 'p.full_name as name', 'a.position_title as positionTitle'])
    .where('a.unit_id', '=', unitId)
    .where('a.closed_at', 'is', null)
    .orderBy('p.sort_key')
    .orderBy('a.id')
    .execute();
}

/** The actor's own phone number. */
export async function myPhone(ctx: Viewing): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('people.contact')
    .select('phone')
    .where('person_id', '=', ctx.actor?.personId ?? 0)
    .executeTakeFirst();
  return row?.phone ?? null;
}

/** Who looked at the actor's contact or sensitive data and why, newest first. */
export async function myAccessLog(
  ctx: Viewing,
): Promise<{ id: number; at: string; by: string | null; grade: 'contact' | 'sensitive'; reason: string }[]> {
  const rows = await ctx.db
    .selectFrom('people.access_log as l')
    .leftJoin('people.account_name as viewer', 'viewer.account_id', 'l.account_id')
    .select(['l.id', 'l.at', 'viewer.full_name as by', 'l.grade', 'l.reason'])
    .where('l.person_id', '=', ctx.actor?.personId ?? 0)
    .orderBy('l.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
