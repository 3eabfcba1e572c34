import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { findUnitByPath } from '#domains/organisation/queries.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { findItem } from '../programme/queries.server.ts';
import { planSession } from '../sessions/commands.server.ts';
import type { Route } from './+types/new.ts';
import { formText as words, pageText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  if (!unit) return null;
  if (!may(desk.actor.grants, desk.system.permissions, 'supervision.work', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  const itemId = rowId(new URL(request.url).searchParams.get('noi-dung') ?? '');
  return read(desk, async (ctx) => {
    const item = itemId === 0 ? null : await findItem(ctx, unit.id, itemId);
    // 'vn.t2.t3.front' → 'vn.t2.front': the same organisation one level up.
    const labels = unit.path.split('.');
    const above =
      labels.length > 3 ? await findUnitByPath(ctx, [...labels.slice(0, -2), labels.at(-1)].join('.')) : null;
    return {
      unit: { id: unit.id, name: unit.name },
      item,
      above: above ? [{ id: above.id, name: above.name, place: above.place }] : [],
      fields: await listFields(ctx),
      draft: await readDraft(ctx, `giam-sat-moi-${unit.id}${item ? `-${item.id}` : ''}`),
    };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, planSession, input, { once, draft });
  return outcome.ok ? redirect(`/giam-sat/${outcome.result.id}`) : outcome;
}

export default function New({ loaderData }: Route.ComponentProps) {
  const back = { to: '/giam-sat', label: words.back };
  if (!loaderData)
    return (
      <>
        <PageHeader title={words.title} back={back} />
        <Notice tone="neutral">{pageText.noUnit}</Notice>
      </>
    );
  const { unit, item, above, fields, draft } = loaderData;
  return (
    <>
      <PageHeader title={words.title} context={unit.name} back={back} />
      <Stack>
        {item ? <Notice tone="neutral">{words.fromItem}</Notice> : null}
        <Section>
          <CommandForm submit={words.save} draft={draft} cancel="/giam-sat">
            <HiddenField name="unitId" value={String(unit.id)} />
            {item ? <HiddenField name="plannedId" value={String(item.id)} /> : null}
            <PlanFields fields={fields} start={{ ...item, above }} />
          </CommandForm>
        </Section>
      </Stack>
    </>
  );
}
