import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import {
  acceptTargets,
  askChange,
  changeTarget,
  dropTarget,
  setHarder,
  setOwn,
  setTargets,
} from '#domains/indicators/targets/commands.server.ts';
import {
  acceptTargetsInput,
  askChangeInput,
  changeTargetInput,
  comparators,
  dropTargetInput,
  rhythms,
  setHarderInput,
  setOwnInput,
  setTargetsInput,
  spreads,
} from '#domains/indicators/targets/schema.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { id } from '../schema.ts';
import { targetList, targetPage, type TargetLine } from './queries.server.ts';

const text = z.string();
const count = z.int();
const none = z.object({});
const amount = z.number().describe('A whole number of 10^-scale of the unit of measure');
const state = z.enum(['set', 'change-asked', 'accepted', 'dropped']);
const target = z
  .object({
    ...{ id, unitId: id, unitName: text, givenById: id, givenByName: text, parentId: id.nullable() },
    ...{ indicatorId: id, indicatorCode: text, indicatorName: text, measureUnit: text, scale: count },
    ...{ startsOn: text, endsOn: text, per: z.enum(rhythms).nullable(), spread: z.enum(spreads) },
    ...{ comparator: z.enum(comparators), value: amount, state },
    ownValue: amount.nullable().describe('What the unit set itself beyond what it was given'),
    ...{ reason: text.nullable(), paperLabel: text.nullable(), documentId: id.nullable() },
    result: amount.nullable().describe('What was reached; null where nobody reported'),
    units: z
      .object({ met: text, of: text })
      .nullable()
      .describe('Of a share of units: how many did it, of all that owe an answer'),
    dueToday: amount.nullable().describe('Where it should stand today, of what grows day by day'),
    ...{ met: z.boolean().nullable(), metOwn: z.boolean().nullable() },
    standing: z.enum(['met', 'missed', 'behind', 'on-track', 'not-yet', 'silent']),
  })
  .meta({ id: 'Target' });
const listed = z.array(target.extend({ given: count, givenMet: count, asking: count }));
const step = z.object({
  ...{ version: count, value: amount, ownValue: amount.nullable(), state, at: text, by: text.nullable() },
  ...{ reason: text.nullable(), paperLabel: text.nullable() },
});
const whole = target.extend({
  below: z.array(target).describe('What was given on from it'),
  gap: amount.nullable().describe('What the shares below leave of a shared total'),
  share: z.object({ met: count, missed: count, silent: count }).describe('How many units below met theirs'),
  history: z.array(step).describe('Every version, today’s first'),
});

async function wholeTarget(ctx: Viewing, targetId: number) {
  const { target: line, below, gap, share, history } = await targetPage(ctx, targetId);
  return { ...line, below: below satisfies TargetLine[], gap, share, history };
}

/** Targets with what was reached of them, and every step that the pages take. */
export const targetApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/targets',
    summary: 'What a unit has to reach in a year, with what was reached and how far what it gave on has come',
    query: z.object({ unitId: id, year: z.coerce.number().int().min(2019).max(2040).optional() }),
    answer: listed,
    view: (ctx: Viewing, { unitId, year }) => targetList(ctx, unitId, year ?? Number(ctx.today.slice(0, 4))),
  }),
  viewing({
    path: '/targets/{targetId}',
    summary: 'One target: result, units below with theirs, what their shares leave, every version',
    query: z.object({}),
    answer: whole,
    view: (ctx: Viewing, _, params) => wholeTarget(ctx, params.targetId!),
  }),
  acting({
    path: '/targets',
    summary: 'Sets a unit a target of its own',
    command: setOwn,
    input: setOwnInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/targets/{parentId}/give',
    summary: 'Gives a target on to units below: the same or a harder one, an easier one with the reason',
    command: setTargets,
    input: setTargetsInput,
    answer: z.object({ given: count, left: count.describe('Units that had it already') }),
  }),
  acting({
    path: '/targets/accept',
    summary: 'Accepts targets that were given',
    command: acceptTargets,
    input: acceptTargetsInput,
    answer: z.object({ accepted: count }),
  }),
  acting({
    path: '/targets/{targetId}/ask-change',
    summary: 'Asks whoever gave a target to change it',
    command: askChange,
    input: askChangeInput,
    answer: none,
  }),
  acting({
    path: '/targets/{targetId}/set-harder',
    summary: 'Sets the unit more than it was given; with that it accepts',
    command: setHarder,
    input: setHarderInput,
    answer: none,
  }),
  acting({
    path: '/targets/{targetId}/change',
    summary: 'Changes a target, with the reason and the paper; what it was is kept',
    command: changeTarget,
    input: changeTargetInput,
    answer: none,
  }),
  acting({
    path: '/targets/{targetId}/drop',
    summary: 'Takes a target back; what was given on from it stays with those who have it',
    command: dropTarget,
    input: dropTargetInput,
    answer: none,
  }),
];
