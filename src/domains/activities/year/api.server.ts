import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { calendarBelow, calendarOfUnit, dayBelow } from '../calendar/queries.server.ts';
import { daySides } from '../calendar/rules.ts';
import { day, id, monthWord } from '../schema.ts';
import { addItem, dropItem, placeActivity, setTheme } from './commands.server.ts';
import { activitiesOf, itemsOf, themeFor, themesOf } from './queries.server.ts';
import { itemKinds, speakers } from './rules.ts';
import * as schema from './schema.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const kind = z.enum(itemKinds);
const asked = z.object({ unitId: id, year: schema.year });
const record = z.object({
  ...{ id, title: text, kindName: text, happenedOn: text, place: text, attendance: count },
  ...{ ownerName: text, ownerUnitId: id },
});
const item = z
  .object({
    ...{ id, kind, name: text, audience: words, place: words, speaker: z.enum(speakers).nullable() },
    ...{ fromMonth: count, untilMonth: count, target: count.nullable().describe('How many records are meant') },
    ...{ activities: count, people: count, droppedReason: words },
    standing: z.enum(['done', 'running', 'coming', 'late', 'dropped']),
  })
  .meta({ id: 'YearItem' });
const meeting = z.object({
  ...{ id, title: text, startsOn: text, startsHour: text, endsOn: text, endsHour: text, place: words },
  ...{ onlineLink: words, state: text, hostUnitId: id, hostName: text },
});
const due = z.object({ id, what: text, dueOn: text, askerName: text, ownerName: text, state: text, late: z.boolean() });
const dayCount = z.object({ day: text, count });
const cursor = text.regex(/^\d{1,15}$/);

/** The year of a unit and its calendar. */
export const yearApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/years/theme',
    summary: 'The theme that a unit works under in a year, its own or that of the nearest unit above',
    query: asked,
    answer: z.object({
      theme: z.object({ theme: text, paper: words, unitId: id, unitName: text }).nullable(),
      own: z.array(z.object({ theme: text, paper: words, setAt: text })).describe('Its own, the last first'),
    }),
    view: async (ctx: Viewing, { unitId, year }) => ({
      theme: await themeFor(ctx, unitId, year),
      own: await themesOf(ctx, unitId, year),
    }),
  }),
  viewing({
    path: '/years/items',
    summary: 'The key tasks and the communication plan of a year; only records that the caller may read are counted',
    query: asked,
    answer: z.array(item),
    view: (ctx: Viewing, { unitId, year }) => itemsOf(ctx, unitId, year),
  }),
  viewing({
    path: '/years/items/{itemId}/activities',
    summary: 'The newest 200 records that serve an item, as far as the caller may read them',
    query: none,
    answer: z.array(record),
    view: (ctx: Viewing, _, params) => activitiesOf(ctx, params.itemId!),
  }),
  viewing({
    path: '/calendar',
    summary: 'The month of a unit: what it did, its meetings, what it has still to do',
    query: z.object({ unitId: id, month: monthWord }),
    answer: z.object({
      lines: z.array(record.extend({ isPartner: z.boolean() })),
      ...{ meetings: z.array(meeting), due: z.array(due), isCut: z.boolean() },
    }),
    view: (ctx: Viewing, { unitId, month }) => calendarOfUnit(ctx, unitId, monthDays(month)),
  }),
  viewing({
    path: '/calendar/below',
    summary: 'The month of all units that the caller may read: counts a day, and the meetings, 500 at the most',
    query: z.object({ month: monthWord }),
    answer: z.object({
      ...{ activities: z.array(dayCount), due: z.array(dayCount), meetings: z.array(meeting), isCut: z.boolean() },
      tooWide: z.boolean(),
    }),
    view: (ctx: Viewing, { month }) => calendarBelow(ctx, monthDays(month)),
  }),
  viewing({
    path: '/calendar/below/day',
    summary: 'One day of all units that the caller may read, one side of it, 50 at a time',
    query: z.object({ day, side: z.enum(daySides), after: cursor.optional(), before: cursor.optional() }),
    answer: z.object({
      ...{ activities: z.array(record), meetings: z.array(meeting), due: z.array(due) },
      ...{ before: words, after: words, tooWide: z.boolean() },
    }),
    view: (ctx: Viewing, { day: on, side, after = null, before = null }) => dayBelow(ctx, on, side, { after, before }),
  }),
  acting({
    path: '/years/theme',
    summary: 'Sets the theme of a year of the unit that the caller acts for; the former stays to be read',
    command: setTheme,
    input: schema.setThemeInput,
    answer: none,
  }),
  acting({
    path: '/years/items',
    summary: 'Adds a key task or a line of the communication plan of the unit that the caller acts for',
    command: addItem,
    input: schema.addItemInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/years/items/{itemId}/drop',
    summary: 'Nobody works for it any more, with the reason; it stays in the plan',
    command: dropItem,
    input: schema.dropItemInput,
    answer: none,
  }),
  acting({
    path: '/activities/{activityId}/place',
    summary: 'Says which items of the year a record serves, of its own unit and of those above: the whole list',
    command: placeActivity,
    input: schema.placeInput,
    answer: none,
  }),
];
