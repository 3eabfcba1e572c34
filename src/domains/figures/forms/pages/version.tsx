import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { publishForm } from '../commands.server.ts';
import { editedFrom } from '../editing/rules.ts';
import { VersionEditor } from '../parts/version-editor.tsx';
import { versionInput } from '../schema.ts';
import { formPage } from '../shelf/queries.server.ts';
import type { Route } from './+types/version.ts';
import { versionText as text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${text.title(loaderData.number)}: ${loaderData.name}` : '') },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { form, draft } = await found(
    read(desk, async (ctx) => {
      const page = await formPage(ctx, rowId(params.formId));
      return { form: page, draft: await readDraft(ctx, `bieu-so-lieu-${page.id}`) };
    }),
  );
  return {
    ...{ id: form.id, name: form.name, number: (form.versions[0]?.version ?? 0) + 1, draft },
    start: editedFrom(form.cells, form.checks),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const version = versionInput.safeParse(input.version).data ?? { cells: [] };
  const outcome = await answer(
    deskOf<Database>(context).desk,
    publishForm,
    { ...version, formId: params.formId },
    { once, draft },
  );
  return outcome.ok ? redirect(`/so-lieu/bieu/${params.formId}`) : outcome;
}

export default function Version({ loaderData: { id, name, number, start, draft } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title(number)}
        context={text.context(name)}
        back={{ to: `/so-lieu/bieu/${id}`, label: name }}
      />
      <VersionEditor key={number} formId={id} {...{ start, draft }} over={number - 1} />
    </>
  );
}
