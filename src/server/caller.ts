import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Actor, Desk } from '#platform/command/context.server.ts';
import { sessionToken } from '#platform/command/request.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { actorOfKey } from '#domains/people/keys/commands.server.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import type { CallLimit } from './call-limit.ts';
import { isFromHere } from './cross-site.ts';
import { needsSecureCookies, type ServerEnv } from './facts.ts';
import { sessionActor } from './session.ts';

/**
 * Who calls /api/v1: the owner of the access key that came along, or else the session of a page of this very site. A key
 * that does not hold is never made up for by a cookie. What waited on a device names the account that it waited for
 * (`Caunoi-Account`), so that nobody who signed in since sends it in another name. Refusals: 'sign-in-needed',
 * 'key-refused', 'key-needs-https', 'too-many-calls', 'account-changed'.
 */
export async function callerDesk(
  system: OfficeSystem,
  limit: CallLimit,
  c: Context<ServerEnv>,
): Promise<Desk<Database>> {
  const bearer = /^Bearer(?:\s+(.*))?$/iu.exec(c.req.header('authorization') ?? '');
  const actor = bearer ? await keyOwner(system, limit, c, bearer[1] ?? '') : await sessionOf(system, c);
  const meant = c.req.header('caunoi-account');
  if (meant !== undefined && meant !== String(actor.accountId)) throw new Refusal('account-changed');
  return { system, actor };
}

async function keyOwner(system: OfficeSystem, limit: CallLimit, c: Context<ServerEnv>, token: string): Promise<Actor> {
  const facts = c.get('facts');
  // As cookies carry Secure: what went over a wire in clear is not taken, so that nobody makes a habit of sending it.
  if (facts.protocol !== 'https' && needsSecureCookies(facts)) throw new Refusal('key-needs-https');
  limit.count(`${createHash('sha256').update(token).digest('base64')} ${facts.network}`, system.clock.now());
  const actor = await actorOfKey(system, token);
  if (!actor) throw new Refusal('key-refused');
  return actor;
}

/** A session's cookie goes along with whatever another site makes a browser send: it counts for our own pages only. */
async function sessionOf(system: OfficeSystem, c: Context<ServerEnv>): Promise<Actor> {
  const actor = isFromHere(c) ? await sessionActor(system, sessionToken({ cookies: getCookie(c) })) : null;
  if (!actor) throw new Refusal('sign-in-needed');
  return actor;
}
