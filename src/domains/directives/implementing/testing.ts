import { execute, read } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { receiveDispatch, sendDirective } from '../dispatch/commands.server.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';

/** Sends a paper as it stands. */
export async function sendAsIs(desk: OfficeDesk, documentId: number) {
  const stamp = stampOf(await read(desk, (ctx) => listDrafts(ctx, documentId)));
  return execute(desk, sendDirective, { documentId, stamp });
}

/** Enters a sent paper in the arrivals of the unit that the desk acts for. */
export async function receiveAt(desk: OfficeDesk, documentId: number) {
  const dispatch = await read(desk, (ctx) => findDispatchTo(ctx, documentId, desk.actor!.unit!.id));
  return execute(desk, receiveDispatch, { id: dispatch!.id });
}
