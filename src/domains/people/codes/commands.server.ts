import { createHash, randomInt } from 'node:crypto';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { Acting } from '#domains/tables.ts';
import { demandManagement } from '../grants/commands.server.ts';
import { resetPasswordInput } from './schema.ts';
import { codeAlphabet, codeExpiry, codeLength, type CodePurpose, shownCode } from './rules.ts';

/** What is printed and handed over. The code is nowhere else in clear: made here, shown once. */
export interface MadeCode {
  code: string;
  expiresAt: Date;
}

export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

/**
 * A fast hash is enough here, unlike for a password: a code lives for a day or a week, burns at the tenth wrong try and
 * works once. The account id in it keeps one guess from being tried against every account of a stolen table. The same
 * expression stands in people.use_code.
 */
export function codeHash(accountId: number, code: string): string {
  return createHash('sha256').update(`${accountId}:${code}`).digest('hex');
}

/** Writes a new code; the ones made before for the account are void from now on. */
export async function makeCode(
  ctx: Acting,
  accountId: number,
  purpose: CodePurpose,
  dropsSecond = false,
): Promise<MadeCode> {
  const code = newCode();
  const expiresAt = codeExpiry(purpose, ctx.now);
  await ctx.db
    .insertInto('people.one_time_code')
    .values({
      account_id: accountId,
      code_hash: codeHash(accountId, code),
      purpose,
      made_by: ctx.actor.accountId,
      made_at: ctx.now,
      expires_at: expiresAt,
      drops_second: dropsSecond,
    })
    .execute();
  return { code: shownCode(code), expiresAt };
}

/**
 * A code for somebody who forgot the password, or whose first code ran out; the old password works until it is used. With
 * `dropSecond` its use turns the second factor off, for somebody who lost the phone: the person reads who did that.
 * Call without `once`: a receipt would keep the code. Refusals: 'account-not-found', 'account-closed', 'own-account',
 * 'account-holds-more', 'not-allowed'.
 */
export const resetPassword = defineCommand({
  name: 'resetPassword',
  input: resetPasswordInput,
  async run(ctx: Acting, { id, dropSecond }) {
    const account = await demandManagement(ctx, id, 'person');
    ctx.touched(`account:${id}`, ...(dropSecond ? ['drops-second-factor'] : []));
    return makeCode(ctx, id, account.isWaiting ? 'open' : 'reset', dropSecond);
  },
});
