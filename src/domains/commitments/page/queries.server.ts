import { may } from '#platform/access/may.ts';
import { dayOf, daysBetween } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { listBelow, progressBelow } from '../below/queries.server.ts';
import { originPage } from '../by-origin/rules.ts';
import { needsPaper } from '../changes/rules.ts';
import { lines, presentLine } from '../queries.server.ts';
import { effectiveDueOn, isOpen, nextMove, nextSteps, offered, sidesOf } from '../rules.ts';
import { standingOf } from '../steps/commands.server.ts';

/** One query: the commitment with the names that stand on its page. Throws 'commitment-not-found' also when hidden. */
async function record(ctx: Viewing, id: number) {
  const row = await lines(ctx)
    .leftJoin('people.account_name as p', 'p.account_id', 'c.asked_by')
    .leftJoin('commitments.commitment as parent', 'parent.id', 'c.parent_id')
    .innerJoin('organisation.territory as t', 't.id', 'owner.territory_id')
    .select(['c.origin_kind', 'c.origin_id', 'c.origin_part', 'c.asker_path', 'c.owner_path', 'c.asker_unit_id'])
    .select(['c.owner_unit_id', 'c.due_source', 'c.claim', 'c.verdict', 'c.cause', 'c.expected_on'])
    .select(['c.cooperating_unit_ids', 'c.below_note', 'c.asked_at'])
    .select(['asker.name as asker_full_name', 'owner.name as owner_full_name'])
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

async function stepsOf(ctx: Viewing, id: number) {
  const rows = await ctx.db
    .selectFrom('commitments.step as s')
    .leftJoin('people.account_name as p', 'p.account_id', 's.account_id')
    .leftJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .leftJoin('commitments.change as k', 'k.step_id', 's.id')
    .select(['k.old_due_on', 'k.new_due_on', 'k.old_what', 'k.new_what', 'k.old_product', 'k.new_product'])
    .leftJoin('people.person as charged', 'charged.id', 's.person_id')
    .select([
      's.id',
      's.at',
      's.step',
      's.note',
      's.paper',
      's.because_of as becauseOf',
      's.unit_id as unitId',
      'charged.full_name as chargedName',
      'p.full_name as personName',
      'u.short_name as unitName',
    ])
    .where('s.commitment_id', '=', id)
    .orderBy('s.id')
    .execute();
  return rows.map(({ old_due_on, new_due_on, old_what, new_what, old_product, new_product, ...step }) => ({
    ...step,
    change:
      old_due_on === null || new_due_on === null
        ? null
        : {
            ...{ oldDueOn: old_due_on, newDueOn: new_due_on, oldWhat: old_what, newWhat: new_what },
            ...{ oldProduct: old_product, newProduct: new_product },
            /** What was late before it was changed stays said. */
            lateDays: Math.max(0, daysBetween(effectiveDueOn(vietnamCalendar, old_due_on), dayOf(step.at))),
          },
  }));
}

/** What stands as evidence of the whole; that of a part stands with the part. */
export function evidenceOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('commitments.evidence as e')
    .leftJoin('platform.file as f', 'f.id', 'e.file_id')
    .select(['e.id', 'e.kind', 'e.content', 'e.at', 'f.name as fileName', 'f.size', 'f.width', 'f.height'])
    .select(['e.label', 'e.withdrawn_on as withdrawnOn'])
    .where('e.commitment_id', '=', id)
    .where('e.part_unit_id', 'is', null)
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

/**
 * Everything that the page of one commitment shows, in six queries, with the steps this person may take now. `after` is the
 * cursor of its children.
 */
export async function getCommitment(ctx: Viewing, id: number, after: string | null = null) {
  const row = await record(ctx, id);
  const rights = standingOf(ctx, row);
  const sides = sidesOf(rights);
  const children = await listBelow(ctx, id, after);
  const progress = await progressBelow(ctx, [id, ...children.lines.map((child) => child.id)]);
  const line = presentLine(row, ctx.today);
  return {
    ...line,
    originPage: originPage(row.origin_kind, row.origin_id),
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
    belowNote: row.below_note,
    children: children.lines.map((child) => ({ ...child, progress: progress.get(child.id) ?? null })),
    childrenNext: children.next,
    progress: progress.get(id) ?? null,
    mayTake: offered.filter((step) => sides.some((side) => nextSteps(line, side).includes(step))),
    /** The step for which the clock waits, when it is this person's to take. */
    nextMove: sides.map((side) => nextMove(line, side)).find((step) => step !== null) ?? null,
    needsPaper: needsPaper({ mode: row.mode, originKind: row.origin_kind }),
    /** The task of its paper, which others may have as well. */
    isSharedTask: row.origin_kind === 'directive' && row.origin_part !== null,
    mayPutInCharge: sides.includes('owner') && isOpen(row.state),
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
