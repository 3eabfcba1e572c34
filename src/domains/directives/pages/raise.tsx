import { data, redirect } from 'react-router';
import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { ProposalFields } from '../parts/proposal-fields.tsx';
import { raiseProposal } from '../proposals/commands.server.ts';
import { listThemes, officeAbove } from '../proposals/queries.server.ts';
import { proposalText as text } from '../proposals/text.vi.ts';
import { findDocument } from '../queries.server.ts';
import { documentLabel } from '../text.vi.ts';
import type { Route } from './+types/raise.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.raise) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  if (!unit || !mayAnywhere(grants, desk.system.permissions, 'document.register')) throw data(null, { status: 404 });
  const wanted = new URL(request.url).searchParams.get('van-ban');
  return read(desk, async (ctx) => {
    const paper = wanted === null ? null : await findDocument(ctx, rowId(wanted));
    return {
      paper: paper && { id: paper.id, label: documentLabel(paper), title: paper.title },
      themes: await listThemes(ctx),
      above: await officeAbove(ctx, unit, paper?.id ?? null),
      draft: await readDraft(ctx, paper ? `proposal-${paper.id}` : 'proposal'),
    };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await answer(deskOf<Database>(context).desk, raiseProposal, await request.formData());
  return outcome.ok ? redirect('/van-ban/vuong-mac?phia=neu') : outcome;
}

export default function Raise({ loaderData: { paper, themes, above, draft } }: Route.ComponentProps) {
  const back = paper ? `/van-ban/${paper.id}` : '/van-ban/vuong-mac';
  return (
    <>
      <PageHeader
        title={text.raise}
        context={paper ? `${text.about}: ${paper.label}, ${paper.title}` : text.context}
        back={{ to: back, label: paper ? text.back : text.title }}
      />
      <Section>
        <CommandForm submit={text.submit} cancel={back} draft={draft}>
          {paper ? <HiddenField name="documentId" value={String(paper.id)} /> : null}
          <ProposalFields themes={themes} above={above} />
        </CommandForm>
      </Section>
    </>
  );
}
