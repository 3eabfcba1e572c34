import { type SqlBool, sql } from 'kysely';
import type { UnitLevel } from '#domains/organisation/schema.ts';
import type { Viewing } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { levelOfIssuer } from '../addressees/rules.ts';
import { listMade, type MadeCount, madeCounts, type MadeLine } from '../made/queries.server.ts';
import type { DocumentView } from '../queries.server.ts';
import { capital, documentLabel, referenceLabel } from '../text.vi.ts';
import { type Held, heldWhere, type ReferenceRow, referencesOf, viewpoints } from '../references/queries.server.ts';
import type { Relation } from '../references/rules.ts';
import { type Force, forceOf, type Gap, gapOf, nextAbove } from './rules.ts';

/** A paper as the picture shows it: opened by `id`, or named only. */
export interface Node {
  id: number | null;
  label: string;
  title: string | null;
  issuer: string | null;
  issuedOn: string | null;
  level: UnitLevel | null;
  isHere: boolean;
  force: Force | null;
  forceBy: string | null;
}

/** A level of the chain with the time until the paper below it, and what else it names. */
export interface Level extends Node {
  gap: Gap | null;
  grounds: Node[];
}

export interface Lineage {
  /** From the top down; the last is the paper itself. */
  levels: Level[];
  changes: { relation: 'replaces' | 'amends'; isByThis: boolean; node: Node }[];
  below: (Node & { gap: Gap | null; made: MadeCount | null })[];
  made: { count: MadeCount; first: MadeLine[] } | null;
  firstDueOn: string | null;
}

const mostLevels = 6;
const mostBelow = 12;
export const firstMade = 6;

type Link = Pick<ReferenceRow, 'symbol' | 'key' | 'issuedOn' | 'issuer' | 'held'>;

/** The whole picture of a paper. About 15 queries: two for each level that is held, the rest once. */
export async function lineageOf(ctx: Viewing, document: DocumentView): Promise<Lineage> {
  const units = viewpoints(ctx, document.register.unitId);
  const [self] = await heldWhere(ctx, sql`d.id = ${document.id}`);
  const { chain, references } = await climb(ctx, self!, units);
  const own = references.filter((one) => one.documentId === document.id && !one.dropped);
  const below = await carriedOutBy(ctx, self!, units);
  const shown = [...chain, ...own, ...below.map(linkOf)];
  const facts = await forceFacts(ctx, shown, units);
  const node = (link: Link) => nodeOf(link, document, facts);
  const arrivals = await arrivalsOf(ctx, chain, units);
  const levels = chain.map((link, at): Level => {
    const lower = chain[at + 1];
    const arrivedOn = lower ? arrivalAt(link, lower, arrivals) : null;
    return {
      ...node(link),
      gap: lower ? gapOf(link.issuedOn, arrivedOn, lower.issuedOn) : null,
      grounds: groundsOf(link, chain, references).map(node),
    };
  });
  const counts = await madeCounts(ctx, [document.id, ...below.map(({ id }) => id)]);
  const count = counts.get(document.id);
  return {
    levels,
    below: below.map((held) => ({
      ...node(linkOf(held)),
      gap: gapOf(document.issuedOn, arrivalAt(linkOf(self!), linkOf(held), arrivals), held.issuedOn),
      made: counts.get(held.id) ?? null,
    })),
    made: count && count.recipients > 0 ? { count, first: await listMade(ctx, document.id, true, 0, firstMade) } : null,
    changes: changesOf(own, facts.naming, self!, node),
    firstDueOn: await firstDue(ctx, document),
  };
}

function linkOf(held: Held): Link {
  return { symbol: held.symbol, key: held.key, issuedOn: held.issuedOn, issuer: held.issuer, held };
}

