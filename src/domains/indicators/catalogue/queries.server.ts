import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { z } from 'zod';
import type { Viewing } from '#domains/tables.ts';
import { alike, type Likeness, type Meaning } from '../alike/rules.ts';
import type { Way } from '../schema.ts';
import { type Entry, partsOf } from './rules.ts';
import type { CatalogueFilter } from './schema.ts';

type Cadence = 'week' | 'month' | 'quarter' | 'half' | 'year' | 'term' | 'event';

/** An indicator as the catalogue says it. `scale`: decimals of a value. */
export interface KnownIndicator extends Entry {
  version: number;
  topic: string;
  meaning: string | null;
  scale: number;
  cadence: Cadence;
  levels: string[];
  retiredOn: string | null;
  retiredReason: string | null;
  followedById: number | null;
  otherBecause: string | null;
  isOfUnits: boolean;
  changedAt: Date;
  changedBy: number | null;
}

const indicators = (ctx: Viewing) =>
  ctx.db
    .selectFrom('indicators.indicator as i')
    .select(['i.id', 'i.code', 'i.version', 'i.topic', 'i.name', 'i.meaning', 'i.unit', 'i.scale', 'i.cadence'])
    .select(['i.levels', 'i.organisation_code as line', 'i.measure', 'i.over_time', 'i.numerator_id as numeratorId'])
    .select(['i.denominator_id as denominatorId', 'i.retired_on as retiredOn', 'i.retired_reason as retiredReason'])
    .select(['i.followed_by_id as followedById', 'i.other_because as otherBecause', 'i.changed_at as changedAt'])
    .select(['i.changed_by as changedBy', 'i.of_units as isOfUnits']);

type Row = Awaited<ReturnType<ReturnType<typeof indicators>['execute']>>[number];

function knownOf({ over_time, ...row }: Row): KnownIndicator {
  const way: Way = row.numeratorId !== null ? 'ratio' : over_time === 'last' ? 'stock' : 'sum';
  return { ...row, way, isRetired: row.retiredOn !== null, parts: partsOf(row.numeratorId, row.denominatorId) };
}

// The numbers of the catalogue run through all lines: the Front's first, what an office added last.
const number = sql<number>`substring(i.code from '[0-9]+')::int`;
const letters = sql<string>`i.code collate "C"`;
const numberOf = (code: string) => Number(/\d+/u.exec(code)?.[0] ?? 0);

/** Every indicator, retired ones too, in the order of the numbers. One query. */
export async function wholeCatalogue(ctx: Viewing): Promise<KnownIndicator[]> {
  const rows = await indicators(ctx).orderBy(number).orderBy(letters).execute();
  return rows.map(knownOf);
}

export const pageSize = 50;

/** A page of the catalogue; cursors are codes. One query. */
export async function listIndicators(
  ctx: Viewing,
  filter: CatalogueFilter,
  { after, before }: { after: string | null; before: string | null },
): Promise<{ rows: KnownIndicator[]; page: { before: string | null; after: string | null } }> {
  const isBack = after === null && before !== null;
  const cursor = after ?? before;
  const order = isBack ? 'desc' : 'asc';
  let query = narrowed(ctx, filter)
    .orderBy(number, order)
    .orderBy(letters, order)
    .limit(pageSize + 1);
  if (cursor !== null) {
    const beyond = sql.raw(isBack ? '<' : '>');
    query = query.where(sql<boolean>`(${number}, ${letters}) ${beyond} (${numberOf(cursor)}, ${cursor})`);
  }
  const found = (await query.execute()).map(knownOf);
  const isMore = found.length > pageSize;
  const shown = found.slice(0, pageSize);
  const rows = isBack ? shown.toReversed() : shown;
  return {
    rows,
    page: {
      before: (isBack ? isMore : after !== null) ? (rows[0]?.code ?? null) : null,
      after: isBack || isMore ? (rows.at(-1)?.code ?? null) : null,
    },
  };
}

function narrowed(ctx: Viewing, { text, topic, line, cadence, source, standing }: CatalogueFilter) {
  let query = indicators(ctx);
  for (const word of searchKey(text).split(' ').filter(Boolean).slice(0, 8))
    query = query.where(sql<boolean>`strpos(i.search_key, ${word}) > 0`);
  if (topic !== '') query = query.where('i.topic', '=', topic);
  if (line !== '')
    query = query.where('i.organisation_code', line === 'all' ? 'is' : '=', line === 'all' ? null : line);
  if (cadence !== null) query = query.where('i.cadence', '=', cadence);
  if (source === 'counted') query = query.where('i.measure', 'is not', null);
  if (source === 'ratio') query = query.where('i.numerator_id', 'is not', null);
  if (source === 'entered') query = query.where('i.measure', 'is', null).where('i.numerator_id', 'is', null);
  if (standing !== 'all') query = query.where('i.retired_on', standing === 'used' ? 'is' : 'is not', null);
  return query;
}

