import { data } from 'react-router';
import { deskOf, publicPage } from '#platform/command/request.server.ts';
import { sendFile } from '#platform/files/response.server.ts';
import type { Database } from '#domains/tables.ts';
import { takeFile } from '../looking/commands.server.ts';
import type { Route } from './+types/answer-file.ts';

/** What was sent along with an answer. By a form, not a link: the code stands in no address. */
export async function action({ request, context }: Route.ActionArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const { network } = deskOf<Database>(context);
  const { file, status } = await takeFile({ desk, site, network, form: await request.formData() });
  if (!file) throw data(null, { status });
  return sendFile(desk.system.files, file, { isSmall: false, knownTag: undefined });
}