/** From the paper up: what it and the papers above it carry out, by age. */
async function climb(ctx: Viewing, self: Held, units: readonly number[]) {
  const chain: Link[] = [linkOf(self)];
  const references: ReferenceRow[] = [];
  let pool: Link[] = [];
  let newest: Held | null = self;
  while (chain.length < mostLevels) {
    if (newest) {
      const named = await referencesOf(ctx, [newest.id], units);
      references.push(...named);
      const [parent] = newest.derivedFrom === null ? [] : await heldWhere(ctx, sql`d.id = ${newest.derivedFrom}`);
      // A basis is a level of the work where the paper is at hand; a law is not in a register.
      const above: Link[] = [
        ...named,
        ...(parent ? [{ ...linkOf(parent), relation: 'carries-out', dropped: false }] : []),
      ]
        .filter((one) => !one.dropped && (one.relation === 'carries-out' || (one.relation === 'basis' && one.held)))
        .filter((one) => chain.every((link) => !isSame(link, one)));
      pool = [...pool, ...above].filter((one, at, all) => all.findIndex((other) => isSame(other, one)) === at);
    }
    const next = nextAbove(pool, chain[0]!.issuedOn);
    if (!next) break;
    chain.unshift(next);
    pool = pool.filter((one) => one !== next);
    newest = next.held;
  }
  return { chain, references };
}

function isSame(one: Link, other: Link): boolean {
  return one.key === other.key && (one.issuedOn === other.issuedOn || !one.issuedOn || !other.issuedOn);
}

/** What a level names besides the levels above it, as far as it rests on it. */
function groundsOf(link: Link, chain: readonly Link[], references: readonly ReferenceRow[]): Link[] {
  return references.filter(
    (one) =>
      one.documentId === link.held?.id &&
      !one.dropped &&
      (one.relation === 'basis' || one.relation === 'carries-out') &&
      chain.every((level) => !isSame(level, one)),
  );
}

/** Papers of the reader's registers and post that carry this one out. */
async function carriedOutBy(ctx: Viewing, self: Held, units: readonly number[]): Promise<Held[]> {
  return (
    await heldWhere(
      ctx,
      sql`d.id <> ${self.id} and d.state <> 'recalled' and (
        (d.derived_from = ${self.id} and d.register_unit_id = any(${units}::bigint[]))
        or d.id in (select r.document_id from directives.reference r
          where r.id in (select id from directives.naming(${units}::bigint[], array[${self.key}]))
            and (r.target_id = ${self.id} or r.issued_on = ${self.issuedOn}::date) and r.relation in ('carries-out', 'basis')))`,
    )
  ).slice(0, mostBelow);
}

type ForceInputs = Awaited<ReturnType<typeof forceFacts>>;

/** Which visible papers replace or amend some papers, and what was said of them by hand. Two queries. */
async function forceFacts(ctx: Viewing, links: readonly Link[], units: readonly number[]) {
  const keys = [...new Set(links.map(({ key }) => key))];
  const named = await ctx.db
    .selectFrom('directives.reference as r')
    .innerJoin('directives.document as d', 'd.id', 'r.document_id')
    .innerJoin('organisation.unit as u', 'u.id', 'd.register_unit_id')
    .select(['r.key as namedKey', 'r.issued_on as namedOn', 'r.relation', 'r.target_id as targetId'])
    .select(['d.id', 'd.direction', 'd.issuer', 'd.kind', 'd.symbol', 'd.symbol_key as key', 'd.issued_on as issuedOn'])
    .select(['d.title', 'd.arrived_on as arrivedOn', 'd.derived_from as derivedFrom'])
    .select(['d.register_unit_id as registerUnitId', 'u.level as unitLevel'])
    .where(sql<SqlBool>`r.id in (select id from directives.naming(${units}::bigint[], ${keys}::text[]))`)
    .where('r.relation', 'in', ['replaces', 'amends'])
    .where('d.state', '<>', 'recalled')
    .orderBy('d.issued_on', 'desc')
    .limit(100)
    .execute();
  const ids = links.flatMap(({ held }) => held?.id ?? []);
  const words = await ctx.db
    .selectFrom('directives.force_word')
    .select(['document_id as documentId', 'force', 'paper'])
    .where(sql<SqlBool>`document_id = any(${ids}::bigint[])`)
    .orderBy('id', 'desc')
    .execute();
  const naming = named.map(({ namedKey, namedOn, relation, targetId, ...by }) => ({
    ...{ namedKey, namedOn, relation, targetId },
    by: { ...by, isRecalled: false } satisfies Held,
  }));
  return { naming, words };
}

