import { redirect } from 'react-router';
import { found } from '#platform/command/found.server.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { documentLabel } from '../../text.vi.ts';
import { explainImplementing } from '../../figures/commands.server.ts';
import { dropImplementing, saveImplementing } from '../commands.server.ts';
import { DraftEditor } from '../parts/draft-editor.tsx';
import { editorPage } from '../queries.server.ts';
import { draftTitle, editorText as text } from '../text.vi.ts';
import type { Route } from './+types/editor.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(draftTitle(loaderData?.draft.kind ?? 'plan')) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => editorPage(ctx, rowId(params.draft))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, id: params.draft };
  if (intent === 'save') return answer(desk, saveImplementing, given);
  if (intent === 'explain') return answer(desk, explainImplementing, given, { once });
  const dropped = await answer(desk, dropImplementing, given, { once });
  return dropped.ok ? redirect(`/van-ban/${dropped.result.parentId}`) : dropped;
}

/** Saving as one types reads nothing anew: the page holds the newest wording. */
export function shouldRevalidate({
  formData,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  defaultShouldRevalidate: boolean;
}) {
  return formData?.get('intent') === 'save' ? false : defaultShouldRevalidate;
}

export default function Editor({ loaderData: page }: Route.ComponentProps) {
  const { draft, parent } = page;
  const address = `/van-ban/trien-khai/${draft.id}`;
  return (
    <>
      <PageHeader
        title={draftTitle(draft.kind)}
        context={parent ? text.parent(`${documentLabel(parent.document)}: ${parent.document.title}`) : draft.unit.name}
        back={{ to: `/van-ban/${draft.parentId}`, label: text.back }}
        secondary={
          <LinkButton to={`${address}/ban-truoc`} variant="secondary">
            {text.versions}
          </LinkButton>
        }
      />
      {parent === null ? <Notice tone="warning">{text.recalled}</Notice> : null}
      {page.mayWrite ? (
        <Stack>
          <DraftEditor
            draftId={draft.id}
            kind={draft.kind}
            version={draft.version}
            start={draft.body}
            parent={parent ?? { tasks: [], targets: [] }}
            groups={page.groups}
            explanations={page.explanations}
          />
          <CommandForm
            intent="drop"
            submit={text.drop}
            tone="quiet"
            layout="inline"
            confirm={{ title: text.dropTitle, body: text.dropBody }}
          >
            <HiddenField name="version" value={String(draft.version)} />
          </CommandForm>
        </Stack>
      ) : (
        <Notice tone="neutral">
          <p>{draft.state === 'drafting' ? text.readOnly : text.closed}</p>
          <LinkButton to={`${address}/ban-in`} variant="secondary">
            {text.preview}
          </LinkButton>
        </Notice>
      )}
    </>
  );
}
