import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { setOwn } from '#domains/indicators/targets/commands.server.ts';
import { indicatorsToAim } from '#domains/indicators/targets/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { ChoiceField, FieldRow, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { invalidValue, typedValue } from '../rules.ts';
import { comparatorOptions, perOptions, spreadOptions, text } from '../text.vi.ts';
import type { Route } from './+types/new-target.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.add) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return read(desk, async (ctx) => ({
    year: ctx.today.slice(0, 4),
    unitName: desk.actor.unit?.name ?? '',
    indicators: await indicatorsToAim(ctx),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const indicators = desk.actor ? await read(desk, indicatorsToAim) : [];
  const scale = indicators.find((one) => String(one.id) === input.indicatorId)?.scale ?? 0;
  const value = typedValue(input.value, scale);
  if (desk.actor && value === null) return invalidValue('value');
  const outcome = await answer(desk, setOwn, { ...input, value, unitId: desk.actor?.unit?.id }, { once });
  return outcome.ok ? redirect(`/chi-tieu/giao/${outcome.result.id}`) : outcome;
}

export default function NewTarget({ loaderData: { year, unitName, indicators } }: Route.ComponentProps) {
  const options = indicators.map((one) => ({
    value: String(one.id),
    label: `${one.code} · ${one.name} (${one.unit})`,
  }));
  return (
    <>
      <PageHeader title={text.add} context={unitName} back={{ to: '/chi-tieu/giao', label: text.title }} />
      <Section>
        <CommandForm submit={text.add} cancel="/chi-tieu/giao">
          <ChoiceField name="indicatorId" label={text.indicator} options={options} required />
          <FieldRow>
            <ChoiceField name="comparator" label={text.comparator} options={comparatorOptions} empty={false} required />
            <TextField name="value" label={text.value} hint={text.valueHint} inputMode="decimal" required />
            <ChoiceField name="per" label={text.per} options={perOptions} empty={text.perNone} />
          </FieldRow>
          <FieldRow>
            <DayField name="startsOn" label={text.from} required defaultValue={`${year}-01-01`} />
            <DayField name="endsOn" label={text.until} required defaultValue={`${year}-12-31`} />
          </FieldRow>
          <RadioField name="spread" label={text.spread} options={spreadOptions} required defaultValue="each" />
          <TextField name="paperLabel" label={text.paper} hint={text.paperHint} maxLength={300} />
        </CommandForm>
      </Section>
    </>
  );
}
