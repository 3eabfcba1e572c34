import { useState } from 'react';
import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { retireIndicator, rewordIndicator } from '#domains/indicators/catalogue/changing/commands.server.ts';
import { wholeCatalogue } from '#domains/indicators/catalogue/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { AreaField, CheckGroup, ChoiceField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { AlikeList, needsReason, useAlike } from '../parts/alike-list.tsx';
import { indicatorPage, type IndicatorPage } from '../queries.server.ts';
import { changeText as text, fixedNote, levelChoices, newText, pageText } from '../text.vi.ts';
import type { Route } from './+types/change.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const one = await indicatorPage(ctx, params.code);
      const others = (await wholeCatalogue(ctx)).filter(({ id, isRetired }) => id !== one.id && !isRetired);
      return { one, others: others.map(({ id, code, name }) => ({ value: String(id), label: `${code} · ${name}` })) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const { desk } = deskOf<Database>(context);
  const outcome =
    intent === 'retire'
      ? await answer(desk, retireIndicator, input, { once })
      : await answer(desk, rewordIndicator, input, { once });
  return outcome.ok ? redirect(`/chi-tieu/danh-muc/${params.code}`) : outcome;
}

export default function Change({ loaderData: { one, others } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${one.code} · ${one.name}`}
        back={{ to: `/chi-tieu/danh-muc/${one.code}`, label: one.name }}
      />
      <DetailLayout
        main={
          <Section title={text.reword}>
            <Reword one={one} />
          </Section>
        }
        aside={
          <>
            <Section title={text.replace}>
              <Stack>
                <p>{fixedNote}</p>
                <p>{text.replaceBody}</p>
                <div>
                  <LinkButton to={`/chi-tieu/danh-muc/moi?thay=${one.code}`} variant="secondary">
                    {text.replaceLink}
                  </LinkButton>
                </div>
              </Stack>
            </Section>
            <Section title={text.retire}>
              <Retire one={one} others={others} />
            </Section>
          </>
        }
      />
    </>
  );
}

function Reword({ one }: { one: IndicatorPage }) {
  const [name, setName] = useState(one.name);
  const { unit, way, line, numeratorId, denominatorId } = one;
  const typed = {
    ...{ name: name === one.name ? '' : name, unit, way, line: line ?? '' },
    ...{ numeratorId: String(numeratorId ?? ''), denominatorId: String(denominatorId ?? '') },
  };
  const alike = useAlike(typed, one.id);
  return (
    <div
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'name') setName(target.value);
      }}
    >
      <CommandForm submit={text.save} intent="reword" cancel={`/chi-tieu/danh-muc/${one.code}`}>
        <HiddenField name="indicatorId" value={String(one.id)} />
        <HiddenField name="version" value={String(one.version)} />
        <AlikeList found={alike}>
          <TextField name="name" label={newText.name} defaultValue={one.name} required maxLength={300} />
        </AlikeList>
        {needsReason(alike) ? (
          <AreaField
            name="otherBecause"
            label={newText.otherBecause}
            hint={newText.otherBecauseHint}
            defaultValue={one.otherBecause ?? ''}
            required
            maxLength={500}
          />
        ) : null}
        <AreaField
          name="meaning"
          label={newText.meaning}
          hint={newText.meaningHint}
          defaultValue={one.meaning ?? ''}
          maxLength={2000}
        />
        <CheckGroup name="levels[]" label={pageText.levels} options={levelChoices} checked={one.levels} />
      </CommandForm>
    </div>
  );
}

function Retire({ one, others }: { one: IndicatorPage; others: { value: string; label: string }[] }) {
  const running = [...new Set(one.forms.filter(({ isEnded }) => !isEnded).map(({ name }) => name))];
  return (
    <>
      {running.length > 0 ? <Notice tone="warning">{text.askedBy(running.join('; '))}</Notice> : null}
      <CommandForm
        submit={text.retire}
        intent="retire"
        tone="danger"
        confirm={{ title: text.retireTitle, body: text.retireBody }}
      >
        <HiddenField name="indicatorId" value={String(one.id)} />
        <AreaField name="reason" label={text.reason} required maxLength={500} />
        <ChoiceField name="followedById" label={text.followedBy} options={others} empty={text.noFollower} />
      </CommandForm>
    </>
  );
}
