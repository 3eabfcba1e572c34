import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { defineCommand, execute } from '#platform/command/execute.server.ts';
import type { Letter } from '#platform/mail/mail.server.ts';
import { MailFailure } from '#platform/mail/mail.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, OfficeDesk } from '#domains/tables.ts';
import { parsed } from '../entrance/schema.ts';
import { codeLength, codeRefusal, timesAsked } from './rules.ts';
import { dailyInput, emailCodeInput, emailInput, keepEmailInput } from './schema.ts';
import { codeLetter } from './text.vi.ts';

/** A code opens the one address that it was sent to, for the one person. */
const about = (personId: number, address: string) => `email:${personId}:${address}`;

function personOf({ actor }: OfficeDesk): number {
  if (!actor?.personId || actor.keyId !== undefined) throw new Refusal('sign-in-needed');
  return actor.personId;
}

/**
 * Keeps an address and sends a code to it; an address that stood before is no longer used. Never with `once`: nothing
 * that opens the address is kept. Refusals: 'email-off', 'email-invalid', 'email-too-often', 'email-not-sent'.
 */
export async function askForEmail(desk: OfficeDesk, input: unknown): Promise<null> {
  const personId = personOf(desk);
  const { mail, secret } = desk.system;
  if (mail === null) throw new Refusal('email-off');
  const typed = emailInput.safeParse(input);
  if (!typed.success) throw new Refusal('input-invalid', {}, { address: 'email-invalid' });
  const { address } = typed.data;
  const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
  await execute(desk, keepEmail, { address, digest: secret.digest(code, about(personId, address)) });
  try {
    await mail.send(letterWith(code, address));
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    desk.system.log.warn({ code: error.code }, 'code for an address not taken');
    throw new Refusal('email-not-sent', {}, { address: 'email-not-sent' });
  }
  return null;
}

function letterWith(code: string, to: string): Letter {
  const lines = codeLetter.lines(code);
  const html = `<!doctype html><html lang="vi"><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  return { to, subject: codeLetter.subject, text: lines.join('\n\n'), html };
}

const keepEmail = defineCommand({
  name: 'keepEmail',
  input: keepEmailInput,
  async run(ctx: Acting, { address, digest }) {
    const personId = ctx.actor.personId!;
    const before = await ownRow(ctx, personId);
    const asked = before ? { askedOn: before.asked_on, askedTimes: before.asked_times } : null;
    const times = timesAsked(asked, ctx.today);
    if (times === null) throw new Refusal('email-too-often');
    const kept = { address, code_digest: digest, code_sent_at: ctx.now, tries: 0, asked_on: ctx.today };
    await ctx.db
      .insertInto('people.email')
      .values({ person_id: personId, ...kept })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet({ ...kept, asked_times: times, confirmed_at: null }),
      )
      .execute();
    ctx.touched(`person:${personId}`);
  },
});

/** The code proves the address. Refusals: 'email-code-malformed', 'email-code-wrong', 'email-code-over', 'email-no-code'. */
export async function confirmEmail(desk: OfficeDesk, input: unknown): Promise<null> {
  const personId = personOf(desk);
  const typed = emailCodeInput.safeParse(input);
  if (!typed.success) throw new Refusal('input-invalid', {}, { code: 'email-code-malformed' });
  const digestFor = (address: string) => desk.system.secret.digest(typed.data.code, about(personId, address));
  // The try is counted in a transaction of its own, which a refusal would take back.
  const refused = await execute(desk, { ...tryCode, run: (ctx: Acting) => tryOnce(ctx, personId, digestFor) }, {});
  if (refused !== null) throw new Refusal('input-invalid', {}, { code: refused });
  return null;
}

const tryCode = { name: 'confirmEmail', input: z.object({}) };

async function tryOnce(ctx: Acting, personId: number, digestFor: (address: string) => string): Promise<string | null> {
  const kept = await ownRow(ctx, personId);
  if (!kept?.code_digest || kept.address === null) return 'email-no-code';
  const refusal = codeRefusal({ sentAt: kept.code_sent_at, tries: kept.tries }, ctx.now);
  if (refusal !== null) return refusal;
  const isRight = kept.code_digest === digestFor(kept.address);
  await ctx.db
    .updateTable('people.email')
    .set(isRight ? { confirmed_at: ctx.now, code_digest: null, daily: true } : { tries: kept.tries + 1 })
    .where('person_id', '=', personId)
    .execute();
  ctx.touched(`person:${personId}`);
  return isRight ? null : 'email-code-wrong';
}

function ownRow(ctx: Acting, personId: number) {
  return ctx.db
    .selectFrom('people.email')
    .select(['address', 'code_digest', 'code_sent_at', 'tries', 'asked_on', 'asked_times'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

/** Takes the daily message, or no longer; the address stays. */
export async function setDaily(desk: OfficeDesk, input: unknown): Promise<null> {
  personOf(desk);
  return execute(desk, changeDaily, parsed(dailyInput, input));
}

const changeDaily = defineCommand({
  name: 'setDailyMessage',
  input: dailyInput,
  async run(ctx: Acting, { daily }) {
    const personId = ctx.actor.personId!;
    const change = ctx.db.updateTable('people.email').set({ daily: daily === 'on' });
    await change.where('person_id', '=', personId).execute();
    ctx.touched(`person:${personId}`);
    return null;
  },
});

/** Takes one's address away; only how many codes were sent today stays. */
export async function removeEmail(desk: OfficeDesk): Promise<null> {
  personOf(desk);
  return execute(desk, forgetEmail, {});
}

const forgetEmail = defineCommand({
  name: 'removeEmail',
  input: z.object({}),
  async run(ctx: Acting) {
    const personId = ctx.actor.personId!;
    const gone = { address: null, code_digest: null, code_sent_at: null, confirmed_at: null };
    await ctx.db.updateTable('people.email').set(gone).where('person_id', '=', personId).execute();
    ctx.touched(`person:${personId}`);
    return null;
  },
});
