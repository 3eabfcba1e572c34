import { useState } from 'react';
import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { makeForm } from '../commands.server.ts';
import { type Cadence, cutOffOf, type Preset, presets } from '../rules.ts';
import { ComingPeriods } from '../parts/coming-periods.tsx';
import type { Route } from './+types/new.ts';
import { cadenceText, levelText, newText as text, presetText, shelfText } from './text.vi.ts';

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
    levels: levelsBelow[unit?.level ?? ''] ?? ['commune'],
    lines: (await listOrganisations(ctx))
      .filter(({ root, code }) => root === 'vn' && (unit?.organisation === 'front' || code === unit?.organisation))
      .map(({ code, shortName }) => ({ value: code, label: shortName })),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const preset = presets.find((one) => one === input.cutOff) ?? 'last';
  const due = { monthsAfter: Number(input.dueMonth ?? 0), day: Number(input.dueDay ?? 0) };
  const given = { ...input, organisation: input.organisation ?? null, cutOff: cutOffOf(preset, due) };
  const outcome = await answer(deskOf<Database>(context).desk, makeForm, given, { once });
  if (outcome.ok) return redirect(`/so-lieu/bieu/${outcome.result.id}/phien-ban`);
  const { 'cutOff.due.day': dueDay, ...fields } = outcome.fields;
  return { ...outcome, fields: { ...fields, ...(dueDay ? { dueDay } : {}) } };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const start = { cadence: 'month', cutOff: '14', dueMonth: '0', dueDay: '20', graceDays: '3', lockDays: '30' };

export default function New({ loaderData: { today, levels, lines } }: Route.ComponentProps) {
  const [typed, setTyped] = useState<Record<string, string>>(start);
  const kept = presets.filter((preset) => preset !== 'november' || typed.cadence === 'year');
  return (
    <>
      <PageHeader title={text.title} back={{ to: '/so-lieu/bieu', label: shelfText.title }} />
      <Section>
        {/* What is typed also shows the dates that follow from it. */}
        <div
          onInput={({ target }) => {
            if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
              setTyped((before) => ({ ...before, [target.name]: target.value }));
          }}
        >
          <CommandForm submit={text.save} cancel="/so-lieu/bieu">
            <TextField name="name" label={text.name} hint={text.nameHint} required maxLength={200} />
            <FieldRow>
              <TextField name="code" label={text.code} hint={text.codeHint} required maxLength={60} />
              <ChoiceField
                name="level"
                label={text.level}
                empty={false}
                options={levels.map((value) => ({ value, label: capital(levelText[value] ?? value) }))}
              />
              <ChoiceField
                name="organisation"
                label={text.line}
                {...(lines.length === 1 ? { empty: false as const } : { empty: text.everyLine })}
                options={lines}
              />
            </FieldRow>
            <FieldRow>
              <ChoiceField
                name="cadence"
                label={text.cadence}
                empty={false}
                options={Object.entries(cadenceText).map(([value, label]) => ({ value, label }))}
              />
              <ChoiceField
                name="cutOff"
                label={text.cutOff}
                hint={text.cutOffHint}
                empty={false}
                options={kept.map((value) => ({ value, label: presetText[value] }))}
              />
            </FieldRow>
            <FieldRow>
              <ChoiceField
                name="dueMonth"
                label={text.dueMonth}
                empty={false}
                options={text.dueMonths.map((label, at) => ({ value: String(at), label }))}
              />
              <TextField name="dueDay" label={text.dueDay} defaultValue={start.dueDay} inputMode="numeric" required />
            </FieldRow>
            <FieldRow>
              <TextField
                name="graceDays"
                label={text.grace}
                hint={text.graceHint}
                defaultValue={start.graceDays}
                inputMode="numeric"
                required
              />
              <TextField
                name="lockDays"
                label={text.lock}
                hint={text.lockHint}
                defaultValue={start.lockDays}
                inputMode="numeric"
                required
              />
            </FieldRow>
            <ComingPeriods
              today={today}
              cadence={typed.cadence as Cadence}
              cutOff={cutOffOf(kept.find((one) => one === typed.cutOff) ?? ('14' satisfies Preset), {
                monthsAfter: Number(typed.dueMonth),
                day: Number(typed.dueDay),
              })}
              graceDays={Number(typed.graceDays)}
              lockDays={Number(typed.lockDays)}
            />
          </CommandForm>
        </div>
      </Section>
    </>
  );
}
