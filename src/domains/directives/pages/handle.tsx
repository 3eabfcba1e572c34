import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { peopleOfUnit } from '#domains/people/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { PageHeader } from '#web/page-header.tsx';
import { Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { attachFiles, detachFile } from '../attachments/commands.server.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import { attachmentsOf } from '../attachments/queries.server.ts';
import { isInBooks } from '../book/queries.server.ts';
import { putInDossier } from '../dossiers/commands.server.ts';
import { dossierOf, listDossiers } from '../dossiers/queries.server.ts';
import { forwardPaper, takeForwarded } from '../forwarding/commands.server.ts';
import { forwardingsOf } from '../forwarding/queries.server.ts';
import { AttachmentPanel } from '../parts/attachment-panel.tsx';
import { DossierPanel } from '../parts/dossier-panel.tsx';
import { ForwardingPanel } from '../parts/forwarding-panel.tsx';
import { findDocument } from '../queries.server.ts';
import { documentLabel, shortened } from '../text.vi.ts';
import type { Route } from './+types/handle.ts';
import { handlingText as text } from '../handling/text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** Eight queries. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const id = rowId(params.id);
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, id);
    if (!document || !unit || !(await isInBooks(ctx, id, unit.id))) return null;
    const mayRegister = may(grants, ctx.permissions, 'document.register', unit.path);
    return {
      ...{ document, unitName: unit.name, mayRegister },
      mayAttach:
        document.state !== 'recalled' && may(grants, ctx.permissions, 'document.register', document.register.path),
      colleagues: mayRegister ? await peopleOfUnit(ctx, unit.id) : [],
      forwardings: await forwardingsOf(ctx, id, unit.id),
      dossier: await dossierOf(ctx, id, unit.id),
      dossiers: mayRegister ? await listDossiers(ctx, unit.id, Number(ctx.today.slice(0, 4))) : [],
      attachments: await attachmentsOf(ctx, id),
    };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent } = formInput(form);
  const given = { ...input, documentId: params.id };
  if (intent === 'forward') return answer(desk, forwardPaper, given, { once });
  if (intent === 'take') return answer(desk, takeForwarded, input, { once });
  if (intent === 'dossier') return answer(desk, putInDossier, given, { once });
  if (intent === 'detach') return answer(desk, detachFile, given, { once });
  if (intent !== 'attach') throw data(null, { status: 400 });
  const stored = async () => {
    const uploads = filesOf(form, 'files').map(async (file) => ({ bytes: await file.bytes(), name: file.name }));
    const files = await atFileField('files', async () => storedPapers(desk.system.files, await Promise.all(uploads)));
    return { ...given, files };
  };
  return answer(desk, attachFiles, stored, { once });
}

export default function Handle({ loaderData: page }: Route.ComponentProps) {
  const { document } = page;
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${documentLabel(document)}: ${shortened(document.title)}`}
        back={{ to: `/van-ban/${document.id}`, label: text.back }}
      />
      <Stack>
        <ForwardingPanel forwardings={page.forwardings} colleagues={page.colleagues} mayForward={page.mayRegister} />
        <DossierPanel dossier={page.dossier} dossiers={page.dossiers} mayPut={page.mayRegister} />
        <AttachmentPanel documentId={document.id} attachments={page.attachments} mayAttach={page.mayAttach} />
      </Stack>
    </>
  );
}
