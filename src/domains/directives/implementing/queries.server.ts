import { sql } from 'kysely';
import { getUnit, listOrganisations, type UnitView } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { keyOf } from '../addressees/queries.server.ts';
import { offeredGroups } from '../addressees/rules.ts';
import { lineAround } from '../beginning/rules.ts';
import { listDrafts } from '../drafts/queries.server.ts';
import { figureNotes } from '../figures/queries.server.ts';
import { paperOf } from '../page/queries.server.ts';
import { type DocumentView, findDocument } from '../queries.server.ts';
import type { StoredReading } from '../schema.ts';
import { capital, clauseLabel, groupText } from '../text.vi.ts';
import { type Kind, type Layout, layoutOfPath, type ParentTarget, type ParentTask } from './rules.ts';
import { type Body, bodySchema } from './schema.ts';

export interface Parent {
  document: DocumentView;
  tasks: ParentTask[];
  targets: ParentTarget[];
}

const mostTargets = 60;

/** What a unit was given by a paper, as the measure of its own. Four queries. */
export async function parentOf(ctx: Viewing, document: DocumentView, unitId: number): Promise<Parent> {
  const given = await givenTo(ctx, document.id, unitId);
  const { text, reading } = await paperOf(ctx, document.id);
  const isOwnEntry = document.register.unitId === unitId && given.length === 0;
  return {
    document,
    tasks: isOwnEntry ? await drafted(ctx, document.id) : given,
    targets: targetsOf(text, reading).slice(0, mostTargets),
  };
}

/** The line of a target says more than the target; where several stand in one line, each keeps its own words. */
function targetsOf(text: string, { targets }: StoredReading): ParentTarget[] {
  const lines = targets.map(({ span }) => lineAround(text, span.start));
  return targets.flatMap(({ text: own, comparator, value, unit }, at) => {
    const isAlone = lines.filter(({ from }) => from === lines[at]!.from).length === 1;
    const words = isAlone ? lines[at]!.words : capital(own.replace(/\s+/gu, ' '));
    return value === null ? [] : [{ at, text: words.slice(0, 600), comparator, value, unit }];
  });
}

async function givenTo(ctx: Viewing, documentId: number, unitId: number): Promise<ParentTask[]> {
  const rows = await ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'clause', 'what', 'product', 'due_on as dueOn'])
    .where('origin_kind', '=', 'directive')
    .where('origin_id', '=', documentId)
    .where('owner_unit_id', '=', unitId)
    .where('state', 'not in', ['withdrawn', 'declined', 'handed_over'])
    .orderBy('origin_part')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(({ id, clause, ...row }) => ({ key: `c${id}`, commitmentId: id, clause: clause ?? '', ...row }));
}

/** Of a paper that the unit entered in its own register: what the reader drafted and nobody dropped. */
async function drafted(ctx: Viewing, documentId: number): Promise<ParentTask[]> {
  const drafts = await listDrafts(ctx, documentId);
  return drafts
    .filter(({ state }) => state !== 'dropped')
    .slice(0, 100)
    .map(({ id, clause, what, product, dueOn }) => ({
      ...{ key: `d${id}`, commitmentId: null, clause: clauseLabel(clause), what, product: product ?? '', dueOn },
    }));
}

export interface ImplementingView {
  id: number;
  unit: UnitView;
  kind: Kind;
  layout: Layout;
  state: 'drafting' | 'issued' | 'dropped';
  version: number;
  body: Body;
  parentId: number;
  documentId: number | null;
  changedAt: string;
  changedBy: string | null;
}

/** Throws Refusal 'implementing-not-found'. */
export async function getImplementing(ctx: Viewing, id: number): Promise<ImplementingView> {
  const row = await ctx.db
    .selectFrom('directives.implementing as i')
    .leftJoin('people.account_name as p', 'p.account_id', 'i.changed_by')
    .select(['i.id', 'i.unit_id', 'i.kind', 'i.state', 'i.version', 'i.body', 'i.parent_id', 'i.document_id'])
    .select(['i.changed_at', 'p.full_name as changedBy'])
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('implementing-not-found');
  const unit = await getUnit(ctx, row.unit_id);
  return {
    ...{ id, unit, kind: row.kind, state: row.state, version: row.version, changedBy: row.changedBy },
    layout: layoutOfPath(unit.path),
    body: bodySchema.parse(row.body),
    parentId: row.parent_id,
    documentId: row.document_id,
    changedAt: row.changed_at.toISOString(),
  };
}