/** The topics of the catalogue in its order. One query. */
export async function catalogueTopics(ctx: Viewing): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select i.topic from indicators.indicator i group by i.topic order by min(${number}), i.topic`.execute(ctx.db);
  return rows.map(({ topic }) => topic);
}

type Named = Pick<KnownIndicator, 'id' | 'code' | 'name' | 'unit' | 'isRetired'>;

/** What was said of an indicator at one time, and from when on by whom; nobody: it came with the product. */
export interface IndicatorVersion {
  version: number;
  name: string;
  meaning: string | null;
  levels: string[];
  retiredOn: string | null;
  retiredReason: string | null;
  at: Date;
  byAccountId: number | null;
}

const formerFacts = z.object({
  ...{ name: z.string(), meaning: z.string().nullable(), levels: z.array(z.string()) },
  ...{ retired_on: z.string().nullable(), retired_reason: z.string().nullable() },
  ...{ changed_at: z.coerce.date(), changed_by: z.number().nullable() },
});

/** One indicator with those that belong to it and every version, today's first. Throws Refusal 'indicator-not-found'. Three queries. */
export async function getIndicator(ctx: Viewing, code: string) {
  return withFamily(ctx, await indicators(ctx).where('i.code', '=', code).executeTakeFirst());
}

/** The same, for programs. */
export async function getIndicatorById(ctx: Viewing, id: number) {
  return withFamily(ctx, await indicators(ctx).where('i.id', '=', id).executeTakeFirst());
}

async function withFamily(ctx: Viewing, found: Row | undefined) {
  if (!found) throw new Refusal('indicator-not-found');
  const one = knownOf(found);
  const family = await indicators(ctx)
    .where((eb) =>
      eb.or([
        eb(
          'i.id',
          'in',
          [one.numeratorId, one.denominatorId, one.followedById, 0].filter((id) => id !== null),
        ),
        eb('i.numerator_id', '=', one.id),
        eb('i.denominator_id', '=', one.id),
        eb('i.followed_by_id', '=', one.id),
      ]),
    )
    .orderBy(number)
    .orderBy(letters)
    .execute();
  const related = family.map(knownOf);
  const named = (id: number | null): Named | null => related.find((other) => other.id === id) ?? null;
  return {
    ...one,
    ...{ numerator: named(one.numeratorId), denominator: named(one.denominatorId) },
    followedBy: named(one.followedById),
    follows: related.filter((other) => other.followedById === one.id) as Named[],
    ratios: related.filter((other) => [other.numeratorId, other.denominatorId].includes(one.id)) as Named[],
    versions: await versionsOf(ctx, one),
  };
}

async function versionsOf(ctx: Viewing, one: KnownIndicator): Promise<IndicatorVersion[]> {
  const former = await ctx.db
    .selectFrom('indicators.former_version')
    .select(['version', 'facts'])
    .where('indicator_id', '=', one.id)
    .orderBy('version', 'desc')
    .execute();
  const { version, name, meaning, levels, retiredOn, retiredReason, changedAt, changedBy } = one;
  const now = { version, name, meaning, levels, retiredOn, retiredReason, at: changedAt, byAccountId: changedBy };
  return [
    now,
    ...former.map(({ version: before, facts }) => {
      const { changed_at: at, changed_by: byAccountId, retired_on, retired_reason, ...said } = formerFacts.parse(facts);
      return { version: before, ...said, retiredOn: retired_on, retiredReason: retired_reason, at, byAccountId };
    }),
  ];
}

export type AlikeIndicator = Pick<KnownIndicator, 'id' | 'code' | 'name' | 'unit' | 'way' | 'line' | 'isRetired'> & {
  likeness: Likeness;
};

/** Those that mean the same as what is being typed, or nearly, the same first. One query. */
export async function alikeIndicators(ctx: Viewing, meant: Meaning, but: number | null): Promise<AlikeIndicator[]> {
  const others = (await wholeCatalogue(ctx)).filter(({ id }) => id !== but);
  return alike(meant, others).map(({ id, code, name, unit, way, line, isRetired, likeness }) => ({
    ...{ id, code, name, unit, way, line, isRetired, likeness },
  }));
}
