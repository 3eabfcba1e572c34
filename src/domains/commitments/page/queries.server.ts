import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CommitmentLine, lines, presentLine } from '../queries.server.ts';
import { isOpen, nextSteps, sidesOf, type Step } from '../rules.ts';
import { standingOf } from '../steps/commands.server.ts';

/** One query: the commitment with the names that stand on its page. Throws 'commitment-not-found' also when hidden. */
async function record(ctx: Viewing, id: number) {
  const row = await lines(ctx)
    .leftJoin('people.account_name as p', 'p.account_id', 'c.asked_by')
    .leftJoin('commitments.commitment as parent', 'parent.id', 'c.parent_id')
    .innerJoin('organisation.territory as t', 't.id', 'owner.territory_id')
    .select(['c.version', 'c.origin_kind', 'c.origin_id', 'c.asker_path', 'c.owner_path', 'c.asker_unit_id'])
    .select(['c.owner_unit_id', 'c.due_source', 'c.claim', 'c.verdict', 'c.verdict_on', 'c.cause', 'c.expected_on'])
    .select(['c.cooperating_unit_ids', 'c.asked_at', 'asker.name as asker_full_name', 'owner.name as owner_full_name'])
    .select([
      'p.full_name as asked_by_name',
      'parent.id as parent_id',
      'parent.what as parent_what',
      'parent.state as parent_state',
      't.path as territory_path',
    ])
    .select('c.handed_from')
    .select((eb) =>
      eb
        .selectFrom('commitments.commitment as n')
        .select('n.id')
        .whereRef('n.handed_from', '=', 'c.id')
        .orderBy('n.id', 'desc')
        .limit(1)
        .as('handed_to'),
    )
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('commitment-not-found');
  return row;
}

function stepsOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('commitments.step as s')
    .leftJoin('people.account_name as p', 'p.account_id', 's.account_id')
    .leftJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .select([
      's.id',
      's.at',
      's.step',
      's.note',
      's.paper',
      's.because_of as becauseOf',
      'p.full_name as personName',
      'u.short_name as unitName',
    ])
    .where('s.commitment_id', '=', id)
    .orderBy('s.id')
    .execute();
}

function evidenceOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('commitments.evidence as e')
    .leftJoin('platform.file as f', 'f.id', 'e.file_id')
    .select(['e.id', 'e.kind', 'e.content', 'e.at', 'f.name as fileName', 'f.size', 'f.width', 'f.height'])
    .select(['e.label', 'e.withdrawn_on as withdrawnOn'])
    .where('e.commitment_id', '=', id)
    .orderBy('e.id')
    .execute();
}

function unitsByIds(ctx: Viewing, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'short_name as name'])
    .where('id', 'in', ids)
    .orderBy('sort_key')
    .execute();
}

const urgency: Step[] = ['confirm', 'return', 'receive', 'claim', 'progress', 'decline', 'withdraw'];

/** Everything that the page of one commitment shows, in five queries, with the steps this person may take now. */
export async function getCommitment(ctx: Viewing, id: number) {
  const row = await record(ctx, id);
  const rights = standingOf(ctx, row);
  const sides = sidesOf(rights);
  const children = await lines(ctx)
    .where('c.parent_id', '=', id)
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(200)
    .execute();
  const mayTake = sides.flatMap((side) => nextSteps(row, side));
  return {
    ...presentLine(row, ctx.today),
    version: row.version,
    originId: row.origin_kind === 'directive' ? row.origin_id : null,
    asker: { id: row.asker_unit_id, name: row.asker_full_name, personName: row.asked_by_name },
    owner: { id: row.owner_unit_id, name: row.owner_full_name, territoryPath: row.territory_path },
    cooperating: await unitsByIds(ctx, row.cooperating_unit_ids),
    /** The rows before and after in a rearrangement of units. */
    handedFrom: row.handed_from,
    handedTo: row.state === 'handed_over' ? row.handed_to : null,
    askedOn: row.asked_on,
    askedAt: row.asked_at,
    dueSource: row.due_source,
    claim: row.claim,
    claimedOn: row.claimed_on,
    verdict: row.verdict,
    verdictOn: row.verdict_on,
    cause: row.cause,
    expectedOn: row.expected_on,
    steps: await stepsOf(ctx, id),
    evidence: await evidenceOf(ctx, id),
    parent: row.parent_id
      ? { id: row.parent_id, what: row.parent_what ?? '', state: row.parent_state ?? 'withdrawn' }
      : null,
    children: children.map((child): CommitmentLine => presentLine(child, ctx.today)),
    mayTake: mayTake.toSorted((a, b) => urgency.indexOf(a) - urgency.indexOf(b)),
    mayPassDown: sides.includes('owner') && isOpen(row.state) && mayAssign(ctx, row.owner_path),
  };
}

/** What the form needs to pass a commitment down. Throws 'not-allowed' where this person may not, or no longer. */
export async function commitmentToPassDown(ctx: Viewing, id: number) {
  const { version, what, product, dueOn, owner, mayPassDown } = await getCommitment(ctx, id);
  if (!mayPassDown) throw new Refusal('not-allowed', { permission: 'commitment.assign' });
  return { id, version, what, product, dueOn, ownerName: owner.name, underPath: owner.territoryPath };
}

function mayAssign(ctx: Viewing, path: string): boolean {
  return ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'commitment.assign', path);
}

export type CommitmentDetail = Awaited<ReturnType<typeof getCommitment>>;

/** The stored file behind one piece of evidence; the policy decides whether the row is there at all. */
export async function getEvidenceFile(ctx: Viewing, evidenceId: number) {
  const row = await ctx.db
    .selectFrom('commitments.evidence as e')
    .innerJoin('platform.file as f', 'f.id', 'e.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .select(['f.small_hash as smallHash', 'f.small_size as smallSize'])
    .where('e.id', '=', evidenceId)
    .executeTakeFirst();
  if (!row) throw new Refusal('evidence-not-found');
  return row;
}
