import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { OfficeSheet } from '#web/office-preview.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { somebody } from '../../text.vi.ts';
import { bringBackImplementing } from '../commands.server.ts';
import { implementingPaper } from '../prints.server.ts';
import { editorPage, listVersions } from '../queries.server.ts';
import { changedParts } from '../rules.ts';
import { draftTitle, partText, versionsText as text } from '../text.vi.ts';
import type { Route } from './+types/versions.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const shown = Number(new URL(request.url).searchParams.get('ban'));
  const { draft, mayWrite, versions, paper } = await found(
    read(desk, async (ctx) => {
      const page = await editorPage(ctx, rowId(params.draft));
      const kept = await listVersions(ctx, page.draft.id);
      const one = kept.find(({ version }) => version === shown);
      return {
        ...page,
        versions: kept,
        paper: one ? await implementingPaper(ctx, { ...page.draft, body: one.body }, null) : null,
      };
    }),
  );
  return {
    ...{ id: draft.id, kind: draft.kind, now: draft.version, mayWrite, shown },
    html: paper && previewOfficeDocument(paper),
    versions: versions.map(({ body, ...version }, at) => ({
      ...version,
      changed: changedParts(body, at === 0 ? draft.body : versions[at - 1]!.body).map((name) => partText[name]),
    })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(desk, bringBackImplementing, { ...input, id: params.draft }, { once });
  return outcome.ok ? redirect(`/van-ban/trien-khai/${params.draft}`) : outcome;
}

type Page = Route.ComponentProps['loaderData'];

export default function Versions({ loaderData: page }: Route.ComponentProps) {
  const back = { to: `/van-ban/trien-khai/${page.id}`, label: text.back };
  return (
    <>
      <PageHeader title={text.title} context={draftTitle(page.kind)} back={back} />
      <Stack>
        {page.versions.length === 0 ? <EmptyState title={text.none} body={text.noneBody} /> : null}
        {page.versions.map((one) => (
          <Version key={one.version} page={page} one={one} />
        ))}
      </Stack>
    </>
  );
}

/** One earlier wording: who and when, what was changed after it, and the paper itself where it is being read. */
function Version({ page, one }: { page: Page; one: Page['versions'][number] }) {
  return (
    <Section title={text.by(one.writtenBy ?? somebody, formatDayTime(one.writtenAt))}>
      <Stack>
        <p>{one.changed.length === 0 ? text.same : text.changed(one.changed.join(', '))}</p>
        {page.html && page.shown === one.version ? (
          <OfficeSheet html={page.html} />
        ) : (
          <div>
            <LinkButton to={`?ban=${one.version}`} variant="secondary">
              {text.show}
            </LinkButton>
          </div>
        )}
        {page.mayWrite ? (
          <CommandForm
            submit={text.restore}
            tone="quiet"
            layout="inline"
            confirm={{ title: text.restoreTitle, body: text.restoreBody }}
          >
            <HiddenField name="version" value={String(page.now)} />
            <HiddenField name="from" value={String(one.version)} />
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}
