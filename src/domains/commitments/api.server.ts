import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { givingFile } from '#platform/api/file.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { takeMany } from './bulk/commands.server.ts';
import { bulkInput } from './bulk/schema.ts';
import { cadenceApi } from './cadence/api.server.ts';
import { passDown } from './commands.server.ts';
import { chargeApi } from './in-charge/api.server.ts';
import { getCommitment, getEvidenceFile } from './page/queries.server.ts';
import { listCommitments } from './queries.server.ts';
import { myWork } from './today/queries.server.ts';
import { modes, outcomes, type Stage, stageDays, states, type Step, stepNames, takenSteps } from './rules.ts';
import { cursor, day, id, listed, passDownInput } from './schema.ts';
import { commandOf } from './page/commands.server.ts';
import { unitsBelow } from './units-below/queries.server.ts';
import { partApi } from './taking-part/api.server.ts';

const words = z.string().nullable();
const stages = Object.keys(stageDays) as Stage[];
const instant = z.date().transform((at) => at.toISOString());
const named = z.object({ id, name: z.string() });
const clock = z.object({
  ...{ stage: z.enum(stages), side: z.enum(['owner', 'asker']), dueOn: day, graceUntil: day },
  standing: z.enum(['stopped', 'on-time', 'due-soon', 'grace', 'late']),
});
const line = z
  .object({
    ...{ id, version: z.int(), what: z.string(), product: z.string(), clause: words, originLabel: z.string() },
    period: words.describe('Of what repeats'),
    ...{ askerName: z.string(), ownerName: z.string(), mode: z.enum(modes), state: z.enum(states) },
    ...{ outcome: z.enum(outcomes), late: z.boolean(), dueOn: day },
    runsUntil: day.describe('The due date, or the working day that it runs to'),
    clock: clock.nullable().describe('The clock that runs now; none when it is closed'),
    wantedDueOn: day.nullable().describe('The day that the owner asks for instead'),
    stoppedUntil: day.nullable().describe('The last day on which the clock stands still'),
  })
  .meta({ id: 'CommitmentLine' });
const change = z.object({
  ...{ oldDueOn: day, newDueOn: day, oldWhat: words, newWhat: words, oldProduct: words, newProduct: words },
});
const step = z.object({
  ...{ at: instant, step: z.enum(takenSteps), note: words, paper: words, personName: words, unitName: words },
  change: change.nullable().describe('What it changed; of a wish for more time, the day that is wanted'),
});
const evidence = z.object({ id, kind: z.string(), content: words, fileName: words, size: z.number().nullable() });
const progress = z.object({
  ...{ total: z.int(), confirmed: z.int(), claimed: z.int(), inProgress: z.int(), behind: z.int() },
  ...{ notReceived: z.int(), ended: z.int(), evidence: z.int() },
});
const commitment = line
  .extend({
    ...{ asker: named, owner: named, cooperating: z.array(named), askedOn: day },
    ...{ claim: words, claimedOn: day.nullable(), verdict: words, verdictOn: day.nullable() },
    ...{ cause: words, expectedOn: day.nullable(), steps: z.array(step), evidence: z.array(evidence) },
    children: z.array(line).describe('The first fifty, the late first'),
    progress: progress.nullable().describe('Of all right below'),
    mayTake: z.array(z.enum(stepNames)).describe('The steps that the caller may take now'),
  })
  .meta({ id: 'Commitment' });
const standing = { inProgress: z.int(), behind: z.int(), claimed: z.int(), confirmed: z.int() };
const unitCursor = z
  .string()
  .regex(/^\d{1,9}\.\d{1,15}$/)
  .optional();
