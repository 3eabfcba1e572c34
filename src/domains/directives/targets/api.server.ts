import { z } from 'zod';
import { acting, type Endpoint } from '#platform/api/endpoint.server.ts';
import type { Database } from '#domains/tables.ts';
import { tieTarget, untieTarget } from './commands.server.ts';
import { tieTargetInput, untieTargetInput } from './schema.ts';

const none = z.object({});

/** Targets of a paper, by their position among those that the reader found. */
export const paperTargetApi: readonly Endpoint<Database>[] = [
  acting({
    path: '/directives/{documentId}/targets/tie',
    summary: 'Ties a target of a paper to an indicator; it opens at the units that are named when the paper is sent',
    command: tieTarget,
    input: tieTargetInput,
    answer: none,
  }),
  acting({
    path: '/directives/{documentId}/targets/untie',
    summary: 'Leaves a target of a paper as text again',
    command: untieTarget,
    input: untieTargetInput,
    answer: none,
  }),
];
