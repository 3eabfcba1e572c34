import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { planConsultation } from '../commands.server.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { areasToAsk } from '../queries.server.ts';
import type { Route } from './+types/plan.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  if (!unit) return null;
  if (!may(desk.actor.grants, desk.system.permissions, 'dialogue.work', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  return read(desk, async (ctx) => ({
    unit: { id: unit.id, name: unit.name },
    areas: await areasToAsk(ctx, unit.id),
    draft: await readDraft(ctx, `lay-y-kien-${unit.id}`),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, planConsultation, input, { once, draft });
  return outcome.ok ? redirect(`/lay-y-kien/${outcome.result.id}`) : outcome;
}

export default function Plan({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={words.title}
        context={loaderData?.unit.name}
        back={{ to: '/lay-y-kien', label: text.page.back }}
      />
      {loaderData ? (
        <Section>
          <CommandForm submit={words.save} draft={loaderData.draft} cancel="/lay-y-kien">
            <HiddenField name="unitId" value={String(loaderData.unit.id)} />
            <PlanFields areas={loaderData.areas} />
          </CommandForm>
        </Section>
      ) : (
        <Notice tone="neutral">{text.noUnit}</Notice>
      )}
    </>
  );
}
