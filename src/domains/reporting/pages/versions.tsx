import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { sectionHistory } from '../sections/queries.server.ts';
import { bringBackSection } from '../sections/commands.server.ts';
import { somebody } from '../text.vi.ts';
import type { Route } from './+types/versions.ts';
import { versionsText as text } from './text.vi.ts';
import styles from './versions.module.css';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => sectionHistory(ctx, rowId(params.id), params.section)));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const given = { ...input, reportId: params.id, code: params.section };
  const outcome = await answer(desk, bringBackSection, given, { once });
  return outcome.ok ? redirect(`/bao-cao/${params.id}`) : outcome;
}

const shown = (words: string, lines: string[][]) =>
  words || lines.map((line) => line.join(' | ')).join('\n') || text.empty;

export default function Versions({ loaderData: page }: Route.ComponentProps) {
  const { now, versions } = page;
  return (
    <>
      <PageHeader
        title={text.title}
        context={page.heading}
        back={{ to: `/bao-cao/${page.reportId}`, label: text.back }}
      />
      <Stack>
        <Section title={text.now}>
          <p className={styles.about}>
            {text.by(now.changedByName ?? somebody, now.changedAt ? formatDayTime(now.changedAt) : '')}
          </p>
          <p className={styles.words}>{shown(now.words, now.lines)}</p>
        </Section>
        {versions.length === 0 ? <EmptyState title={text.none} body={text.noneBody} /> : null}
        {versions.map((one) => (
          <Section key={one.version} title={text.by(one.writtenBy ?? somebody, formatDayTime(one.writtenAt))}>
            <p className={styles.words}>{shown(one.words, one.lines)}</p>
            {page.mayWrite ? (
              <CommandForm
                submit={text.restore}
                layout="inline"
                confirm={{ title: text.restoreTitle, body: text.restoreBody }}
              >
                <HiddenField name="version" value={String(now.version)} />
                <HiddenField name="from" value={String(one.version)} />
              </CommandForm>
            ) : null}
          </Section>
        ))}
      </Stack>
    </>
  );
}
