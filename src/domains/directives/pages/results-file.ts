import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { findDocument } from '../queries.server.ts';
import { reportFileName, resultsReport } from '../results/prints.server.ts';
import type { Route } from './+types/results-file.ts';

/** The report of results as a paper in the state layout. Rendered after the reading: nothing waits inside it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { origin } = new URL(request.url);
  const report = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    return document && { name: reportFileName(document, ctx.now), paper: await resultsReport(ctx, document, origin) };
  });
  if (!report) throw data(null, { status: 404 });
  const bytes = await renderOfficeDocument(report.paper);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': docxMediaType,
      'content-disposition': `attachment; filename="${report.name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
