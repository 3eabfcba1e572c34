import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { getMeeting, papersOf } from '../page/queries.server.ts';
import { packResponse, paperResponse } from '../papers/prints.server.ts';
import { issuerOf } from '../prints.server.ts';
import { paperAddresses } from '../parts/paper-addresses.ts';
import type { Route } from './+types/download.ts';

/** A paper of the meeting, or all of them. Made after the reading: nothing waits inside it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const which = paperAddresses.find(({ address }) => `${address}.docx` === params.which)?.which;
  if (!which && params.which !== 'tai-lieu.zip') throw data(null, { status: 404 });
  const printing = await found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      return { meeting, issuer: await issuerOf(ctx, meeting), papers: await papersOf(ctx, meeting.id) };
    }),
  );
  return which ? paperResponse(printing.meeting, printing.issuer, which) : packResponse(desk.system, printing);
}
