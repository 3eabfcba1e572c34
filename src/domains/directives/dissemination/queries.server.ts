import { sql } from 'kysely';
import { unitLevels } from '#domains/organisation/schema.ts';
import type { Viewing } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { cutPage, type Page, pageSize } from '../queries.server.ts';
import { levelsOf, type LevelSpread, studyStandingOf, type StudyStanding } from './rules.ts';

/** How far a paper has come below a unit, level by level. One query through a door. */
export async function spreadOf(ctx: Viewing, documentId: number, unitId: number): Promise<LevelSpread[]> {
  const { rows } = await sql<{ level: string; standing: number; count: number }>`
    select level, standing, count from directives.spread(${documentId}, ${unitId})`.execute(ctx.db);
  return levelsOf(rows, unitLevels);
}

export interface CopyLine {
  id: number;
  unitId: number;
  unitName: string;
  received: boolean;
  standing: StudyStanding;
  studiedOn: string | null;
  studyBy: string | null;
  remindedOn: string | null;
  where: string | null;
  activityId: number | null;
  below: { total: number; studied: number };
}

/** To whom a unit gave a paper, those first who have not come far. Two queries. */
export async function listCopies(
  ctx: Viewing,
  documentId: number,
  unitId: number,
  edges: { after: string | null; before: string | null },
): Promise<Page<CopyLine>> {
  const direction = edges.before ? 'desc' : 'asc';
  const [standing = 0, id = 0] = (edges.before ?? edges.after ?? '').split('_').map(Number);
  const found = await ctx.db
    .selectFrom('directives.dispatch as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.recipient_unit_id')
    .select([
      'p.id',
      'p.standing',
      'p.recipient_unit_id',
      'p.received_at',
      'p.studied_on',
      'p.study_by',
      'p.reminded_at',
    ])
    .select(['p.studied_where', 'p.studied_activity_id', 'u.name'])
    .where('p.document_id', '=', documentId)
    .where('p.sender_unit_id', '=', unitId)
    .where('p.standing', '<', 4)
    .$if(Boolean(edges.before ?? edges.after), (query) =>
      query.where(
        sql<boolean>`(p.standing, p.id) ${sql.raw(edges.before ? '<' : '>')} (${standing}::int, ${id}::bigint)`,
      ),
    )
    .orderBy('p.standing', direction)
    .orderBy('p.id', direction)
    .limit(pageSize + 1)
    .execute();
  const cut = cutPage(found, edges, (row) => `${row.standing}_${row.id}`);
  const below = await spreadBelow(
    ctx,
    cut.rows.map((row) => row.id),
  );
  return {
    page: cut.page,
    rows: cut.rows.map((row) => ({
      id: row.id,
      unitId: row.recipient_unit_id,
      unitName: row.name,
      received: row.received_at !== null,
      standing: studyStandingOf({ studiedOn: row.studied_on, studyBy: row.study_by }, ctx.today),
      studiedOn: row.studied_on,
      studyBy: row.study_by,
      remindedOn: row.reminded_at && dayOf(row.reminded_at),
      where: row.studied_where,
      activityId: row.studied_activity_id,
      below: below.get(row.id) ?? { total: 0, studied: 0 },
    })),
  };
}

async function spreadBelow(ctx: Viewing, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, { total: number; studied: number }>();
  const { rows } = await sql<{ id: number; total: number; studied: number }>`
    select copy_id as id, total, studied from directives.spread_below(${ids}::bigint[])`.execute(ctx.db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export interface StudyDuty {
  studyBy: string | null;
  overdue: boolean;
  remindedOn: string | null;
  where: string | null;
  activityId: number | null;
}

/** What is asked of a recipient, and where it studied. One query. */
export async function studyDutyOf(ctx: Viewing, dispatchId: number): Promise<StudyDuty> {
  const row = await ctx.db
    .selectFrom('directives.dispatch')
    .select(['study_by', 'studied_on', 'reminded_at', 'studied_where', 'studied_activity_id'])
    .where('id', '=', dispatchId)
    .executeTakeFirstOrThrow();
  return {
    studyBy: row.study_by,
    overdue: studyStandingOf({ studiedOn: row.studied_on, studyBy: row.study_by }, ctx.today) === 'overdue',
    remindedOn: row.reminded_at && dayOf(row.reminded_at),
    where: row.studied_where,
    activityId: row.studied_activity_id,
  };
}

const offered = 20;

/** Study conferences of a unit, or with it, since a day: where it may have studied a paper. One query, two indexes. */
export async function studyConferences(
  ctx: Viewing,
  unitId: number,
  since: string,
): Promise<{ id: number; label: string; on: string }[]> {
  const { rows } = await sql<{ id: number; title: string | null; paper: string | null; place: string; on: string }>`
    select a.id, a.title, a.own_values ->> 'paper' as paper, a.place, a.happened_on as "on" from activities.activity a
    where a.kind = 'study' and a.withdrawn_on is null and a.happened_on >= ${since}::date and a.id in (
      select id from activities.activity where owner_unit_id = ${unitId} and happened_on >= ${since}::date
      union select activity_id from activities.partner where unit_id = ${unitId} and happened_on >= ${since}::date)
    order by a.happened_on desc, a.id desc limit ${offered}`.execute(ctx.db);
  return rows.map(({ id, title, paper, place, on }) => ({
    id,
    on,
    label: `${formatDay(on)}: ${title ?? paper}, ${place}`,
  }));
}

/** Units to which a recipient would pass a paper on, and that have not got it: its branches, and its line in the places below. One query. */
export async function unitsToPassTo(
  ctx: Viewing,
  documentId: number,
  unit: { id: number; path: string },
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select u.id, u.name from organisation.unit u
    where u.closed_on is null and u.id <> ${unit.id}
      and (u.path <@ ${unit.path}::ltree
        or (u.organisation_code = (select organisation_code from organisation.unit where id = ${unit.id})
            and u.path <@ (select t.path from organisation.unit s join organisation.territory t on t.id = s.territory_id where s.id = ${unit.id})))
      and not exists (select from directives.dispatch p where p.document_id = ${documentId} and p.recipient_unit_id = u.id and p.recalled_at is null)
    order by u.level = 'branch', u.sort_key, u.id limit 500`.execute(ctx.db);
  return rows;
}
