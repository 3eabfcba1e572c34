import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { defineJob, type JobDesk } from '#platform/jobs/define.server.ts';
import { isForGood } from '#platform/mail/failure.ts';
import { type Mail, MailFailure } from '#platform/mail/mail.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { collectSome, forgetOld } from './commands.server.ts';
import { beginMessage, endMessage } from './messages/commands.server.ts';
import { printMessage } from './messages/prints.server.ts';
import { messagesOf, nextReaders, stillToSend } from './messages/queries.server.ts';

/** Persons whose messages are looked up together. */
const readersAtOnce = 50;

/**
 * Every working morning: finds what falls to whom, then sends each person one message. What is done stays done, so the
 * later runs of the morning only make up for what failed. Refuses with mail-not-taken while a message waits to be sent.
 */
export const daily = defineJob<Database, z.ZodObject>({
  name: 'notices.daily',
  input: z.object({}),
  schedule: '30 6-11 * * *',
  async run(desk) {
    await untilFinished(desk, collectSome);
    await untilFinished(desk, forgetOld);
    const { mail, clock } = desk.system;
    if (mail === null || !isWorkingDay(vietnamCalendar, dayOf(clock.now()))) return;
    if ((await sendAll(desk, mail)) > 0) throw new Refusal('mail-not-taken');
  },
});

async function untilFinished(desk: JobDesk<Database>, command: Command<Database, z.ZodObject, { finished: boolean }>) {
  for (let finished = false; !finished;) {
    ({ finished } = await execute(desk, command, {}));
    // The embedded database answers without leaving the process: requests get their turn here.
    await setImmediate();
  }
}

/** Gives how many messages were not taken and will be tried again. */
async function sendAll(desk: JobDesk<Database>, mail: Mail): Promise<number> {
  let failed = 0;
  for (let after = 0, isMore = true; isMore;) {
    const { readers, due, told } = await read(desk, async (ctx) => {
      const next = await nextReaders(ctx, after, readersAtOnce);
      const waiting = await stillToSend(
        ctx,
        next.map(({ personId }) => personId),
      );
      const mine = next.filter(({ personId }) => waiting.has(personId));
      return { readers: next, due: mine, told: await messagesOf(ctx, mine) };
    });
    for (const { personId, address } of due) {
      const units = told.get(personId) ?? [];
      if (units.length > 0 && !(await sendOne(desk, mail, { personId, address, units }))) failed += 1;
    }
    after = readers.at(-1)?.personId ?? after;
    isMore = readers.length === readersAtOnce;
    await setImmediate();
  }
  return failed;
}

type Message = { personId: number; address: string; units: Parameters<typeof printMessage>[0]['units'] };

/** False when it failed and is to be tried again. The row stands before the first byte leaves. */
async function sendOne(desk: JobDesk<Database>, mail: Mail, { personId, address, units }: Message): Promise<boolean> {
  const { clock, log } = desk.system;
  const letter = printMessage({ on: dayOf(clock.now()), address: mail.address, units });
  if (!(await execute(desk, beginMessage, { personId }))) return true;
  const failure = await mail.send({ to: address, ...letter }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof MailFailure) return { code: error.code, isUncertain: error.isUncertain };
      throw error;
    },
  );
  await execute(desk, endMessage, { personId, failure });
  // Neither whom nor what: the row says who, and nobody's address or work belongs in a log.
  if (failure !== null) log.warn({ code: failure.code, uncertain: failure.isUncertain }, 'message not taken');
  return failure === null || failure.isUncertain || isForGood(failure.code);
}
