import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { OfficePreview } from '#web/office-preview.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { paperAddresses } from '../parts/paper-addresses.ts';
import { issuerOf, sessionPaper } from '../prints.server.ts';
import { getSession } from '../sessions/queries.server.ts';
import type { Route } from './+types/print.ts';
import { formText, printNames, printText as words } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const paper = paperAddresses.find(({ address }) => address === params.which);
  if (!paper) throw data(null, { status: 404 });
  const { session, issuer } = await found(
    read(desk, async (ctx) => {
      const session = await getSession(ctx, rowId(params.id));
      return { session, issuer: await issuerOf(ctx, session.unitId) };
    }),
  );
  const html = previewOfficeDocument(sessionPaper(session, issuer, paper.which));
  return { id: session.id, subject: session.subject, which: paper.which, address: paper.address, html };
}

export default function Print({ loaderData: { id, subject, which, address, html } }: Route.ComponentProps) {
  return (
    <OfficePreview
      {...{ title: printNames[which], context: subject, html }}
      back={{ to: `/giam-sat/${id}`, label: formText.toSession }}
      file={`/giam-sat/${id}/tai-ve/${address}.docx`}
    />
  );
}
