import { z } from 'zod';
import { acting, type Endpoint } from '#platform/api/endpoint.server.ts';
import type { Database } from '#domains/tables.ts';
import { openCollection, openInput } from '../collections/commands.server.ts';
import { id } from '../schema.ts';
import { endForm, makeForm, publishForm } from './commands.server.ts';
import { endFormInput, makeFormInput, publishInput } from './schema.ts';

export const formApi: readonly Endpoint<Database>[] = [
  acting({
    path: '/forms',
    summary: 'A form that the unit of the caller collects from units below it',
    command: makeForm,
    input: makeFormInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/forms/{formId}/publish',
    summary: 'The next version of a form, whole; periods that are open keep theirs',
    command: publishForm,
    input: publishInput,
    answer: z.object({ version: z.int() }),
  }),
  acting({
    path: '/forms/{formId}/open',
    summary: 'Opens a form for a period: who owes it is frozen from then on',
    command: openCollection,
    input: openInput,
    answer: z.object({ id, expected: z.int() }),
  }),
  acting({
    path: '/forms/{formId}/end',
    summary: 'Ends a form: no further period opens, what was sent stays',
    command: endForm,
    input: endFormInput,
    answer: z.object({}),
  }),
];