const many = z
  .object({
    taken: z.int(),
    notTaken: z.array(
      z.object({ id, what: words, code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
  })
  .meta({ id: 'TakenMany' });
const none = z.object({});
const ofUnit = z.object({ unitId: id });

const done = z.object({}).meta({ id: 'Done' });
const summaries: Record<Step, string> = {
  receive: 'The owner has taken notice',
  progress: 'The owner reports how far it is; behind needs a cause and a new date',
  claim: 'The owner says it is done, with evidence',
  decline: 'The owner declines a request, with the reason',
  confirm: 'The asker confirms what was claimed',
  return: 'The asker returns it, with the reason',
  withdraw: 'The asker withdraws it, by a paper',
  appeal: 'The owner appeals a return, once; the asker confirms or returns it with an answer',
  ask_extension: 'The owner asks for another day, with the reason',
  refuse_extension: 'The asker refuses it, with the reason',
  change: 'The asker changes due date, words or product; another day grants what was asked for',
  stop: 'The asker stops the clock until a day; the due date moves by the working days between',
  resume: 'The asker lets the clock run again earlier; the days not used go back',
};

export const commitmentApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/commitments',
    summary: 'The commitments of one unit as owner or asker, by due date, 50 at a time',
    query: ofUnit.extend({
      side: z.enum(['owner', 'asker']).default('owner'),
      show: listed.default('open'),
      after: cursor.optional().describe('`next` of the page before'),
      before: cursor.optional().describe('`previous` of the page after'),
    }),
    answer: z.object({ lines: z.array(line), next: words, previous: words }),
    view: (ctx: Viewing, { unitId, ...filter }) => listCommitments(ctx, unitId, filter),
  }),
  viewing({
    path: '/commitments/today',
    summary:
      'What a unit has to do, to confirm, to decide on, and is late below it: the first lines of each and their counts up to 100',
    query: ofUnit,
    answer: z.object({
      ...{ toDo: z.array(line), toConfirm: z.array(line), toDecide: z.array(line), lateBelow: z.array(line) },
      counts: z.object({ toDo: z.int(), late: z.int(), toConfirm: z.int(), toDecide: z.int(), lateBelow: z.int() }),
    }),
    view: (ctx: Viewing, { unitId }) => myWork(ctx, unitId),
  }),
  viewing({
    path: '/commitments/units-below',
    summary: 'How the work of the units below one stands: what is open, and what was due in a year; 50 at a time',
    query: ofUnit.extend({
      side: z.enum(['owner', 'asker']).default('owner').describe('asker: only what the unit itself asked for'),
      year: z.coerce.number().int().min(2000).max(2999).optional().describe('This one, if not said'),
      organisation: z.string().max(40).optional(),
      after: unitCursor.describe('`next` of the page before'),
      before: unitCursor.describe('`previous` of the page after'),
    }),
    answer: z.object({
      units: z.array(z.object({ unitId: id, name: z.string(), ...standing })),
      total: z.object({ units: z.int(), ...standing }),
      ...{ next: words, previous: words },
    }),
    view: (ctx: Viewing, { unitId, side, year = Number(ctx.today.slice(0, 4)), after, before, organisation }) =>
      unitsBelow(ctx, unitId, {
        ...{ year, organisation, isAsked: side === 'asker' },
        ...{ after: after ?? null, before: before ?? null },
      }),
  }),
  viewing({
    path: '/commitments/{id}',
    summary: 'One commitment with its steps, evidence and children',
    query: none,
    answer: commitment,
    view: (ctx: Viewing, _, params) => getCommitment(ctx, params.id!),
  }),
  givingFile({
    path: '/commitments/evidence/{id}',
    summary: 'The file of one piece of evidence',
    mediaTypes: [docxMediaType, 'application/pdf', 'text/plain', 'image/jpeg', 'image/png'],
    find: (ctx: Viewing, evidenceId) => getEvidenceFile(ctx, evidenceId),
  }),
  ...stepNames.map((name) =>
    acting({
      path: `/commitments/{id}/${name.replace('_', '-')}`,
      summary: summaries[name],
      command: commandOf[name] as (typeof commandOf)['claim'],
      input: commandOf[name].input,
      answer: done,
      ...(name === 'claim' && { files: { part: 'files', fill: storeFiles } }),
    }),
  ),
  acting({
    path: '/commitments/many',
    summary: 'The asker confirms, returns or reminds up to 200 (id.version); those not taken are named with the reason',
    command: takeMany,
    input: bulkInput,
    answer: many,
  }),
  acting({
    path: '/commitments/{id}/pass-down',
    summary: 'The owner asks units below to carry it out; it answers above for the whole',
    command: passDown,
    input: passDownInput,
    answer: done,
  }),
  ...cadenceApi,
  ...chargeApi,
  ...partApi,
];

async function storeFiles({ system }: OfficeDesk, uploads: Incoming[]) {
  return { files: await system.files.putAll(uploads) };
}
