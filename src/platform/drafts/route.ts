import type { ActionFunctionArgs } from 'react-router';
import { answer, deskOf } from '#platform/command/request.server.ts';
import type { PlatformTables } from '#platform/database/tables.server.ts';
import { dropDraft, saveDraft } from './draft.server.ts';

/** POST /ban-nhap/:form keeps the JSON body as the draft; DELETE drops it. */
export async function action({ context, params, request }: ActionFunctionArgs): Promise<Response> {
  const { desk } = deskOf<PlatformTables>(context);
  const input = { form: params.form, body: request.method === 'POST' ? await request.json().catch(() => null) : null };
  const outcome =
    request.method === 'POST' ? await answer(desk, saveDraft, input) : await answer(desk, dropDraft, input);
  if (outcome.ok) return Response.json({ savedAt: outcome.result });
  return Response.json({ code: outcome.code }, { status: outcome.code === 'sign-in-needed' ? 401 : 422 });
}
