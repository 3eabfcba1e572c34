import { data } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { renderSheet, xlsxMediaType } from '#platform/export/sheet.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { paperHeadOf } from '#domains/organisation/heads/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { promisedPaper, promisedSheet } from '../prints.server.ts';
import { listPromised } from '../queries.server.ts';
import { promisedFilterOf } from '../schema.ts';
import { promisedText as text } from '../text.vi.ts';
import type { Route } from './+types/file.ts';

/** What the list shows, as a sheet or a paper. Rendered after the reading: nothing waits inside it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const kind = (['xlsx', 'docx'] as const).find((one) => params.file === `${text.fileName}.${one}`);
  if (!kind) throw data(null, { status: 404 });
  const filter = promisedFilterOf(new URL(request.url), dayOf(desk.system.clock.now()));
  const { lines, head } = await read(desk, async (ctx) => ({
    lines: (await listPromised(ctx, filter)).lines ?? [],
    head: desk.actor.unit === null ? null : await paperHeadOf(ctx, desk.actor.unit.id),
  }));
  if (!head) throw data(null, { status: 404 });
  const bytes =
    kind === 'xlsx'
      ? await renderSheet(promisedSheet(lines, filter))
      : await renderOfficeDocument(promisedPaper(lines, filter, head));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': kind === 'xlsx' ? xlsxMediaType : docxMediaType,
      'content-disposition': `attachment; filename="${text.fileName}.${kind}"`,
      'cache-control': 'private, no-store',
    },
  });
}
