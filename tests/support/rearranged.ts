import type { z } from 'zod';
import { invariants } from '#cli/invariants.ts';
import { carryOut } from '#domains/organisation/rearrangement/commands.server.ts';
import { getPlan } from '#domains/organisation/rearrangement/queries.server.ts';
import { runThrough } from '#domains/organisation/rearrangement/testing.ts';
import type { Database } from '#domains/tables.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { ReminderSource } from '#platform/reminder.server.ts';
import { serviceDesk } from '../../src/server/session.ts';
import type { TestOffice } from './office.ts';
import type { WorldAccount } from './world.ts';

// What a plan of rearrangement must keep, asked as the owner of the tables.

const rowsOf = (office: TestOffice, text: string) => office.asOwner(async (query) => (await query(text)).rows);

/** What stood before, row by row, without the moves that are only ever added. */
const touched = [
  'organisation.territory where id < 1000',
  'organisation.territory_fact where territory_id < 1000',
  'organisation.territory_succession',
  'organisation.unit where id < 1000',
  'organisation.former_name',
  'people.account',
  `people.access_grant where decision not like 'Nghị quyết%'`,
  'commitments.commitment where handed_from is null',
  'commitments.series',
  'commitments.part where commitment_id in (select id from commitments.commitment where handed_from is null)',
  'commitments.evidence where commitment_id in (select id from commitments.commitment where handed_from is null)',
  'activities.meeting',
  'activities.invitation',
  'activities.conclusion',
  'directives.proposal',
  'directives.implementing',
  'reporting.report',
  'activities.activity',
  'activities.partner',
  `directives.dispatch where recipient_unit_id < 1000`,
  'platform.draft',
  ...['dialogue.dialogue', 'dialogue.conclusion', 'dialogue.route', 'dialogue.digest', 'opinion.consultation'],
  ...['supervision.session', 'supervision.recommendation', 'supervision.step', 'supervision.board'],
  ...['supervision.programme', 'supervision.planned', 'portal.promise'],
];

/** What stands, by table: two of them are equal where nothing was lost and nothing was made. */
export async function digest(office: TestOffice): Promise<unknown[]> {
  const parts: unknown[] = [];
  for (const table of touched) {
    const rows = table.replace(/^\S+/u, '$& r');
    parts.push([
      table,
      await rowsOf(office, `select md5(string_agg(x, '|' order by x)) from (select r::text as x from ${rows}) y`),
    ]);
  }
  return parts;
}

/** The rules that are broken, each with the rows that break it. */
export async function broken(office: TestOffice): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, offendersOf] of Object.entries(invariants)) {
    if (name === 'storedFiles') continue;
    const offenders = await office.asOwner((query) =>
      offendersOf({ query, files: { get: () => Promise.resolve(Buffer.from('')) } }),
    );
    if (offenders.length > 0) found[name] = offenders;
  }
  return found;
}

/** Columns of which a row does not stand where its unit stands, or names a place where no unit is. */
export async function strayed(office: TestOffice): Promise<string[]> {
  const columns = await rowsOf(
    office,
    `select relation, path_column as path, unit_column as unit from platform.followed_path
    where unit_column is not null or path_column = 'parties'`,
  );
  const found: string[] = [];
  for (const { relation, path, unit } of columns) {
    const astray =
      path === 'parties'
        ? `select from ${String(relation)} r, unnest(r.parties) x (path) where not exists (select from organisation.unit u where u.path = x.path)`
        : `select from ${String(relation)} r join organisation.unit u on u.id = r.${String(unit)} where r.${String(path)} <> u.path`;
    const [row] = await rowsOf(office, `select exists (${astray}) as found`);
    if (row!.found) found.push(`${String(relation)}.${String(path)}`);
  }
  return found;
}

/** What a test of a plan does with its office. `told`: the units that a source reminds between these days. */
export function workingIn(office: () => TestOffice) {
  const ask = (text: string) => rowsOf(office(), text);
  const admin = () => office().desk('administrator');
  return {
    rowsOf: ask,
    one: async (text: string) => Object.values((await ask(text))[0]!)[0],
    admin,
    planOf: async (id: number) => read(await admin(), (ctx) => getPlan(ctx, id)),
    async follow(id: number) {
      await execute(await admin(), carryOut, { planId: id, version: 2 });
      await runThrough(await serviceDesk(office().system, 'rearrange'), id);
    },
    act: async (by: WorldAccount, command: unknown, input: object) =>
      (await execute(await office().desk(by), command as Command<Database, z.ZodType, unknown>, input)) as {
        id: number;
      },
    async told(source: ReminderSource, since: string, until: string) {
      const asked = source.find({ since, on: until }, { after: 0, until: 100_000 });
      const rows = await read(
        await serviceDesk(office().system, 'notices'),
        async (ctx) => (await asked.execute(ctx.db)).rows,
      );
      return new Set(rows.map((row) => row.unit_id));
    },
  };
}
