import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { getReport } from '../queries.server.ts';
import { findIndicators, type IndicatorFound, mostFound } from '../reported/queries.server.ts';
import type { Route } from './+types/indicators-found.ts';

/** Indicators to put into a report: the first that match, and whether there are more. */
export interface FoundIndicators {
  found: IndicatorFound[];
  hasMore: boolean;
}

/** What the chooser of figures looks for; whoever may not open the report finds nothing here. */
export async function loader({ request, context, params }: Route.LoaderArgs): Promise<Response> {
  const desk = signedInDesk<Database>({ request, context });
  const typed = new URL(request.url).searchParams.get('tim') ?? '';
  const all = await found(
    read(desk, async (ctx) => {
      await getReport(ctx, rowId(params.id));
      return findIndicators(ctx, typed.slice(0, 200));
    }),
  );
  const answer: FoundIndicators = { found: all.slice(0, mostFound), hasMore: all.length > mostFound };
  return Response.json(answer);
}