/** The groups that a unit may name as owners, in words. */
export async function groupsOffered(ctx: Viewing, unit: UnitView): Promise<{ key: string; words: string }[]> {
  const organisations = await listOrganisations(ctx);
  const ours = organisations.filter(({ root }) => root === 'vn').map(({ code }) => code);
  return offeredGroups(unit.level, ours).map((group) => ({
    key: keyOf(group),
    words: groupText(group, organisations.find(({ code }) => code === group.organisation)!.shortName, unit.level),
  }));
}

/** The desk of a draft: its words, what they are measured by, whom it may give work. */
export async function editorPage(ctx: Viewing, id: number) {
  const draft = await getImplementing(ctx, id);
  const document = await findDocument(ctx, draft.parentId);
  const mayWrite = may(ctx.actor?.grants ?? [], ctx.permissions, 'document.register', draft.unit.path);
  return {
    draft,
    parent: document ? await parentOf(ctx, document, draft.unit.id) : null,
    groups: await groupsOffered(ctx, draft.unit),
    explanations: await figureNotes(ctx, id),
    mayWrite: mayWrite && draft.state === 'drafting',
    today: ctx.today,
  };
}

export interface OwnImplementing {
  id: number;
  kind: Kind;
  state: 'drafting' | 'issued' | 'dropped';
  documentId: number | null;
  changedAt: string;
}

/** What a unit has made, or begun to make, from a paper; what was dropped is left out. One query. */
export async function listOwn(ctx: Viewing, parentId: number, unitId: number): Promise<OwnImplementing[]> {
  const rows = await ctx.db
    .selectFrom('directives.implementing')
    .select(['id', 'kind', 'state', 'document_id as documentId', 'changed_at'])
    .where('unit_id', '=', unitId)
    .where('parent_id', '=', parentId)
    .where('state', '<>', 'dropped')
    .orderBy('id')
    .execute();
  return rows.map(({ changed_at, ...row }) => ({ ...row, changedAt: changed_at.toISOString() }));
}

export interface KeptVersion {
  version: number;
  body: Body;
  writtenAt: string;
  writtenBy: string | null;
}

const mostVersions = 100;

/** What a draft was before, the newest first, without what it is now. One query. */
export async function listVersions(ctx: Viewing, id: number): Promise<KeptVersion[]> {
  const rows = await ctx.db
    .selectFrom('directives.implementing_version as v')
    .leftJoin('people.account_name as p', 'p.account_id', 'v.written_by')
    .select(['v.version', 'v.body', 'v.written_at', 'p.full_name as writtenBy'])
    .where('v.implementing_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(mostVersions)
    .execute();
  return rows.map(({ body, written_at, ...row }) => ({
    ...{ ...row, body: bodySchema.parse(body) },
    writtenAt: written_at.toISOString(),
  }));
}

/** Whether a unit has the paper: it received it, or entered it among its own arrivals. One query. */
export async function hasReceived(ctx: Viewing, documentId: number, unitId: number): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (
      select from directives.dispatch where document_id = ${documentId} and recipient_unit_id = ${unitId}
        and received_at is not null and recalled_at is null)
    or exists (select from directives.document where id = ${documentId} and register_unit_id = ${unitId} and direction = 'in') as has`.execute(
    ctx.db,
  );
  return rows[0]!.has;
}

/** The promises that the tasks of a paper carry out, by draft, as far as they are still open. One query. */
export async function promisesCarriedOut(ctx: Viewing, documentId: number): Promise<Map<number, number>> {
  const rows = await ctx.db
    .selectFrom('directives.draft_parent as p')
    .innerJoin('directives.draft as t', 't.id', 'p.draft_id')
    .innerJoin('commitments.commitment as c', 'c.id', 'p.commitment_id')
    .select(['p.draft_id', 'c.id'])
    .where('t.document_id', '=', documentId)
    .where('c.open', '=', true)
    .execute();
  return new Map(rows.map(({ draft_id, id }) => [draft_id, id]));
}
