import { read } from '#platform/command/execute.server.ts';
import { isDay } from '#platform/calendar/day.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import type { StoredFile } from '#platform/files/store.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { implementingFileName, implementingPaper } from '../implementing/prints.server.ts';
import { getImplementing } from '../implementing/queries.server.ts';

/** The paper with its number and day as a file in the store, or null where these are none yet: the command says so then. */
export async function issuedFile(
  desk: OfficeDesk,
  id: number,
  typed: Record<string, unknown>,
): Promise<StoredFile | null> {
  const number = Number(typed.number);
  const { issuedOn } = typed;
  if (!Number.isInteger(number) || number < 1 || typeof issuedOn !== 'string' || !isDay(issuedOn)) return null;
  const { name, paper } = await read(desk, async (ctx) => {
    const draft = await getImplementing(ctx, id);
    return { name: implementingFileName(draft), paper: await implementingPaper(ctx, draft, { number, issuedOn }) };
  });
  return desk.system.files.put(await renderOfficeDocument(paper), name);
}
