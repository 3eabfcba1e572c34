import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { closeUnit, openUnit, renameUnit, reopenUnit } from './commands.server.ts';
import { openArea } from './map/commands.server.ts';
import {
  childTerritories,
  findNationId,
  getUnit,
  listOrganisations,
  searchUnits,
  territoryOf,
  unitsAt,
  unitsBelow,
} from './queries.server.ts';
import * as schema from './schema.ts';

const { id, territoryKinds, territoryLevels, unitKindsBelow, unitLevels } = schema;
const text = z.string();
const territory = z
  .object({
    ...{ id, level: z.enum(territoryLevels), kind: z.enum(territoryKinds), name: text, path: text },
    ...{ code: text.nullable(), openedOn: text, closedOn: text.nullable() },
    above: z.array(z.object({ id, name: text })),
  })
  .meta({ id: 'Territory' });
const member = z.object({ id, name: text, level: z.enum(territoryLevels), path: text, memberCount: z.int() });
const unit = z
  .object({
    ...{ id, name: text, shortName: text, organisation: text, kind: z.enum(['committee', ...unitKindsBelow]) },
    ...{ level: z.enum(unitLevels), path: text, territoryId: id, place: text, parentId: id.nullable() },
    ...{ openedOn: text, closedOn: text.nullable() },
  })
  .meta({ id: 'Unit' });
const none = z.object({});
const opened = z.object({ id });

export const organisationApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/organisations',
    summary: 'The catalogue of organisations; `root` is the first label of the paths of their units',
    query: none,
    answer: z.array(z.object({ code: text, name: text, shortName: text, root: text })),
    view: listOrganisations,
  }),
  viewing({
    path: '/territories',
    summary: 'The provinces of today',
    query: none,
    answer: z.array(member),
    view: async (ctx: Viewing) => {
      const nation = await findNationId(ctx);
      return nation === null ? [] : childTerritories(ctx, nation);
    },
  }),
  viewing({
    path: '/territories/{id}',
    summary: 'A territory as it is today, or as it was last, with its members and the units that stand there',
    query: none,
    answer: territory.extend({ members: z.array(member), units: z.array(unit) }),
    view: async (ctx: Viewing, _, params) => ({
      ...(await territoryOf(ctx, params.id!)),
      members: await childTerritories(ctx, params.id!),
      units: await unitsAt(ctx, params.id!),
    }),
  }),
  acting({
    path: '/territories/{communeId}/areas',
    summary: 'Adds a residential area to a commune',
    command: openArea,
    input: schema.openAreaInput,
    answer: opened,
  }),
  viewing({
    path: '/units',
    summary: 'Open units whose names hold every word, without accents, the wider levels first; 20 at the most',
    query: z.object({ text: z.string().min(1).max(200) }),
    answer: z.array(unit),
    view: (ctx: Viewing, asked) => searchUnits(ctx, { text: asked.text, limit: 20 }),
  }),
  viewing({
    path: '/units/{id}',
    summary: 'A unit with its branches, departments and clubs',
    query: none,
    answer: unit.extend({ below: z.array(unit) }),
    view: async (ctx: Viewing, _, params) => ({
      ...(await getUnit(ctx, params.id!)),
      below: await unitsBelow(ctx, params.id!),
    }),
  }),
  acting({
    path: '/units',
    summary: 'Opens the committee of an organisation at a territory',
    command: openUnit,
    input: schema.openCommitteeInput,
    answer: opened,
  }),
  acting({
    path: '/units/{parentId}/units',
    summary: 'Opens a branch, department or club below a unit',
    command: openUnit,
    input: schema.openBelowInput,
    answer: opened,
  }),
  ...(
    [
      ['rename', 'Renames a unit; the former name is kept', renameUnit, schema.renameUnitInput],
      ['close', 'Closes a unit under which nothing is open', closeUnit, schema.closeUnitInput],
      ['reopen', 'Opens a closed unit again, with its id, path and history', reopenUnit, schema.reopenUnitInput],
    ] as const
  ).map(([name, summary, command, input]) =>
    acting({ path: `/units/{unitId}/${name}`, summary, command: command as typeof renameUnit, input, answer: none }),
  ),
];
