import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { docxResponse } from '../papers/prints.server.ts';
import { paperText } from '../papers/text.vi.ts';
import { halfYearPaper, issuerOf } from '../prints.server.ts';
import { halfYearList } from '../recommendations/queries.server.ts';
import { half } from '../schema.ts';
import type { Route } from './+types/half-year-file.ts';
import { halfYearText } from './text.vi.ts';

/** The list of a half year for one body as .docx. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { searchParams } = new URL(request.url);
  const asked = half.safeParse(searchParams.get('ky'));
  const unitId = desk.actor.unit?.id;
  if (!asked.success || unitId === undefined) throw data(null, { status: 404 });
  const bodyUnitId = rowId(searchParams.get('co-quan') ?? '');
  const { list, issuer } = await found(
    read(desk, async (ctx) => ({
      list: await halfYearList(ctx, { unitId, bodyUnitId, half: asked.data }),
      issuer: await issuerOf(ctx, unitId),
    })),
  );
  return docxResponse(
    halfYearPaper(list, issuer, halfYearText.halfName(asked.data)),
    paperText.files.halfYear,
    asked.data,
  );
}
