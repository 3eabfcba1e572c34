import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { docxResponse } from '../papers/prints.server.ts';
import { paperText } from '../papers/text.vi.ts';
import { paperAddresses } from '../parts/paper-addresses.ts';
import { issuerOf, sessionPaper } from '../prints.server.ts';
import { getSession } from '../sessions/queries.server.ts';
import type { Route } from './+types/download.ts';

/** A paper of the session as .docx; made after the reading. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const which = paperAddresses.find(({ address }) => `${address}.docx` === params.which)?.which;
  if (!which) throw data(null, { status: 404 });
  const { session, issuer } = await found(
    read(desk, async (ctx) => {
      const session = await getSession(ctx, rowId(params.id));
      return { session, issuer: await issuerOf(ctx, session.unitId) };
    }),
  );
  const on = session.workingOn.split('-').toReversed().join('-');
  return docxResponse(sessionPaper(session, issuer, which), paperText.files[which], on);
}
