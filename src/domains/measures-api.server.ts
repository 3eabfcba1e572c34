import { sql } from 'kysely';
import { z } from 'zod';
import { type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { daysBetween, isDay } from '#platform/calendar/day.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from './organisation/queries.server.ts';
import type { Permission } from './roles.ts';
import type { Database, Viewing } from './tables.ts';

const text = z.string();
const id = z.coerce.number().int().positive();
const day = text.refine(isDay, 'day-invalid');
const mostUnits = 5_000;
const mostDays = 800;
const none = z.object({});

/** A figure of records that the caller reads in part would be a wrong one: a unit counts when all of these hold there. */
const needed: readonly Permission[] = ['activity.read', 'commitment.read', 'supervision.read', 'dialogue.read'];

export const measureApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/measures',
    summary: 'What can be counted from records; a code never changes its meaning',
    query: none,
    answer: z.array(z.object({ code: text, name: text, unit: text })),
    view: (ctx: Viewing) => ctx.measureSources.flatMap((source) => source.measures),
  }),
  viewing({
    path: '/measures/figures',
    summary: 'Every measure counted from the records of a unit, or of its line below it too, from one day to another',
    query: z
      .object({
        unitId: id,
        ...{ from: day, until: day },
        reach: z
          .enum(['unit', 'line'])
          .default('line')
          .describe('line: the same organisation at the same territory and below, with branches'),
      })
      .refine(({ from, until }) => from <= until && daysBetween(from, until) < mostDays, {
        path: ['until'],
        message: 'field-invalid',
      }),
    answer: z.object({
      unitCount: z.int().describe('Units that were counted: those of the scope that the caller may read'),
      figures: z.array(z.object({ code: text, value: text.regex(/^\d+$/).describe('A decimal string') })),
    }),
    view: async (ctx: Viewing, { unitId, from, until, reach }) => {
      const unitIds = reach === 'unit' ? await readable(ctx, unitId) : await readableLine(ctx, unitId);
      const units = unitIds.map((unit) => ({ id: unit, group: 'all' }));
      const totals = new Map<string, number>();
      for (const source of ctx.measureSources) {
        for (const { code, value } of await source.count(ctx, { units, from, until })) totals.set(code, value);
      }
      const codes = ctx.measureSources.flatMap((source) => source.measures.map((measure) => measure.code));
      return {
        unitCount: unitIds.length,
        figures: codes.map((code) => ({ code, value: String(totals.get(code) ?? 0) })),
      };
    },
  }),
];

async function readable(ctx: Viewing, unitId: number): Promise<number[]> {
  return unitsWhere(ctx, sql`u.id = ${(await getUnit(ctx, unitId)).id}`);
}

async function readableLine(ctx: Viewing, unitId: number): Promise<number[]> {
  const { path, organisation } = await getUnit(ctx, unitId);
  // Branches, and bodies outside the Front, carry no label of an organisation at the end: below them is their line.
  if (!path.endsWith(`.${organisation}`)) return unitsWhere(ctx, sql`u.path <@ ${path}::ltree`);
  const place = path.slice(0, -(organisation.length + 1));
  return unitsWhere(ctx, sql`u.path <@ ${place}::ltree and u.organisation_code = ${organisation}`);
}

/** Refusals: 'not-allowed' when the caller reads none of them, 'scope-too-wide'. */
async function unitsWhere(ctx: Viewing, condition: ReturnType<typeof sql>): Promise<number[]> {
  const scopes = needed.map((permission) => sql`u.path ? (select access.scopes(${permission}))`);
  const { rows } = await sql<{ id: number }>`select u.id from organisation.unit u
    where ${condition} and ${sql.join(scopes, sql` and `)} limit ${mostUnits + 1}`.execute(ctx.db);
  if (rows.length === 0) throw new Refusal('not-allowed');
  if (rows.length > mostUnits) throw new Refusal('scope-too-wide');
  return rows.map((row) => row.id);
}
