import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { xlsxMediaType } from '#platform/export/sheet.server.ts';
import { archiveName } from '#platform/export/zip.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { renderBlankForm } from '../blank/prints.server.ts';
import { blankForm } from '../blank/queries.server.ts';
import { fileWords } from '../text.vi.ts';
import type { Route } from './+types/unit-file.ts';

/** The form of a unit as an .xlsx to fill, with what stands in it. Rendered after the reading. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const form = await found(read(desk, (ctx) => blankForm(ctx, rowId(params.collectionId), rowId(params.unitId))));
  const name = archiveName(fileWords.ofUnit(form.formName, form.periodName, form.unitName), '.xlsx');
  return new Response(await renderBlankForm(form), {
    headers: {
      'content-type': xlsxMediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'cache-control': 'private, no-store',
    },
  });
}
