import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import type { Database } from '#domains/tables.ts';
import { OfficePreview } from '#web/office-preview.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { getMeeting } from '../page/queries.server.ts';
import { paperAddresses } from '../parts/paper-addresses.ts';
import { issuerOf, meetingPaper } from '../prints.server.ts';
import type { Route } from './+types/print.ts';
import { pageText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.printTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const paper = paperAddresses.find(({ address }) => address === params.which);
  if (!paper) throw data(null, { status: 404 });
  const { meeting, issuer } = await found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      return { meeting, issuer: await issuerOf(ctx, meeting) };
    }),
  );
  const html = previewOfficeDocument(meetingPaper(meeting, issuer, paper.which));
  return { id: meeting.id, title: meeting.title, ...paper, html };
}

export default function Print({ loaderData: { id, title, which, address, html } }: Route.ComponentProps) {
  return (
    <OfficePreview
      {...{ title: text.papersOf[which], context: title, html }}
      back={{ to: `/hop/${id}`, label: text.toMeeting }}
      file={`/hop/${id}/tai-ve/${address}.docx`}
    />
  );
}
