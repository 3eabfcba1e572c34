import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { answerInvitation, receiveInvitation } from './answers/commands.server.ts';
import { countAttendance, holdMeeting } from './attendance/commands.server.ts';
import { callOffMeeting, changeMeeting, closeMeeting, planMeeting } from './commands.server.ts';
import { addConclusion, mendConclusion, removeConclusion, sendConclusions } from './conclusions/commands.server.ts';
import { writeMinutes } from './minutes/commands.server.ts';
import { getMeeting } from './page/queries.server.ts';
import { addPapers, removePaper } from './papers/commands.server.ts';
import { listMeetings } from './queries.server.ts';
import { states } from './rules.ts';
import * as schema from './schema.ts';

const { id, day } = schema;
const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const state = z.enum(states);
const reply = z.enum(['coming', 'declined']).nullable();
const unit = z.object({ id, name: text });
const span = { startsOn: text, startsHour: text, endsOn: text, endsHour: text };
const line = z
  .object({
    ...{ id, title: text, kindName: text, ...span, place: words, onlineLink: words, state },
    ...{ hostUnitId: id, hostName: text },
    invited: z.array(z.object({ unitId: id, answer: reply, received: z.boolean() })),
  })
  .meta({ id: 'MeetingLine' });
const promise = z.object({ id, ownerName: text, state: text, outcome: text, late: z.boolean(), dueOn: text });
const conclusion = z.object({
  ...{ id, version: count, what: text, product: text, dueOn: text, isSent: z.boolean() },
  ...{ owners: z.array(unit), cooperating: z.array(unit) },
  promises: z.array(promise).describe('What became of it, as far as the caller may see'),
});
const meeting = z
  .object({
    ...{ id, version: count, kind: text, kindName: text, title: text, subject: words, chair: text, state, ...span },
    ...{ place: words, onlineLink: words, invitedRoles: words, calledOffReason: words, minutesNote: words },
    ...{ host: unit, activityId: id.nullable().describe('The record of the activity, once held') },
    points: z.array(z.object({ id, name: text, heads: count })),
    total: count.describe('The sum of the points'),
    agenda: z.array(z.object({ id, hour: words, what: text, presenter: words, discussed: words })),
    papers: z.array(z.object({ id, title: text, link: words, fileName: words, agendaItemId: id.nullable() })),
    invitations: z.array(
      z.object({
        ...{ unitId: id, name: text, version: count, received: z.boolean(), answer: reply, heads: count.nullable() },
        ...{ pointId: id.nullable(), reason: words, isStale: z.boolean() },
      }),
    ),
    conclusions: z.array(conclusion),
    review: z.array(promise.extend({ what: text, meetingId: id })).describe('Open from earlier meetings of the row'),
  })
  .meta({ id: 'Meeting' });

export const meetingApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/meetings',
    summary: 'Meetings that a unit hosts or is invited to between two days, the earliest first, 500 at the most',
    query: z.object({ unitId: id, from: day, until: day }),
    answer: z.object({ lines: z.array(line) }),
    view: async (ctx: Viewing, asked) => ({ lines: await listMeetings(ctx, [asked.unitId], asked.from, asked.until) }),
  }),
  viewing({
    path: '/meetings/{id}',
    summary: 'One meeting with agenda, papers, answers, attendance, minutes and what became of its conclusions',
    query: none,
    answer: meeting,
    view: (ctx: Viewing, _, params) => getMeeting(ctx, params.id!),
  }),
  acting({
    path: '/meetings',
    summary: 'Calls a meeting and invites units; with `previousId` the next of a row',
    command: planMeeting,
    input: schema.planInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/meetings/{id}/change',
    summary: 'Changes the whole plan, named by the version that was seen',
    command: changeMeeting,
    input: schema.changeInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/call-off',
    summary: 'It will not be held',
    command: callOffMeeting,
    input: schema.callOffInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/receive',
    summary: 'The invited unit has seen the invitation',
    command: receiveInvitation,
    input: schema.receiveInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/answer',
    summary: 'How many of the invited unit come, or why nobody does',
    command: answerInvitation,
    input: schema.answerInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/count',
    summary: 'Heads at a point, of a unit or (without one) counted in the hall; the last count of each stands',
    command: countAttendance,
    input: schema.countInput,
    answer: z.object({ total: count }),
  }),
  acting({
    path: '/meetings/{id}/hold',
    summary: 'It has been held: makes the record of the activity, or takes the one that is named',
    command: holdMeeting,
    input: schema.holdInput,
    answer: z.object({ activityId: id }),
  }),
  acting({
    path: '/meetings/{id}/minutes',
    summary: 'What was discussed, by item of the agenda',
    command: writeMinutes,
    input: schema.minutesInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/close',
    summary: 'Nothing of it changes any more',
    command: closeMeeting,
    input: schema.closeInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/papers',
    summary: 'Adds papers in their order: `files`, or a link with its title',
    command: addPapers,
    input: schema.addPapersInput,
    answer: none,
    files: {
      part: 'files',
      fill: async ({ system }: OfficeDesk, uploads) => ({ files: await system.files.putAll(uploads) }),
    },
  }),
  acting({
    path: '/meetings/{id}/papers/{paperId}/remove',
    summary: 'Takes a paper out of sight',
    command: removePaper,
    input: schema.removePaperInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/conclusions',
    summary: 'One thing that was concluded',
    command: addConclusion,
    input: schema.addConclusionInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/meetings/{id}/conclusions/{conclusionId}/mend',
    summary: 'Puts a conclusion right that has not been sent',
    command: mendConclusion,
    input: schema.mendConclusionInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/conclusions/{conclusionId}/remove',
    summary: 'Takes a conclusion away that has not been sent',
    command: removeConclusion,
    input: schema.removeConclusionInput,
    answer: none,
  }),
  acting({
    path: '/meetings/{id}/send',
    summary: 'All conclusions that wait become commitments of their owners',
    command: sendConclusions,
    input: schema.sendConclusionsInput,
    answer: z.object({ conclusions: count, opened: count }),
  }),
];
