import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { makeForm } from '../commands.server.ts';
import { askable } from '../asking/queries.server.ts';
import { NewFields } from '../parts/new-fields.tsx';
import { cutOffOf, presets } from '../rules.ts';
import type { Route } from './+types/new.ts';
import { newText as text, shelfText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** The levels below that a unit of a level can ask. */
const levelsBelow: Record<string, string[]> = {
  nation: ['province', 'commune', 'area'],
  province: ['commune', 'area'],
  commune: ['area', 'branch'],
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  return read(desk, async (ctx) => ({
    today: ctx.today,
    draft: await readDraft(ctx, 'bieu-so-lieu-moi'),
    askable: unit ? await askable(ctx, unit.id) : [],
    levels: levelsBelow[unit?.level ?? ''] ?? ['commune'],
    lines: (await listOrganisations(ctx))
      .filter(({ root, code }) => root === 'vn' && (unit?.organisation === 'front' || code === unit?.organisation))
      .map(({ code, shortName }) => ({ value: code, label: shortName })),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const preset = presets.find((one) => one === input.cutOff) ?? 'last';
  const due = { monthsAfter: Number(input.dueMonth ?? 0), day: Number(input.dueDay ?? 0) };
  const given = { ...input, organisation: input.organisation ?? null, cutOff: cutOffOf(preset, due) };
  const outcome = await answer(deskOf<Database>(context).desk, makeForm, given, { once, draft });
  if (outcome.ok) return redirect(`/so-lieu/bieu/${outcome.result.id}/phien-ban`);
  const { 'cutOff.due.day': dueDay, ...fields } = outcome.fields;
  return { ...outcome, fields: { ...fields, ...(dueDay ? { dueDay } : {}) } };
}

export default function New({ loaderData: { draft, ...offered } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={text.title} back={{ to: '/so-lieu/bieu', label: shelfText.title }} />
      <Section>
        <CommandForm submit={text.save} cancel="/so-lieu/bieu" draft={draft}>
          <NewFields {...offered} />
        </CommandForm>
      </Section>
    </>
  );
}
