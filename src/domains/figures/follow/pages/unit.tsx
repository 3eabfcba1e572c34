import { useState } from 'react';
import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { AreaField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Timeline } from '#web/timeline.tsx';
import { checkWords } from '../../forms/text.vi.ts';
import { acceptFigures, returnFigures } from '../../deciding/commands.server.ts';
import { type DecidingPage, decidingPage } from '../../deciding/queries.server.ts';
import { prolongCollection } from '../../prolonging/commands.server.ts';
import { ProlongFields } from '../../prolonging/parts/prolong-fields.tsx';
import { ProlongingList } from '../../prolonging/parts/prolonging-list.tsx';
import { prolongingText } from '../../prolonging/text.vi.ts';
import { sealOverText } from '../../sealing/text.vi.ts';
import { Decision } from '../parts/decision.tsx';
import { JudgedCells } from '../parts/judged-cells.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { daysLate } from '../rules.ts';
import { collectionText, unitText as text } from '../text.vi.ts';
import type { Route } from './+types/unit.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.unitName) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const [collectionId, unitId] = [rowId(params.collectionId), rowId(params.unitId)];
  return found(read(desk, async (ctx) => ({ today: ctx.today, ...(await decidingPage(ctx, collectionId, unitId)) })));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const { collectionId, unitId } = params;
  if (intent === 'accept') return answer(desk, acceptFigures, { collectionId, unitIds: [unitId] }, { once });
  if (intent === 'prolong')
    return answer(desk, prolongCollection, { ...input, collectionId, unitIds: [unitId] }, { once });
  if (intent !== 'return') throw data(null, { status: 400 });
  const remarks = Object.entries(input).flatMap(([name, reason]) => {
    const position = /^reason_(\d{1,3})$/.exec(name)?.[1];
    return position === undefined ? [] : [{ position, reason }];
  });
  if (remarks.length === 0)
    return { ok: false as const, code: 'input-invalid', details: {}, fields: { reason_0: 'return-needs-reason' } };
  return answer(desk, returnFigures, { collectionId, unitId, remarks }, { once });
}

export default function Unit({ loaderData: page }: Route.ComponentProps) {
  const [wantsReturn, setWantsReturn] = useState(false);
  const isReturning = wantsReturn && page.mayReturn;
  const overdue = page.firstSentOn === null ? daysLate(page, null, page.today) : 0;
  return (
    <>
      <PageHeader
        title={page.unitName}
        status={<StateBadge state={page.state} overdue={overdue} />}
        context={`${page.formName}, ${page.periodName}`}
        back={{ to: `/so-lieu/thu/${page.collectionId}`, label: collectionText.whole }}
      />
      <DetailLayout
        main={
          <>
            <Told page={page} />
            {page.cells.length === 0 ? (
              <Section>
                <EmptyState title={text.notSent} body={text.notSentBody} />
              </Section>
            ) : isReturning ? (
              <CommandForm intent="return" submit={text.sendBack} tone="danger" onDone={() => setWantsReturn(false)}>
                <JudgedCells unitId={page.unitId} cells={page.cells} remarks={page.remarks} isReturning />
                <AreaField name="reason_0" label={text.reasonWhole} maxLength={1000} rows={2} />
              </CommandForm>
            ) : (
              <JudgedCells unitId={page.unitId} cells={page.cells} remarks={page.remarks} isReturning={false} />
            )}
          </>
        }
        aside={
          <>
            <Decision page={page} isReturning={isReturning} onReturn={setWantsReturn} />
            <Section title={text.facts}>
              <FactList
                items={[
                  { label: collectionText.dueOn, value: formatDay(page.dueOn) },
                  { label: collectionText.graceUntil, value: formatDay(page.graceUntil) },
                  { label: collectionText.locksOn, value: formatDay(page.locksOn) },
                  { label: text.firstSentOn, value: firstSent(page) },
                ]}
              />
              <ProlongingList prolongings={page.prolongings} />
              {page.mayCollect ? (
                <Fold title={prolongingText.forUnit}>
                  <CommandForm intent="prolong" submit={collectionText.prolong} tone="quiet">
                    <ProlongFields hint={prolongingText.forUnitHint} />
                  </CommandForm>
                </Fold>
              ) : null}
            </Section>
            {page.revisions.length > 0 ? (
              <Section title={text.revisions}>
                <Timeline
                  items={page.revisions.map(({ rev, sentAt, byName }) => ({
                    ...{ key: rev, at: sentAt, title: text.revision(rev), by: byName },
                  }))}
                />
              </Section>
            ) : null}
          </>
        }
      />
    </>
  );
}

function firstSent(page: DecidingPage & { today: string }): string | null {
  if (page.firstSentOn === null) return null;
  const late = daysLate(page, page.firstSentOn, page.today);
  return late > 0 ? text.firstLate(page.firstSentOn, late) : text.firstInTime(page.firstSentOn);
}

/** What stands above the cells: the seal, why it was sent back, what does not fit. */
function Told({ page }: { page: DecidingPage }) {
  const whole = page.remarks.find((one) => one.position === 0);
  const isSealedRevision = page.sealed?.rev === page.rev;
  return (
    <>
      {page.sealed ? (
        <Notice tone={isSealedRevision ? 'success' : 'waiting'} title={text.sealed(page.sealed.rev)}>
          <p>
            {sealOverText.by(
              formatDayTime(page.sealed.sealedAt),
              page.sealed.unitName,
              page.sealed.byName,
              page.sealed.byPost,
            )}
          </p>
          <p>{isSealedRevision ? text.sealedSame : text.sealedOther}</p>
        </Notice>
      ) : null}
      {page.state === 'returned' ? (
        <Notice tone="warning" title={text.remarked}>
          {whole ? <p>{whole.reason}</p> : null}
        </Notice>
      ) : null}
      {page.failed.length > 0 ? (
        <Notice tone="warning" title={text.failed(page.failed.length)}>
          <ul>
            {page.failed.map((check) => (
              <li key={`${check.left.join()} ${check.right.join()}`}>{check.says ?? checkWords(check)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
