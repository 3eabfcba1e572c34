import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { AreaField, HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { getVisit } from '../page/queries.server.ts';
import { VisitFields } from '../parts/visit-fields.tsx';
import { correctVisit, removeVisit } from '../visits/commands.server.ts';
import type { Route } from './+types/visit.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.visit;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.subject ?? words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => getVisit(ctx, rowId(params.visitId))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, id: params.visitId };
  const outcome =
    intent === 'remove'
      ? await answer(desk, removeVisit, given, { once })
      : await answer(desk, correctVisit, given, { once });
  return outcome.ok ? redirect(`/giam-sat/ban/${outcome.result.boardId}`) : outcome;
}

export default function Visit({ loaderData: visit }: Route.ComponentProps) {
  const { board, version } = visit;
  return (
    <>
      <PageHeader
        title={visit.mayWork ? words.correct : visit.subject}
        context={`${board.name} · ${formatDay(visit.onDay)}`}
        back={{ to: `/giam-sat/ban/${board.id}`, label: board.name }}
      />
      <Stack>
        {visit.removedReason ? <Notice tone="neutral">{words.removed(visit.removedReason)}</Notice> : null}
        {visit.mayWork ? (
          <>
            <Section>
              <CommandForm key={version} submit={words.saveChange} cancel={`/giam-sat/ban/${board.id}`}>
                <HiddenField name="version" value={String(version)} />
                <VisitFields kind={board.kind} today={visit.onDay} visit={visit} />
              </CommandForm>
            </Section>
            <Section>
              <Fold title={words.remove}>
                <CommandForm
                  intent="remove"
                  submit={words.remove}
                  tone="danger"
                  confirm={{ title: words.removeTitle, body: words.removeBody }}
                >
                  <HiddenField name="version" value={String(version)} />
                  <AreaField name="reason" label={words.reason} required rows={2} maxLength={1000} />
                </CommandForm>
              </Fold>
            </Section>
          </>
        ) : (
          <Section>
            <FactList
              items={[
                { label: words.found, value: visit.found ?? '', wide: true },
                { label: words.violations, value: formatNumber(visit.violations) },
                { label: words.recommended, value: formatNumber(visit.recommended) },
                { label: words.settled, value: formatNumber(visit.settled) },
                { label: words.money, value: formatNumber(visit.moneyRecommended) },
                { label: words.moneyRecovered, value: formatNumber(visit.moneyRecovered) },
              ]}
            />
          </Section>
        )}
      </Stack>
    </>
  );
}
