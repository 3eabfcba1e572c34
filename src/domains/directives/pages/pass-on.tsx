import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { CheckGroup, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import { passPaperOn } from '../dissemination/commands.server.ts';
import { unitsToPassTo } from '../dissemination/queries.server.ts';
import { disseminationText as text } from '../dissemination/text.vi.ts';
import { documentLabel } from '../text.vi.ts';
import type { Route } from './+types/pass-on.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.passOn) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const id = rowId(params.id);
  const page = await read(desk, async (ctx) => {
    const copy =
      unit && may(grants, ctx.permissions, 'document.send', unit.path) && (await findDispatchTo(ctx, id, unit.id));
    if (!copy || copy.receivedAt === null || copy.standing === 'recalled') return null;
    return { id, dispatchId: copy.id, paper: copy.paper, units: await unitsToPassTo(ctx, id, unit) };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const outcome = await answer(desk, passPaperOn, await request.formData());
  return outcome.ok ? redirect(`/van-ban/${params.id}/quan-triet`) : outcome;
}

export default function PassOn({ loaderData: { id, dispatchId, paper, units } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.passOn}
        context={documentLabel(paper)}
        back={{ to: `/van-ban/${id}`, label: text.back }}
      />
      {units.length === 0 ? (
        <Notice tone="neutral">{text.noneBelow}</Notice>
      ) : (
        <Section>
          <CommandForm submit={text.passOnDo} cancel={`/van-ban/${id}`}>
            <p>{text.passOnBody}</p>
            <HiddenField name="dispatchId" value={String(dispatchId)} />
            <CheckGroup
              name="unitIds[]"
              label={text.passOnUnits}
              options={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
              checked
            />
          </CommandForm>
        </Section>
      )}
    </>
  );
}