function names({ namedKey, namedOn, targetId }: ForceInputs['naming'][number], link: Link): boolean {
  if (link.held !== null && targetId === link.held.id) return true;
  return namedKey === link.key && namedOn !== null && namedOn === link.issuedOn;
}

function nodeOf(link: Link, here: DocumentView, { naming, words }: ForceInputs): Node {
  const { held } = link;
  const namedBy = naming
    .filter((one) => names(one, link))
    .map(({ relation, by }) => ({ relation, label: documentLabel(by) }));
  const word = words.find(({ documentId }) => documentId === held?.id) ?? null;
  const { force, by } = forceOf({ isRecalled: held?.isRecalled ?? false, word, namedBy });
  // Of a paper that is only named nothing is known but what later papers say of it.
  const isKnown = held !== null || namedBy.length > 0;
  return {
    id: held?.id ?? null,
    label: held ? documentLabel(held) : capital(referenceLabel(link)),
    title: held?.title ?? null,
    issuer: held?.issuer ?? link.issuer,
    issuedOn: link.issuedOn,
    level: levelOf(link),
    isHere: held?.id === here.id,
    force: isKnown ? force : null,
    forceBy: isKnown ? by : null,
  };
}

/** 'TW' and 'TU' of a Party symbol tell the level where no issuer is written. */
function levelOf({ held, issuer, symbol }: Link): UnitLevel | null {
  if (held) return held.direction === 'out' ? held.unitLevel : levelOfIssuer(held.issuer, held.unitLevel);
  if (/\/TW$/u.test(symbol)) return 'nation';
  if (/\/TU$/u.test(symbol)) return 'province';
  if (/\/ĐU$/u.test(symbol)) return 'commune';
  return issuer === null ? null : levelOfIssuer(issuer, 'province');
}

function changesOf(
  own: readonly ReferenceRow[],
  naming: ForceInputs['naming'],
  self: Held,
  node: (link: Link) => Node,
): Lineage['changes'] {
  const isChange = (relation: Relation): relation is 'replaces' | 'amends' =>
    relation === 'replaces' || relation === 'amends';
  return [
    ...own.flatMap((one) =>
      isChange(one.relation) ? [{ relation: one.relation, isByThis: true, node: node(one) }] : [],
    ),
    ...naming
      .filter((one) => names(one, linkOf(self)))
      .flatMap(({ relation, by }) =>
        isChange(relation) ? [{ relation, isByThis: false, node: node(linkOf(by)) }] : [],
      ),
  ];
}

/** When papers came to these units through the system. One query. */
async function arrivalsOf(ctx: Viewing, chain: readonly Link[], units: readonly number[]) {
  const ids = chain.flatMap(({ held }) => held?.id ?? []);
  const rows = await ctx.db
    .selectFrom('directives.dispatch')
    .select(['document_id as documentId', 'recipient_unit_id as unitId', 'received_at'])
    .where(sql<SqlBool>`document_id = any(${ids}::bigint[]) and recipient_unit_id = any(${units}::bigint[])`)
    .where('received_at', 'is not', null)
    .where('recalled_at', 'is', null)
    .execute();
  return rows.map(({ documentId, unitId, received_at: at }) => ({ documentId, unitId, on: dayOf(at!) }));
}

/** The day on which a paper reached the office that answered it by another; null where that is not in the system. */
function arrivalAt(above: Link, below: Link, arrivals: Awaited<ReturnType<typeof arrivalsOf>>): string | null {
  if (!above.held || below.held?.direction !== 'out') return null;
  const { id, registerUnitId, arrivedOn } = above.held;
  if (registerUnitId === below.held.registerUnitId) return arrivedOn;
  return arrivals.find((one) => one.documentId === id && one.unitId === below.held!.registerUnitId)?.on ?? null;
}

/** The first day on which something of the paper is due, as far as the reader sees its work. */
async function firstDue(ctx: Viewing, { id, register }: DocumentView): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select coalesce((select min(due_on) from commitments.of_paper(${id}, ${register.unitId})),
      (select min(due_on) from directives.draft where document_id = ${id} and state = 'accepted')) as day`.execute(
    ctx.db,
  );
  return rows[0]!.day;
}
