import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { Viewing } from '#domains/tables.ts';
import { type DraftLine, listDrafts } from '../drafts/queries.server.ts';
import { dueOf } from '../drafts/rules.ts';
import { type TiedTarget, tiedTargets } from '../targets/queries.server.ts';
import { isGivenOn } from '../targets/rules.ts';

export interface FurtherPage {
  tasks: (Pick<DraftLine, 'id' | 'clause' | 'what' | 'dueSource'> & { due: string | null })[];
  /** What each unit has to reach by itself. */
  targets: Pick<
    TiedTarget,
    'id' | 'code' | 'name' | 'comparator' | 'value' | 'scale' | 'measureUnit' | 'per' | 'clause'
  >[];
  /** From whom the paper was recalled and who has not got it since. */
  recalled: { id: number; name: string }[];
}

const mostRecalled = 50;

/** What can be sent to further units, with the day by which it would be due if it went today. Three queries. */
export async function furtherPage(ctx: Viewing, documentId: number): Promise<FurtherPage> {
  const drafts = (await listDrafts(ctx, documentId)).filter((draft) => draft.state === 'accepted');
  const recalled = await ctx.db
    .selectFrom('directives.dispatch as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.recipient_unit_id')
    .distinct()
    .select(['u.id', 'u.name', 'u.sort_key'])
    .where('p.document_id', '=', documentId)
    .where('p.standing', '=', 4)
    .where('p.passed_on_from', 'is', null)
    .where('u.closed_on', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('directives.dispatch as again')
            .whereRef('again.document_id', '=', 'p.document_id')
            .whereRef('again.recipient_unit_id', '=', 'p.recipient_unit_id')
            .where('again.recalled_at', 'is', null)
            .select('again.id'),
        ),
      ),
    )
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .limit(mostRecalled)
    .execute();
  const targets = (await tiedTargets(ctx, documentId)).filter(isGivenOn);
  return {
    targets: targets.map(({ id, code, name, comparator, value, scale, measureUnit, per, clause }) => ({
      ...{ id, code, name, comparator, value, scale, measureUnit, per, clause },
    })),
    tasks: drafts.map((draft) => ({
      ...{ id: draft.id, clause: draft.clause, what: draft.what, dueSource: draft.dueSource },
      due: dueOf(draft, ctx.today, vietnamCalendar),
    })),
    recalled: recalled.map(({ id, name }) => ({ id, name })),
  };
}
