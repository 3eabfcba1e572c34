import { useState } from 'react';
import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { addIndicator } from '#domains/indicators/catalogue/changing/commands.server.ts';
import { wholeCatalogue } from '#domains/indicators/catalogue/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import {
  AreaField,
  CheckField,
  CheckGroup,
  ChoiceField,
  FieldRow,
  HiddenField,
  RadioField,
  TextField,
} from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { AlikeList, needsReason, type Typed, useAlike } from '../parts/alike-list.tsx';
import { lineChoices, measureChoices } from '../queries.server.ts';
import { cadenceText, choices, levelChoices, listText, newText as text, wayText } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** Two queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const code = new URL(request.url).searchParams.get('thay');
  return read(desk, async (ctx) => {
    const catalogue = await wholeCatalogue(ctx);
    const used = catalogue.filter(({ isRetired }) => !isRetired);
    const replaced = used.find((one) => one.code === code) ?? null;
    const taken = new Set(used.filter(({ id }) => id !== replaced?.id).map(({ measure }) => measure));
    return {
      topics: [...new Set(catalogue.map(({ topic }) => topic))].map((topic) => ({ value: topic, label: topic })),
      parts: used
        .filter(({ way, id }) => way !== 'ratio' && id !== replaced?.id)
        .map((one) => ({ value: String(one.id), label: `${one.code} · ${one.name} (${one.unit})` })),
      measures: measureChoices(ctx).filter(({ value }) => !taken.has(value)),
      ...{ lines: await lineChoices(ctx), replaced, line: replaced?.line ?? desk.actor.unit?.organisation ?? '' },
    };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await answer(deskOf<Database>(context).desk, addIndicator, await request.formData());
  return outcome.ok ? redirect(`/chi-tieu/danh-muc/${outcome.result.code}`) : outcome;
}

const fields = ['name', 'unit', 'way', 'line', 'numeratorId', 'denominatorId'] as const;
const isAsked = (name: string): name is keyof Typed => (fields as readonly string[]).includes(name);

export default function New({ loaderData: page }: Route.ComponentProps) {
  const { replaced } = page;
  const [typed, setTyped] = useState<Typed>({
    ...{ name: replaced?.name ?? '', unit: replaced?.unit ?? '', way: replaced?.way ?? 'sum', line: page.line },
    ...{ numeratorId: '', denominatorId: '' },
  });
  const alike = useAlike(typed, replaced?.id ?? null);
  return (
    <>
      <PageHeader
        title={replaced ? text.replaceTitle : text.title}
        back={{
          to: replaced ? `/chi-tieu/danh-muc/${replaced.code}` : '/chi-tieu',
          label: replaced?.name ?? listText.title,
        }}
      />
      <Section>
        {/* What is typed also asks what means the same. */}
        <div
          onInput={({ target }) => {
            if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && isAsked(target.name))
              setTyped((before) => ({ ...before, [target.name]: target.value }));
          }}
        >
          <CommandForm submit={text.save} cancel="/chi-tieu">
            {replaced ? (
              <>
                <Notice tone="neutral" title={text.replacing(replaced.code, replaced.name)}>
                  <p>{text.replacingBody}</p>
                </Notice>
                <HiddenField name="replacesId" value={String(replaced.id)} />
              </>
            ) : null}
            <AlikeList found={alike}>
              <TextField
                name="name"
                label={text.name}
                hint={text.nameHint}
                defaultValue={replaced?.name}
                required
                maxLength={300}
              />
            </AlikeList>
            {replaced || needsReason(alike) ? (
              <AreaField
                name="otherBecause"
                label={replaced ? text.replaceBecause : text.otherBecause}
                hint={replaced ? undefined : text.otherBecauseHint}
                required
                maxLength={500}
              />
            ) : null}
            <AreaField
              name="meaning"
              label={text.meaning}
              hint={text.meaningHint}
              defaultValue={replaced?.meaning ?? ''}
              maxLength={2000}
            />
            <RadioField
              name="way"
              label={text.way}
              options={Object.entries(wayText).map(([value, { label, hint }]) => ({ value, label, hint }))}
              defaultValue={typed.way}
              required
            />
            {typed.way === 'ratio' ? (
              <>
                <HiddenField name="unit" value="%" />
                <ChoiceField name="numeratorId" label={text.numerator} options={page.parts} required />
                <ChoiceField name="denominatorId" label={text.denominator} options={page.parts} required />
                <CheckField name="isOfUnits" label={text.isOfUnits} hint={text.isOfUnitsHint} />
              </>
            ) : (
              <FieldRow>
                <TextField
                  name="unit"
                  label={text.unit}
                  hint={text.unitHint}
                  defaultValue={replaced?.way === 'ratio' ? '' : replaced?.unit}
                  required
                  maxLength={60}
                />
                <ChoiceField
                  name="scale"
                  label={text.scale}
                  empty={false}
                  options={text.scales.map((label, at) => ({ value: String(at), label }))}
                  defaultValue={String(replaced?.scale ?? 0)}
                />
                <ChoiceField
                  name="measure"
                  label={text.measure}
                  hint={text.measureHint}
                  empty={text.noMeasure}
                  options={page.measures}
                  defaultValue={replaced?.measure ?? ''}
                />
              </FieldRow>
            )}
            <ChoiceField
              name="topic"
              label={text.topic}
              options={page.topics}
              defaultValue={replaced?.topic}
              required
            />
            <FieldRow>
              <ChoiceField
                name="cadence"
                label={text.cadence}
                empty={false}
                options={choices(cadenceText)}
                defaultValue={replaced?.cadence ?? 'month'}
              />
              <ChoiceField
                name="line"
                label={text.line}
                empty={listText.everyLine}
                options={page.lines}
                defaultValue={page.line}
              />
            </FieldRow>
            <CheckGroup
              name="levels[]"
              label={text.levels}
              options={levelChoices}
              checked={replaced?.levels ?? ['commune']}
            />
          </CommandForm>
        </div>
      </Section>
    </>
  );
}
