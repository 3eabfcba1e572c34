import { type RawBuilder, sql } from 'kysely';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { listUnitsByIds, territoryNames } from '#domains/organisation/queries.server.ts';
import { matterColumns } from '#domains/opinion/feedback/queries.server.ts';
import type { Stage } from '#domains/opinion/feedback/rules.ts';
import type { Kind, Matter, State } from '#domains/opinion/feedback/schema.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { clockOf, type Cursor, readCursor, type View, writeCursor } from './rules.ts';

export interface MatterLine {
  key: string;
  isAnonymous: boolean;
  kind: Kind;
  subject: string;
  fieldName: string;
  areaName: string;
  unitName: string;
  state: State;
  dueOn: string;
  receivedText: string;
  stage: Stage | null;
  isLate: boolean;
}

type CountedView = Extract<View, 'open' | 'late' | 'waiting' | 'again'>;

export interface MatterFilter {
  view: View;
  field: string | null;
  areaId: number | null;
  after: string | null;
}

const pageSize = 40;
const none = sql<boolean>`true`;
/** It is not solved, or no answer came: the asker's word, and it is handled anew. */
const again = sql`m.state = 'accepted' and m.verdict <> 'solved'`;

function ofView(view: View, unitId: number, today: string, handedOver: RawBuilder<unknown>): RawBuilder<boolean> {
  const own = sql`m.unit_id = ${unitId}`;
  const isOnItsOwn = sql`(m.joined_to is null or m.answered_on is not null)`;
  const working = sql`m.state in ('received', 'accepted') and ${isOnItsOwn}`;
  return {
    open: sql<boolean>`${own} and ${working}`,
    waiting: sql<boolean>`${own} and m.state = 'received' and ${isOnItsOwn}`,
    late: sql<boolean>`${own} and ${working} and m.due_on < ${today}::date`,
    again: sql<boolean>`${own} and ${working} and ${again}`,
    unconfirmed: sql<boolean>`${own} and m.state = 'answered'`,
    given: sql<boolean>`m.id in (${handedOver}) and m.unit_id <> ${unitId} and m.state in ('received', 'accepted') and ${isOnItsOwn}`,
    ended: sql<boolean>`${own} and m.state in ('closed', 'refused', 'withdrawn')`,
  }[view];
}

/** What this unit has (or handed over), from both stores in one list by due day; two queries and the names. */
export async function listMatters(
  ctx: Viewing,
  unitId: number,
  { view, field, areaId, after }: MatterFilter,
): Promise<{ rows: MatterLine[]; page: { before: null; after: string | null } }> {
  const cursor = readCursor(after);
  const narrow = sql<boolean>`${field === null ? none : sql`m.field_code = ${field}`} and ${
    areaId === null
      ? none
      : sql`m.area_id in (select i.id from organisation.territory i join organisation.territory o on i.path <@ o.path where o.id = ${areaId})`
  }`;
  const named = await sql<Matter>`select ${matterColumns} from dialogue.petition m
    where ${ofView(view, unitId, ctx.today, sql`select s.petition_id from dialogue.petition_step s where s.step = 'hand_over' and s.unit_id = ${unitId}`)}
      and ${narrow} and ${isAfter(cursor, 'named')} order by m.due_on, m.id limit ${pageSize + 1}`.execute(ctx.db);
  const anonymous = await sql<Matter>`select ${matterColumns} from opinion.feedback m
    where ${ofView(view, unitId, ctx.today, sql`select h.feedback_id from opinion.hand_over h where h.from_unit_id = ${unitId}`)}
      and ${narrow} and ${isAfter(cursor, 'anonymous')} order by m.due_on, m.id limit ${pageSize + 1}`.execute(ctx.db);
  // Both came in their own order; the named of a day stand before the others.
  const all = [...named.rows, ...anonymous.rows].toSorted((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
  );
  const shown = all.slice(0, pageSize);
  const last = all.length > pageSize ? shown.at(-1)! : null;
  return { rows: await linesOf(ctx, shown), page: { before: null, after: last && writeCursor(last) } };
}

/** After the row of the cursor, as a table of one of the stores sees it. */
function isAfter(cursor: Cursor | null, store: 'named' | 'anonymous'): RawBuilder<boolean> {
  if (cursor === null) return none;
  const { dueOn, key } = cursor;
  const isOfStore = key.includes('-') === (store === 'anonymous');
  if (isOfStore)
    return store === 'named'
      ? sql<boolean>`(m.due_on, m.id) > (${dueOn}::date, ${key}::bigint)`
      : sql<boolean>`(m.due_on, m.id) > (${dueOn}::date, ${key}::uuid)`;
  return store === 'anonymous' ? sql<boolean>`m.due_on >= ${dueOn}::date` : sql<boolean>`m.due_on > ${dueOn}::date`;
}

async function linesOf(ctx: Viewing, matters: readonly Matter[]): Promise<MatterLine[]> {
  if (matters.length === 0) return [];
  const fields = await fieldNames(ctx);
  const areas = await territoryNames(
    ctx,
    matters.map((one) => one.areaId),
  );
  const units = new Map(
    (await listUnitsByIds(ctx, [...new Set(matters.map((one) => one.unitId))])).map((one) => [one.id, one.shortName]),
  );
  return matters.map((one) => ({
    ...{
      key: one.key,
      isAnonymous: one.key.includes('-'),
      kind: one.kind,
      subject: one.subject,
      state: one.state,
      dueOn: one.dueOn,
    },
    fieldName: fields.get(one.fieldCode) ?? '',
    areaName: areas.get(one.areaId) ?? '',
    unitName: units.get(one.unitId) ?? '',
    receivedText: formatDay(one.receivedOn),
    ...clockOf(one, ctx.today),
  }));
}

/** Fields of matters in their order, with their names. */
export async function fieldNames(ctx: Viewing): Promise<Map<string, string>> {
  return new Map((await listFields(ctx)).map(({ code, name }) => [code, name]));
}

/** How many wait for this unit now by view of its list, both stores together; one query each. */
export async function countMatters(ctx: Viewing, unitId: number): Promise<Record<CountedView, number>> {
  const counts = { open: 0, late: 0, waiting: 0, again: 0 };
  for (const table of ['dialogue.petition', 'opinion.feedback']) {
    const { rows } = await sql<typeof counts>`
      select count(*)::int as open, (count(*) filter (where m.due_on < ${ctx.today}::date))::int as late,
        (count(*) filter (where m.state = 'received'))::int as waiting, (count(*) filter (where ${again}))::int as again
      from ${sql.table(table)} m where m.unit_id = ${unitId} and m.state in ('received', 'accepted')
        and (m.joined_to is null or m.answered_on is not null)`.execute(ctx.db);
    for (const view of ['open', 'late', 'waiting', 'again'] as const) counts[view] += rows[0]![view];
  }
  return counts;
}
