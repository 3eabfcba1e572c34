import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { archiveName } from '#platform/export/zip.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { paperHeadOf } from '#domains/organisation/heads/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { minutesPaper } from '../prints.server.ts';
import { getConsultation } from '../queries.server.ts';
import type { Route } from './+types/minutes.ts';
import { minutesText } from './text.vi.ts';

/** The minutes, for the unit that asked: a level above sees no small areas and prints none. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { consultation, head } = await found(
    read(desk, async (ctx) => {
      const one = await getConsultation(ctx, params.id);
      return { consultation: one, head: await paperHeadOf(ctx, one.unitId) };
    }),
  );
  const { total, mayWork } = consultation;
  if (!mayWork || !head || !total || consultation.state !== 'counted') throw data(null, { status: 404 });
  const bytes = await renderOfficeDocument(minutesPaper({ ...consultation, total }, head));
  const name = archiveName(`${minutesText.file} ${consultation.countedOn!.split('-').toReversed().join('-')}`, '.docx');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': docxMediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'cache-control': 'private, no-store',
    },
  });
}
