import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { ChoiceField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { startDigest } from '../commands.server.ts';
import { areasOf } from '../queries.server.ts';
import { digestPeriods, periodKey } from '../rules.ts';
import { digestText as words, periodWords } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.newTitle) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  if (!unit || !may(desk.actor.grants, desk.system.permissions, 'dialogue.work', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  const areas = await read(desk, (ctx) => areasOf(ctx, unit.territoryId));
  return { unit: { id: unit.id, name: unit.name }, areas, today: dayOf(desk.system.clock.now()) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, startDigest, input, { once });
  return outcome.ok ? redirect(`/tong-hop-du-luan/${outcome.result.id}`) : outcome;
}

export default function New({ loaderData: { unit, areas, today } }: Route.ComponentProps) {
  const periods = digestPeriods(today);
  return (
    <>
      <PageHeader title={words.newTitle} context={unit.name} back={{ to: '/tong-hop-du-luan', label: words.back }} />
      <Section>
        <CommandForm submit={words.save} cancel="/tong-hop-du-luan">
          <HiddenField name="unitId" value={String(unit.id)} />
          <TextField name="title" label={words.heading} required maxLength={300} defaultValue={words.headingStart} />
          <ChoiceField
            name="period"
            label={words.period}
            hint={words.periodHint}
            required
            options={periods.map((one) => ({ value: periodKey(one), label: periodWords(one) }))}
            defaultValue={periodKey(periods[0]!)}
          />
          <ChoiceField
            name="areaId"
            label={words.area}
            required
            options={areas.map((area) => ({ value: String(area.id), label: area.name }))}
            defaultValue={String(areas[0]?.id ?? '')}
          />
        </CommandForm>
      </Section>
    </>
  );
}
