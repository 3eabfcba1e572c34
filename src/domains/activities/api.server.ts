import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { givingFile } from '#platform/api/file.server.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import { storePhotos } from '#platform/files/photos.server.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { monthOfUnit } from './calendar/queries.server.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { changeActivity, logActivity, withdrawActivity } from './commands.server.ts';
import { getActivity, getPhotoFile } from './page/queries.server.ts';
import { listActivities, listKinds } from './queries.server.ts';
import { addActivityPhotos } from './quick/commands.server.ts';
import { startOfQuickLog } from './quick/queries.server.ts';
import { addPhotosInput } from './quick/schema.ts';
import * as schema from './schema.ts';

const { id, kindFields, storedPoints, storedValues } = schema;
const text = z.string();
const words = text.nullable();
const count = z.int();
const kind = z
  .object({
    ...{ code: text, name: text, hasPoints: z.boolean(), fields: kindFields },
    enteredAt: words.describe('Where it is entered instead: no record of this kind is logged here'),
  })
  .meta({ id: 'Kind' });
const line = z
  .object({
    ...{ id, title: text, kindName: text, happenedOn: text, place: text, attendance: count },
    ...{ ownerName: text, ownerUnitId: id, withdrawn: z.boolean() },
  })
  .meta({ id: 'ActivityLine' });
const served = z.object({ id, what: text, dueOn: text, state: text, outcome: text, late: z.boolean() });
const change = z.object({
  ...{ version: count, at: text, personName: words, isWithdrawal: z.boolean(), parts: z.array(text) },
});
const activity = z
  .object({
    ...{ id, version: count, kind, title: words, happenedOn: text, place: text },
    recordLink: words.describe('The page of what it follows; null where it was logged by hand'),
    heading: text.describe('The title, or what stands for it where none was given'),
    owner: z.object({ id, name: text }),
    partners: z.array(z.object({ id, name: text, place: text })),
    ...{ attendance: count, women: count.nullable(), points: storedPoints, values: storedValues, result: words },
    serves: z.array(served).describe('The commitments that it serves, as far as the caller may open them'),
    photos: z.array(z.object({ id, caption: words })).describe('See /activities/photos/{id}'),
    ...{ loggedAt: text, loggedBy: words, withdrawnOn: words, withdrawnReason: words },
    ...{ changes: z.array(change), mayChange: z.boolean() },
  })
  .meta({ id: 'Activity' });
const cursor = text.regex(/^\d{4}-\d{2}-\d{2}_\d{1,16}$/);
const none = z.object({});
const start = z.object({
  account: z.object({ id, name: text, others: z.array(id).describe('The other posts of the person') }),
  device: z.object({ isOwn: z.boolean(), until: text.describe('The end of the session') }).nullable(),
  entry: z
    .object({
      ...{ unit: z.object({ id, name: text }), kinds: z.array(kind), place: text },
      commitments: z.array(z.object({ id, what: text, dueOn: text })).describe('What the unit has still to do'),
    })
    .nullable()
    .describe('Null where the caller may log nothing for the unit that it acts for'),
});
const photos = { part: 'photos', fill: storeUploads };

export const activityApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/activities',
    summary: 'Activities of one unit, or of all that the caller may read, the newest day first, 50 at a time',
    query: z
      .object({
        unitId: id.optional().describe('Left out: every unit that the caller may read'),
        side: z.enum(['owner', 'partner']).default('owner').describe('partner: where the unit took part'),
        kind: text.max(40).optional(),
        month: schema.monthWord.optional(),
        words: text.max(100).optional(),
        after: cursor.optional().describe('`next` of the page before'),
        before: cursor.optional().describe('`previous` of the page after'),
      })
      .refine(({ unitId, side }) => unitId !== undefined || side === 'owner', {
        path: ['unitId'],
        message: 'field-required',
      }),
    answer: z.object({
      ...{ lines: z.array(line), next: words, previous: words },
      tooWide: z.boolean().describe('Nothing is listed: the caller reads too many units to list them together'),
    }),
    view: (ctx: Viewing, { unitId, side, ...filter }) => {
      const ofUnit = side === 'partner' ? 'partner' : 'own';
      return listActivities(ctx, unitId ?? 0, { ...filter, unitId, scope: unitId === undefined ? 'below' : ofUnit });
    },
  }),
  viewing({
    path: '/activities/kinds',
    summary: 'The kinds of activities with their own fields',
    query: none,
    answer: z.array(kind),
    view: listKinds,
  }),
  viewing({
    path: '/activities/month',
    summary:
      'What a unit did in a month and where it took part, day by day; withdrawn ones are left out; 500 at the most',
    query: z.object({ unitId: id, month: schema.monthWord }),
    answer: z.object({ isCut: z.boolean(), lines: z.array(line.extend({ isPartner: z.boolean() })) }),
    view: (ctx: Viewing, asked) => monthOfUnit(ctx, asked.unitId, monthDays(asked.month)),
  }),
  viewing({
    path: '/activities/start',
    summary: 'What the quick log keeps for hours without a line: who is signed in, and what an entry is made of',
    query: none,
    answer: start,
    view: startOfQuickLog,
  }),
  viewing({
    path: '/activities/{id}',
    summary: 'One activity with its photos, what it serves and its changes',
    query: none,
    answer: activity,
    view: (ctx: Viewing, _, params) => getActivity(ctx, params.id!),
  }),
  givingFile({
    path: '/activities/photos/{id}',
    summary: 'One photo of an activity',
    mediaTypes: ['image/jpeg', 'image/png'],
    find: (ctx: Viewing, photoId) => getPhotoFile(ctx, photoId),
  }),
  acting({
    path: '/activities',
    summary: 'Logs what a unit did; `files` are photos',
    command: logActivity,
    input: schema.logInput,
    answer: z.object({ id }),
    files: photos,
  }),
  acting({
    path: '/activities/{id}/change',
    summary: 'Changes a whole record, named by the version that was seen; `files` are further photos',
    command: changeActivity,
    input: schema.changeInput,
    answer: none,
    files: photos,
  }),
  acting({
    path: '/activities/{id}/photos',
    summary: 'Adds photos to a record: `files`, best one a call, each with an Idempotency-Key of its own',
    command: addActivityPhotos,
    input: addPhotosInput,
    answer: z.object({ photos: count.describe('How many stand there now') }),
    files: photos,
  }),
  acting({
    path: '/activities/{id}/withdraw',
    summary: 'Takes a record out of all counts, with the reason; it stays to be read',
    command: withdrawActivity,
    input: schema.withdrawInput,
    answer: none,
  }),
];

async function storeUploads({ system }: OfficeDesk, uploads: Incoming[]) {
  return { photos: await storePhotos(system.files, uploads) };
}
