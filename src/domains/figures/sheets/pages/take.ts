import { data } from 'react-router';
import { deskOf, filesOf, formInput } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { keepSheets, readSheets } from '../taking/commands.server.ts';

/** What both pages do with files: read them, then take what was shown. */
export async function takeSheets(
  request: Request,
  context: Parameters<typeof deskOf>[0],
  aim: { collectionId: number; unitId: number | null },
) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, intent } = formInput(form);
  if (intent === 'read') return readSheets(desk, aim, filesOf(form, 'files'));
  if (intent === 'keep') return keepSheets(desk, aim, input.units);
  throw data(null, { status: 400 });
}
