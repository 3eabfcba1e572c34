import type { ActionFunctionArgs } from 'react-router';
import { type Answer, answer, deskOf } from '#platform/command/request.server.ts';
import type { PlatformTables } from '#platform/database/tables.server.ts';
import { type DraftKept, dropDraft, saveDraft } from './draft.server.ts';

/** POST /ban-nhap/:form keeps the JSON body as the draft; DELETE drops it. */
export async function action({ context, params, request }: ActionFunctionArgs): Promise<Response> {
  const { desk } = deskOf<PlatformTables>(context);
  const { form } = params;
  if (request.method !== 'POST') return said(await answer(desk, dropDraft, { form }));
  return said(await answer(desk, saveDraft, { form, body: await request.json().catch(() => null) }));
}

function said(outcome: Answer<DraftKept | null>): Response {
  if (!outcome.ok) {
    return Response.json({ code: outcome.code }, { status: outcome.code === 'sign-in-needed' ? 401 : 422 });
  }
  const kept = outcome.result ?? { savedAt: null };
  return 'refused' in kept ? Response.json({ code: kept.refused }, { status: 422 }) : Response.json(kept);
}
