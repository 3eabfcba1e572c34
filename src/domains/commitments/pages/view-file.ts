import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { renderSheet, xlsxMediaType } from '#platform/export/sheet.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import type { Database } from '#domains/tables.ts';
import { fileOf } from '../export/rules.ts';
import { viewFile } from '../view-files/prints.server.ts';
import { viewFilterOf } from '../views/schema.ts';
import type { Route } from './+types/view-file.ts';

/** What a view shows, as a sheet or a paper. Rendered after the reading, in a worker: nothing waits inside it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const wanted = fileOf(params.file);
  if (!wanted) throw data(null, { status: 404 });
  const url = new URL(request.url);
  const isOverDays = wanted.view === 'calendar' || wanted.view === 'timeline';
  const filter = viewFilterOf(url, isOverDays ? 'all' : 'open');
  const file = await read(desk, (ctx) => viewFile(ctx, { ...wanted, filter, origin: url.origin }));
  if (!file) throw data(null, { status: 404 });
  const bytes = 'sheet' in file ? await renderSheet(file.sheet) : await renderOfficeDocument(file.paper);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'sheet' in file ? xlsxMediaType : docxMediaType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
