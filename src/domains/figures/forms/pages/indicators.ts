import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { indicatorsToChoose } from '../shelf/queries.server.ts';
import type { Route } from './+types/indicators.ts';

/** What the editor of a form finds while somebody types. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return read(desk, (ctx) => indicatorsToChoose(ctx, rowId(params.formId), words.slice(0, 200)));
}
