import { data, Link, redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { ChoiceField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Timeline } from '#web/timeline.tsx';
import { openCollection } from '../../collections/commands.server.ts';
import { endForm } from '../commands.server.ts';
import { FormPreview } from '../parts/form-preview.tsx';
import { Openings } from '../parts/openings.tsx';
import { formPage } from '../shelf/queries.server.ts';
import { checkWords } from '../text.vi.ts';
import type { Route } from './+types/form.ts';
import { cadenceText, cutOffText, formText as text, shelfText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.form.name) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const form = await formPage(ctx, rowId(params.formId));
      const lines = await listOrganisations(ctx);
      return { form, lineName: lines.find(({ code }) => code === form.organisation)?.shortName ?? shelfText.everyLine };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const { formId } = params;
  if (intent === 'end') return answer(desk, endForm, { formId }, { once });
  if (intent !== 'open') throw data(null, { status: 400 });
  const outcome = await answer(desk, openCollection, { ...input, formId }, { once });
  return outcome.ok ? redirect(`/so-lieu/thu/${outcome.result.id}`) : outcome;
}

export default function Form({ loaderData: { form, lineName } }: Route.ComponentProps) {
  const isPublished = form.versions.length > 0;
  const mayChange = form.mayCollect && form.endedOn === null;
  return (
    <>
      <PageHeader
        title={form.name}
        context={text.context(form.unitName, shelfText.asksOf(form.level, lineName))}
        back={{ to: '/so-lieu/bieu', label: text.back }}
        primary={
          mayChange ? (
            <LinkButton to={`/so-lieu/bieu/${form.id}/phien-ban`} variant={isPublished ? 'secondary' : 'primary'}>
              {isPublished ? text.newVersion : text.firstVersion}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <>
            {form.endedOn !== null ? <Notice tone="neutral">{text.ended}</Notice> : null}
            {mayChange && !isPublished ? <Notice tone="warning">{text.notPublished}</Notice> : null}
            {isPublished ? (
              <Section
                title={text.collections}
                aside={<Link to={`/so-lieu/theo-doi?bieu=${form.id}`}>{text.history}</Link>}
              >
                <Openings collections={form.collections} />
                {mayChange && form.openable.length > 0 ? (
                  <CommandForm intent="open" submit={text.open} tone="quiet">
                    <ChoiceField
                      name="period"
                      label={text.period}
                      hint={text.openHint}
                      empty={false}
                      options={form.openable.map(({ code, name }) => ({ value: code, label: name }))}
                    />
                  </CommandForm>
                ) : null}
              </Section>
            ) : null}
            <Section title={text.cells}>
              {isPublished ? <FormPreview cells={form.cells} /> : <EmptyState title={text.noCells} />}
            </Section>
            {form.checks.length > 0 ? (
              <Section title={text.checks}>
                <ul>
                  {form.checks.map((check) => (
                    <li key={checkWords(check)}>
                      {checkWords(check)}
                      {check.says ? `. ${check.says}` : ''}
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </>
        }
        aside={
          <>
            <Section title={text.facts}>
              <FactList
                items={[
                  { label: text.code, value: form.code },
                  {
                    label: text.cadence,
                    value: `${cadenceText[form.cadence]}, ${cutOffText(form.cadence, form.cutOff)}`,
                  },
                  { label: text.grace, value: text.days(form.graceDays) },
                  { label: text.lock, value: text.days(form.lockDays) },
                  {
                    label: text.next,
                    wide: true,
                    value: (
                      <ul>
                        {form.next.map(({ code, name, from, until, dueOn }) => (
                          <li key={code}>
                            {text.nextPeriod(name, formatDay(from), formatDay(until), formatDay(dueOn))}
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]}
              />
            </Section>
            {isPublished ? (
              <Section title={text.versions}>
                <Timeline
                  items={form.versions.map(({ version, publishedAt, byName }) => ({
                    ...{ key: version, at: publishedAt, title: text.version(version), by: byName },
                  }))}
                />
              </Section>
            ) : null}
            {mayChange ? (
              <Section>
                <CommandForm
                  intent="end"
                  submit={text.end}
                  tone="quiet"
                  confirm={{ title: text.endTitle, body: text.endBody }}
                />
              </Section>
            ) : null}
          </>
        }
      />
    </>
  );
}
