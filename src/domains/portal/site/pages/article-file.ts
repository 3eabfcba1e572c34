import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { findArticleFile } from '../page/queries.server.ts';
import type { Route } from './+types/article-file.ts';

/** The paper of a document that this site shows. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const file = await read(desk, (ctx) => findArticleFile(ctx, site.id, params.slug));
  if (!file) throw data(null, { status: 404 });
  return fileResponse(desk.system.files, file, request);
}
