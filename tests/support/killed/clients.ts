// A process that is killed: twenty clients send figures as fast as they are answered, while others accept, send back, seal and
// fold. Every line on stdout is one sending: what is about to be sent, and what was acknowledged.
import { randomInt, randomUUID } from 'node:crypto';
import { execute, read } from '#platform/command/execute.server.ts';
import type { DatabaseLocation } from '#platform/database/open.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { acceptFigures, returnFigures, sealFigures } from '#domains/figures/deciding/commands.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { foldSome } from '#domains/figures/totals/commands.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { serviceDesk } from '../../../src/server/session.ts';
import { openOfficeAt } from '../office.ts';

/** One sending as the process tells it; `rev` once it is acknowledged. */
export interface Sending {
  once: string;
  unitId: number;
  values: number[];
  base: number | null;
  rev: number | null;
}

const { location, collectionId, unitIds } = JSON.parse(process.argv[2]!) as {
  location: DatabaseLocation;
  collectionId: number;
  unitIds: number[];
};
const office = await openOfficeAt(location);
const sender = await office.desk('leader');
const collector = await office.desk('coordinator');
const folder = await serviceDesk(office.system, 'figures');
const tell = (sending: Sending) => process.stdout.write(`${JSON.stringify(sending)}\n`);

/** For ever and without a pause, so that everybody always has something open: the process ends by being killed. */
async function forEver(body: () => Promise<unknown>): Promise<never> {
  for (;;) {
    await body().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

async function newestOf(desk: OfficeDesk, unitId: number): Promise<number | null> {
  const row = await read(desk, (ctx) =>
    ctx.db
      .selectFrom('figures.expectation')
      .select('rev')
      .where('collection_id', '=', collectionId)
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow(),
  );
  return row.rev;
}

async function client(unitId: number): Promise<never> {
  let base = await newestOf(sender, unitId);
  return forEver(async () => {
    // The third is a part of the first (the check of the form).
    const values = [10 + randomInt(1000), randomInt(1_000_000_000), randomInt(10)];
    const sending = { once: randomUUID(), unitId, values, base, rev: null };
    tell(sending);
    const { rev } = await execute(sender, sendFigures, { collectionId, unitId, values, base }, sending.once);
    tell({ ...sending, rev });
    base = rev;
  });
}

const someUnits = () => unitIds.filter(() => randomInt(3) === 0);
const reason = [{ position: 0, reason: 'Xem lại số liệu.' }];
void Promise.all([
  ...unitIds.map((unitId) => client(unitId)),
  forEver(() => execute(collector, acceptFigures, { collectionId, unitIds: someUnits() })),
  forEver(() =>
    execute(collector, returnFigures, { collectionId, unitId: unitIds[randomInt(unitIds.length)]!, remarks: reason }),
  ),
  forEver(() => execute(collector, sealFigures, { collectionId })),
  forEver(() => execute(folder, foldSome, {})),
]);
