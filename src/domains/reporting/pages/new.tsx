import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { startReport } from '../commands.server.ts';
import { holds } from '../queries.server.ts';
import { choicesFor } from '../shelf/queries.server.ts';
import { kindText } from '../text.vi.ts';
import type { Route } from './+types/new.ts';
import styles from './new.module.css';
import { listText, newText as text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  const given = new URL(request.url).searchParams;
  const wanted = { template: given.get('mau'), period: given.get('ky') };
  if (!unit) return { unit: null, choices: [], mayWrite: false, wanted };
  const page = await read(desk, async (ctx) => ({
    choices: await choicesFor(ctx, await getUnit(ctx, unit.id)),
    mayWrite: holds(ctx, 'report.write', unit.path),
  }));
  return { unit: { id: unit.id, name: unit.name }, ...page, wanted };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(desk, startReport, { ...input, unitId: desk.actor?.unit?.id }, { once });
  return outcome.ok ? redirect(`/bao-cao/${outcome.result.id}`) : outcome;
}

type Choice = Route.ComponentProps['loaderData']['choices'][number];

export default function New({ loaderData: { unit, choices, mayWrite, wanted } }: Route.ComponentProps) {
  const back = { to: '/bao-cao', label: listText.title };
  // What one came for stands first.
  const sorted = choices.toSorted((a, b) => Number(b.code === wanted.template) - Number(a.code === wanted.template));
  return (
    <>
      <PageHeader title={text.title} back={back} {...(unit ? { context: text.context(unit.name) } : {})} />
      {unit ? null : <Notice tone="neutral">{listText.noUnit}</Notice>}
      {unit && !mayWrite ? <Notice tone="neutral">{text.noRight}</Notice> : null}
      {unit && choices.length === 0 ? <EmptyState title={text.none} body={text.noneBody} /> : null}
      <Stack>
        {sorted.map((choice) => (
          <Section
            key={choice.code}
            title={choice.name}
            aside={<span className={styles.kind}>{kindText[choice.kind]}</span>}
          >
            <Periods
              choice={choice}
              wanted={wanted.period}
              mayWrite={mayWrite}
              isWanted={choice.code === wanted.template}
            />
          </Section>
        ))}
      </Stack>
    </>
  );
}

/** The period that one came for, or the newest, with its button; the others folded away. */
function Periods(props: { choice: Choice; wanted: string | null; mayWrite: boolean; isWanted: boolean }) {
  const { choice, wanted, mayWrite, isWanted } = props;
  const first = choice.periods.find((period) => period.code === wanted) ?? choice.periods[0];
  const others = choice.periods.filter((period) => period !== first).slice(0, 12);
  if (!first) return null;
  return (
    <>
      <PeriodLine template={choice.code} period={first} mayWrite={mayWrite} isWanted={isWanted} />
      {others.length > 0 ? (
        <details className={styles.others}>
          <summary>{text.others}</summary>
          {others.map((period) => (
            <PeriodLine key={period.code} template={choice.code} period={period} mayWrite={mayWrite} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function PeriodLine(props: {
  template: string;
  period: Choice['periods'][number];
  mayWrite: boolean;
  isWanted?: boolean;
}) {
  const { template, period, mayWrite, isWanted = false } = props;
  return (
    <div className={styles.period}>
      <p className={styles.span}>
        {text.span(formatDay(period.from), formatDay(period.until), formatDay(period.dueOn))}
      </p>
      {period.reportId !== null ? (
        <LinkButton to={`/bao-cao/${period.reportId}`} variant="secondary">
          {`${text.open}: ${period.name}`}
        </LinkButton>
      ) : mayWrite ? (
        <CommandForm
          submit={text.start(period.name)}
          layout="inline"
          tone={isWanted ? undefined : 'quiet'}
          id={`${template}-${period.code}`}
        >
          <HiddenField name="template" value={template} />
          <HiddenField name="period" value={period.code} />
        </CommandForm>
      ) : (
        <p>{period.name}</p>
      )}
    </div>
  );
}
