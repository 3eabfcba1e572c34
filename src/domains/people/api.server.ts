import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { roles } from '#domains/roles.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { resetPassword } from './codes/commands.server.ts';
import { resetPasswordInput } from './codes/schema.ts';
import { closeAccount, openAccount } from './commands.server.ts';
import { endGrant, giveGrant } from './grants/commands.server.ts';
import { grantsOfPerson } from './grants/queries.server.ts';
import { endGrantInput, giveGrantInput } from './grants/schema.ts';
import { addPost } from './posts/commands.server.ts';
import { addPostInput } from './posts/schema.ts';
import { getAccount, listAccounts } from './queries.server.ts';
import { accountStates } from './rules.ts';
import { closeAccountInput, openAccountInput } from './schema.ts';
import { endOtherSessions, endSession } from './sessions/commands.server.ts';
import { mySessions } from './sessions/queries.server.ts';

const id = z.coerce.number().int().positive();
const text = z.string();
const words = text.nullable();
const state = z.enum(accountStates);
const grant = z
  .object({
    ...{ id, role: z.enum(roles), placeName: text, placeKind: z.enum(['territory', 'unit']), organisationName: words },
    ...{ reach: z.enum(['here', 'below']), from: text, until: words, endedOn: words, decision: text },
    ...{ givenBy: words, endedBy: words, state: z.enum(['future', 'holding', 'expired', 'ended']) },
  })
  .meta({ id: 'Grant' });
const line = z
  .object({ id, name: text, positionTitle: words, unitName: words, roles: z.array(z.enum(roles)), state })
  .meta({ id: 'AccountLine' });
const account = z
  .object({
    ...{ id, name: text, positionTitle: words, state, openedAt: text, openedBy: words, closedAt: words },
    unit: z.object({ id, name: text, path: text }).nullable(),
    grants: z.array(grant).describe('As far as the caller may see them'),
    posts: z.array(z.object({ id, unitName: text, positionTitle: words })),
  })
  .meta({ id: 'Account' });
const session = z.object({
  ...{ id, device: text, ownDevice: z.boolean(), startedAt: text, seenAt: text, expiresAt: text },
  isThisOne: z.boolean(),
});
const code = {
  code: text.describe('Kept nowhere in clear: hand it over now'),
  expiresAt: z.date().transform((at) => at.toISOString()),
};
const cursor = text.regex(/^\d{1,15}$/);
const none = z.object({});
const made = z.object({ id });

/** Phone numbers, passwords and second factors are acts of pages alone. */
export const peopleApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/me',
    summary: 'Who the caller is and what the caller may do; with a key, the owner of the key',
    query: none,
    answer: z.object({
      ...{ accountId: id, name: text, positionTitle: words, unit: z.object({ id, name: text }).nullable() },
      keyId: id.nullable().describe('The key that the call came with; its one right is all there is then'),
      roles: z.array(z.enum(roles)).describe('The roles that this call can use'),
      grants: z.array(grant).describe('The rights of the person, of all posts'),
    }),
    view: async (ctx: Viewing) => {
      const { grants, keyId = null, ...actor } = ctx.actor!;
      const held = [...new Set(grants.map((one) => one.role))];
      return { ...actor, keyId, roles: held, grants: await grantsOfPerson(ctx) };
    },
  }),
  viewing({
    path: '/me/sessions',
    summary: 'The open sessions of the caller',
    query: none,
    answer: z.array(session),
    view: mySessions,
  }),
  acting({
    path: '/me/sessions/{sessionId}/end',
    summary: 'Ends one session of the caller',
    command: endSession,
    input: endSession.input,
    answer: none,
  }),
  acting({
    path: '/me/sessions/end-others',
    summary: 'Ends all sessions of the caller but the one at hand',
    command: endOtherSessions,
    input: endOtherSessions.input,
    answer: z.object({ ended: z.int() }),
  }),
  viewing({
    path: '/accounts',
    summary: 'Accounts that the caller may read, by given name, 50 at a time',
    query: z.object({
      ...{ words: text.max(120).default(''), unitId: id.optional(), state: state.optional() },
      after: cursor.optional().describe('`next` of the page before'),
      before: cursor.optional().describe('`previous` of the page after'),
    }),
    answer: z.object({ lines: z.array(line), next: words, previous: words }),
    view: async (ctx: Viewing, { words: search, after = null, before = null, unitId, state: wanted }) => {
      const found = await listAccounts(ctx, { search, unitId, state: wanted }, { after, before });
      return { lines: found.rows, next: found.page.after, previous: found.page.before };
    },
  }),
  viewing({
    path: '/accounts/{id}',
    summary: 'One account with its rights, without any phone number',
    query: none,
    answer: account,
    view: (ctx: Viewing, _, params) => getAccount(ctx, params.id!),
  }),
  acting({
    path: '/accounts',
    summary: 'Opens an account with its first right, and gives the one-time code of the person',
    command: openAccount,
    input: openAccountInput,
    answer: z.object({ id, ...code }),
    isSecret: true,
  }),
  acting({
    path: '/accounts/{id}/posts',
    summary: 'Opens a further account for the same person at another unit',
    command: addPost,
    input: addPostInput,
    answer: made,
  }),
  acting({
    path: '/accounts/{id}/close',
    summary: 'Closes an account for good',
    command: closeAccount,
    input: closeAccountInput,
    answer: none,
  }),
  acting({
    path: '/accounts/{id}/code',
    summary: 'Makes a one-time code for a new password; the second factor stays',
    command: resetPassword,
    input: resetPasswordInput.omit({ dropSecond: true }),
    answer: z.object(code),
    isSecret: true,
  }),
  acting({
    path: '/accounts/{id}/grants',
    summary: 'Gives a right, never wider than the caller holds',
    command: giveGrant,
    input: giveGrantInput,
    answer: z.object({ grantId: id }),
  }),
  acting({
    path: '/accounts/grants/{grantId}/end',
    summary: 'Ends a right; it stays on record',
    command: endGrant,
    input: endGrantInput,
    answer: none,
  }),
];
