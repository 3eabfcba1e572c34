import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Command, execute } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { sendNamed } from '../../asking/testing.ts';
import { acceptPetition, answerPetition } from '../handling/commands.server.ts';
import { publishAnswer } from '../publishing/commands.server.ts';
import { erasePetition } from './commands.server.ts';

let office: TestOffice;
const rowsOf = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as Command<Database, z.ZodType, unknown>, input);
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a sender without a code is gone with words and what was public; days and steps stay, with the ground', async () => {
  const { id } = await sendNamed(await serviceDesk(office.system, 'portal'), { mayPublish: 'on' });
  const steps = [
    [acceptPetition, {}],
    [answerPetition, { answer: 'Xã sẽ nạo vét mương.' }],
    [publishAnswer, { question: 'Đường thôn Một ngập', answer: 'Xã sẽ nạo vét mương.' }],
  ] as const;
  for (const [command, more] of steps) {
    const [row] = await rowsOf(`select version from dialogue.petition where id = ${id}`);
    await act('officerA', command, { key: String(id), version: row!.version, ...more });
  }
  const shown = () => rowsOf(`select from portal.promise where source_key = 'petition:${id}' and taken_off_on is null`);
  expect(await shown()).toHaveLength(1);
  const erase = (by: WorldAccount) =>
    act(by, erasePetition, { id: String(id), reason: 'Yêu cầu về dữ liệu cá nhân số 12' });
  await expect(erase('officerB')).rejects.toMatchObject({ code: 'petition-not-found' });
  await erase('officerA');
  const columns = 'state, subject, words, answer, public_question, public_answer, published_on';
  expect(await rowsOf(`select ${columns} from dialogue.petition where id = ${id}`)).toEqual([
    {
      ...{ state: 'withdrawn', subject: '–', words: '–', answer: '–' },
      ...{ public_question: null, public_answer: null, published_on: null },
    },
  ]);
  expect(await rowsOf(`select from dialogue.petitioner where petition_id = ${id}`)).toEqual([]);
  expect(await shown()).toEqual([]);
  const told = `select step, words from dialogue.petition_step where petition_id = ${id} and words is not null`;
  expect(await rowsOf(told)).toEqual([{ step: 'withdraw', words: 'Yêu cầu về dữ liệu cá nhân số 12' }]);
  await expect(erase('officerA')).rejects.toMatchObject({ code: 'petition-not-found' });
});
