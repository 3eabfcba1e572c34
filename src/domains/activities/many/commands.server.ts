import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { addPhotos, entryColumns, serve, type Unit } from '../commands.server.ts';
import type { ActivityLogged } from '../events.ts';
import { listKinds } from '../queries.server.ts';
import { type Kind, kindRefusal } from '../rules.ts';
import type { WholeInput } from '../schema.ts';
import { logManyInput } from './schema.ts';

type Units = ReadonlyMap<number, Unit & { isOpen: boolean }>;

/**
 * Entries of a log book by the rules of `logActivity`, all or none, in a few statements however many they are. Gives the
 * ids in the order of the entries. Needs activity.log at every owner. A refusal names the field as 'entries.3.happenedOn'.
 */
export async function logActivities(ctx: Acting, entries: readonly WholeInput[]): Promise<number[]> {
  const kinds = new Map((await listKinds(ctx)).map((kind) => [kind.code, kind]));
  const units = await unitsNamed(ctx, entries);
  for (const id of new Set(entries.map((entry) => entry.ownerUnitId))) {
    const owner = units.get(id);
    if (!owner?.isOpen) throw new Refusal('unit-not-found');
    demand(ctx, 'activity.log', owner.path);
  }
  const rows = entries.map((input, at) => rowOf(ctx, { input, at, kinds, units }));
  const stored = await ctx.db
    .insertInto('activities.activity')
    .values(rows.map(({ columns }) => columns))
    .returning('id')
    .execute();
  for (const [at, { id }] of stored.entries()) {
    const { input, kind, owner } = rows[at]!;
    await addPhotos(ctx, id, input.photos, 0);
    await serve(ctx, owner, { id, kind, input, commitmentIds: input.commitmentIds });
    ctx.touched(`activity:${id}`);
    const event: ActivityLogged = {
      name: 'ActivityLogged',
      payload: { activityId: id, ownerUnitId: owner.id, kind: kind.code, happenedOn: input.happenedOn },
    };
    await ctx.announce(event);
  }
  ctx.touched(...new Set(rows.map(({ owner }) => `unit:${owner.id}`)));
  return stored.map(({ id }) => id);
}

/** A log book brought in as a whole; the limit is what one request may wait for. */
export const logManyActivities = defineCommand({
  name: 'logActivities',
  input: logManyInput,
  run: (ctx: Acting, input) => logActivities(ctx, input.entries),
});

async function unitsNamed(ctx: Acting, entries: readonly WholeInput[]): Promise<Units> {
  const ids = new Set(entries.flatMap((entry) => [entry.ownerUnitId, ...entry.partnerUnitIds]));
  const rows = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path', 'closed_on'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, path, closed_on }) => [id, { id, path, isOpen: closed_on === null }]));
}

interface NumberedEntry {
  input: WholeInput;
  at: number;
  kinds: ReadonlyMap<string, Kind>;
  units: Units;
}

function rowOf(ctx: Acting, { input, at, kinds, units }: NumberedEntry) {
  const refuse = (fields: Record<string, string>) => {
    const named = Object.entries(fields).map(([field, code]) => [`entries.${at}.${field}`, code]);
    return new Refusal('input-invalid', {}, Object.fromEntries(named));
  };
  const kind = kinds.get(input.kind);
  const refused = kind ? kindRefusal(kind) : 'kind-unknown';
  if (!kind || refused) throw refuse({ kind: refused! });
  const owner = units.get(input.ownerUnitId)!;
  if (input.partnerUnitIds.includes(owner.id)) throw refuse({ partnerUnitIds: 'partner-is-owner' });
  const partners = input.partnerUnitIds.map((id) => {
    const partner = units.get(id);
    if (!partner) throw refuse({ partnerUnitIds: 'unit-not-found' });
    return partner;
  });
  const { columns, fields } = entryColumns(ctx, { owner, kind, partners, input });
  if (Object.keys(fields).length > 0) throw refuse(fields);
  const signed = { logged_at: ctx.now, logged_by: ctx.actor.accountId };
  return { input, kind, owner, columns: { ...columns, ...signed, owner_unit_id: owner.id, owner_path: owner.path } };
}
