import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { sayVerdict } from '../../asking/receipt/commands.server.ts';
import { sendNamed, sendNameless } from '../../asking/testing.ts';
import { acceptPetition, answerPetition } from '../handling/commands.server.ts';
import { getMatter } from '../page/queries.server.ts';
import { publishAnswer, takeBackPublication } from './commands.server.ts';

let office: TestOffice;
let portal: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
  portal = await serviceDesk(office.system, 'portal');
});
afterAll(() => office.close());

const first = { question: 'Đường thôn Một ngập', answer: 'Xã sẽ nạo vét mương.' };

/** Answered, published, said to be unsolved and answered anew, all on one day. */
async function answeredAnew(store: 'named' | 'anonymous') {
  const sent = await (store === 'named' ? sendNamed : sendNameless)(portal, { mayPublish: 'on' });
  const key = String(sent.id);
  const desk = await office.desk('officerA');
  const page = () => read(desk, (ctx) => getMatter(ctx, key));
  const step = async (command: unknown, more = {}) =>
    execute(desk, command as Command<Database, z.ZodType, unknown>, { key, version: (await page()).version, ...more });
  const shown = async () => {
    const subject = `${store === 'named' ? 'petition' : 'feedback'}:${key}`;
    const { rows } = await office.asOwner((query) =>
      query('select promised, verdict, taken_off_on is null as "isShown" from portal.promise where source_key = $1', [
        subject,
      ]),
    );
    return rows[0];
  };
  await step(acceptPetition);
  await step(answerPetition, { answer: 'Xã sẽ nạo vét mương trước mùa mưa.' });
  await step(publishAnswer, first);
  await expect(step(publishAnswer, first)).rejects.toMatchObject({ code: 'petition-is-public' });
  await execute(portal, sayVerdict, { digest: sent.digest, said: 'not_solved', words: 'Vẫn ngập' });
  expect((await page()).can).not.toContain('publish');
  await step(answerPetition, { answer: 'Mương đã được nạo vét ngày 16/6.' });
  return { page, step, shown };
}

test.each(['named', 'anonymous'] as const)(
  '%s, answered anew: the public reads the old answer until somebody publishes the new one',
  async (store) => {
    const { page, step, shown } = await answeredAnew(store);
    const anew = await page();
    expect([anew.isAnsweredAnew, anew.can.includes('publish'), anew.publicAnswer]).toEqual([true, true, first.answer]);
    expect(await shown()).toEqual({ promised: first.answer, verdict: 'not_solved', isShown: true });
    // The check of names stands before it as it stood before the first one.
    await expect(step(publishAnswer, { ...first, answer: 'Ông Hùng đã nạo vét.' })).rejects.toMatchObject({
      fields: { answer: 'names-somebody' },
    });
    expect(await shown()).toMatchObject({ promised: first.answer });
    await step(publishAnswer, { ...first, answer: 'Mương đã được nạo vét.' });
    expect(await shown()).toEqual({ promised: 'Mương đã được nạo vét.', verdict: null, isShown: true });
    expect((await page()).isAnsweredAnew).toBe(false);
    await expect(step(publishAnswer, first)).rejects.toMatchObject({ code: 'petition-is-public' });
  },
);

test('taken back instead, it is published as any other', async () => {
  const { page, step, shown } = await answeredAnew('named');
  await step(takeBackPublication);
  expect(await shown()).toMatchObject({ isShown: false });
  expect(await page()).toMatchObject({ isAnsweredAnew: false, publishedOn: null });
  await step(publishAnswer, first);
  expect(await shown()).toMatchObject({ promised: first.answer, isShown: true });
});
