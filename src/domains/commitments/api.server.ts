import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { givingFile } from '#platform/api/file.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { cadenceApi } from './cadence/api.server.ts';
import { passDown } from './commands.server.ts';
import { chargeApi } from './in-charge/api.server.ts';
import { getCommitment, getEvidenceFile } from './page/queries.server.ts';
import { listCommitments, myWork } from './queries.server.ts';
import { modes, outcomes, states, type Step, stepNames, takenSteps } from './rules.ts';
import { cursor, day, id, listed, passDownInput } from './schema.ts';
import { stepCommands } from './steps/commands.server.ts';
import { partApi } from './taking-part/api.server.ts';

const words = z.string().nullable();
const instant = z.date().transform((at) => at.toISOString());
const named = z.object({ id, name: z.string() });
const line = z
  .object({
    ...{ id, what: z.string(), product: z.string(), clause: words, originLabel: z.string() },
    period: words.describe('Of what repeats'),
    ...{ askerName: z.string(), ownerName: z.string(), mode: z.enum(modes), state: z.enum(states) },
    ...{ outcome: z.enum(outcomes), late: z.boolean(), dueOn: day },
    runsUntil: day.describe('The due date, or the working day that it runs to'),
  })
  .meta({ id: 'CommitmentLine' });
const step = z.object({
  ...{ at: instant, step: z.enum(takenSteps), note: words, paper: words, personName: words, unitName: words },
});
const evidence = z.object({ id, kind: z.string(), content: words, fileName: words, size: z.number().nullable() });
const progress = z.object({
  ...{ total: z.int(), confirmed: z.int(), claimed: z.int(), inProgress: z.int(), behind: z.int() },
  ...{ notReceived: z.int(), ended: z.int(), evidence: z.int() },
});
const commitment = line
  .extend({
    ...{ version: z.int(), asker: named, owner: named, cooperating: z.array(named), askedOn: day },
    ...{ claim: words, claimedOn: day.nullable(), verdict: words, verdictOn: day.nullable() },
    ...{ cause: words, expectedOn: day.nullable(), steps: z.array(step), evidence: z.array(evidence) },
    children: z.array(line).describe('The first fifty, the late first'),
    progress: progress.nullable().describe('Of all right below'),
    mayTake: z.array(z.enum(stepNames)).describe('The steps that the caller may take now'),
  })
  .meta({ id: 'Commitment' });
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
      'What a unit has to do, to confirm, and is late below it: the first lines of each and their counts up to 100',
    query: ofUnit,
    answer: z.object({
      ...{ toDo: z.array(line), toConfirm: z.array(line), lateBelow: z.array(line) },
      counts: z.object({ toDo: z.int(), late: z.int(), toConfirm: z.int(), lateBelow: z.int() }),
    }),
    view: (ctx: Viewing, { unitId }) => myWork(ctx, unitId),
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
      path: `/commitments/{id}/${name}`,
      summary: summaries[name],
      command: stepCommands[name] as (typeof stepCommands)['claim'],
      input: stepCommands[name].input,
      answer: done,
      ...(name === 'claim' && { files: { part: 'files', fill: storeFiles } }),
    }),
  ),
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
