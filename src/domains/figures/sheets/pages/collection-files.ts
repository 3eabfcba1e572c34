import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { archiveName, zipStream } from '#platform/export/zip.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { getCollection } from '../../follow/queries.server.ts';
import { owingFilter } from '../../follow/schema.ts';
import { renderBlankForm } from '../blank/prints.server.ts';
import { blankForm, unitsToFill } from '../blank/queries.server.ts';
import { mostAtOnce } from '../blank/rules.ts';
import { fileWords } from '../text.vi.ts';
import type { Route } from './+types/collection-files.ts';

/**
 * One file for each unit, in an archive: a commune gets its own and sees no other. Each is read and rendered when its turn comes, so
 * that nothing waits for the whole.
 */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const id = rowId(params.collectionId);
  const filter = owingFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { collection, units, at } = await found(
    read(desk, async (ctx) => ({
      collection: await getCollection(ctx, id),
      units: await unitsToFill(ctx, id, filter, mostAtOnce),
      at: ctx.now,
    })),
  );
  if (units === null) throw data({ code: 'sheets-too-many' }, { status: 403 });
  const taken = new Map<string, number>();
  const files = units.map(({ unitId, unitName }) => {
    const count = (taken.get(unitName) ?? 0) + 1;
    taken.set(unitName, count);
    return {
      name: archiveName(count > 1 ? `${unitName} (${count})` : unitName, '.xlsx'),
      open: async () => {
        const form = await read(desk, (ctx) => blankForm(ctx, id, unitId));
        return new Blob([await renderBlankForm(form)]).stream();
      },
    };
  });
  const name = archiveName(fileWords.ofCollection(collection.formName, collection.periodName), '.zip');
  return new Response(zipStream(files, at), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'cache-control': 'private, no-store',
    },
  });
}
