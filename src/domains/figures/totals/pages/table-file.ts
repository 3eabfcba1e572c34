import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { renderSheet, xlsxMediaType } from '#platform/export/sheet.server.ts';
import type { Database } from '#domains/tables.ts';
import { tableAddress } from '../address/schema.ts';
import { csvOf, totalsSheet } from '../table/prints.server.ts';
import { totalsTable } from '../table/queries.server.ts';
import type { Route } from './+types/table-file.ts';

/** Exactly what the table of the same address shows. Rendered after the reading. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  if (params.kind !== 'xlsx' && params.kind !== 'csv') throw data(null, { status: 404 });
  const address = tableAddress(new URL(request.url).searchParams);
  const table = await found(read(desk, (ctx) => totalsTable(ctx, address)));
  const sheet = totalsSheet(table, desk.actor.name);
  const isSheet = params.kind === 'xlsx';
  const body = isSheet ? new Uint8Array(await renderSheet(sheet)) : csvOf(sheet);
  return new Response(body, {
    headers: {
      'content-type': isSheet ? xlsxMediaType : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="Tong-hop-so-lieu-${table.at.slice(0, 10)}.${params.kind}"`,
      'cache-control': 'private, no-store',
    },
  });
}
