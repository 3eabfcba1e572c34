import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { csvFile } from '#platform/export/csv.ts';
import type { Database } from '#domains/tables.ts';
import { placeOf } from '../../promises/queries.server.ts';
import { dataColumns, type DataName, dataSet } from '../queries.server.ts';
import { dataLines, dataObjects } from '../rules.ts';
import type { Route } from './+types/data-file.ts';

/** One file of open data: `loi-hua.csv`, `loi-hua.json`, … What the pages show, and no more. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const [name = '', kind] = params.file.split('.');
  if (!Object.hasOwn(dataColumns, name) || (kind !== 'csv' && kind !== 'json')) throw data(null, { status: 404 });
  const set = await read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    return place && (await dataSet(ctx, name as DataName, place));
  });
  if (!set) throw data(null, { status: 404 });
  const body = kind === 'csv' ? csvFile(dataLines(set), ',') : JSON.stringify(dataObjects(set));
  return new Response(body, {
    headers: {
      'content-type': `${kind === 'csv' ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}.${kind}"`,
      'cache-control': 'public, max-age=60',
    },
  });
}
