import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import { storePhotos } from '#platform/files/photos.server.ts';
import type { Database } from '#domains/tables.ts';
import { unnamedFiles } from '#domains/operations/queries.server.ts';
import { serviceDesk } from '#server/session.ts';
import { tablesHolding } from '../../../../tests/support/every-row.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import {
  acceptPetition,
  answerPetition,
  handOverPetition,
  joinPetition,
  setDenunciationAside,
} from '../petitions/handling/commands.server.ts';
import { publishAnswer } from '../petitions/publishing/commands.server.ts';
import { revealPetitioner } from '../petitions/reveal/commands.server.ts';
import { sayVerdict, takeBack } from './receipt/commands.server.ts';
import { lookUp, sendNamed, sendNameless } from './testing.ts';

// "Delete what I sent": nothing that the asker wrote, sent or said stands in any table afterwards, and no picture stays on the disk.

let office: TestOffice;
let desk: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
  desk = await serviceDesk(office.system, 'portal');
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const rowsOf = async (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const tableOf = (key: string) => (key.includes('-') ? 'opinion.feedback' : 'dialogue.petition');
const versionOf = async (key: string) =>
  (await rowsOf(`select version from ${tableOf(key)} where id::text = '${key}'`))[0]!.version;
const step = async (by: WorldAccount, command: unknown, key: string, input: object = {}) =>
  execute(await office.desk(by), command as AnyCommand, { key, version: await versionOf(key), ...input });

/** Words that stand nowhere else. */
const token = 'xoathutreo';
const picture = async (colour: string) => ({
  name: 'anh-1',
  bytes: await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer(),
});
const sendAs = {
  named: async () => {
    const files = await storePhotos(desk.system.files, [await picture('#123456')]);
    const { id, digest } = await sendNamed(desk, {
      ...{ subject: `Đường ${token} ngập`, words: `Sau mưa ${token} ngập`, files, mayPublish: 'on' },
      ...{ fullName: `Nguyễn Thị ${token}`, address: `Ngõ ${token}`, email: `${token}@vidu.vn` },
    });
    return { key: String(id), digest, hashes: files.map((file) => file.hash) };
  },
  nameless: async () => {
    const { bytes } = await picture('#654321');
    const { id, digest } = await sendNameless(desk, {
      ...{ subject: `Đường ${token} ngập`, words: `Sau mưa ${token} ngập`, mayPublish: 'on' },
      pictures: [bytes.toString('base64')],
    });
    return { key: id, digest, hashes: [createHash('sha256').update(bytes).digest('hex')] };
  },
};

describe.each(['named', 'nameless'] as const)('%s', (mode) => {
  test('taken back at the very end: handed over, answered, judged, made public; not a word of it is left', async () => {
    const { key, digest, hashes } = await sendAs[mode]();
    if (mode === 'named') {
      const look = { id: key, reason: `Gọi hẹn ${token} xem đường` };
      await execute(await office.desk('officerA'), revealPetitioner as AnyCommand, look);
    }
    const over = { toUnitId: 401, reason: `Việc của ${token}`, dueOn: '2026-07-10' };
    await step('officerA', handOverPetition, key, over);
    await step('officerB', acceptPetition, key);
    const answer = {
      answer: `Kính gửi ${token}: phường đã nạo vét xong mương ngày 15 tháng 6.`,
      paper: `Số 1, gửi ${token}`,
    };
    await step('officerB', answerPetition, key, answer);
    await step('officerB', publishAnswer, key, { question: `Đường ${token}`, answer: `Đã nạo vét ${token}` });
    await execute(desk, sayVerdict, { digest, said: 'not_solved', words: `Chưa xong ${token}` });
    expect((await tablesHolding(office, token)).length).toBeGreaterThanOrEqual(2);
    await execute(desk, takeBack, { digest });
    expect(await tablesHolding(office, token)).toEqual([]);
    expect(await lookUp(desk, digest)).toBeNull();
    // What names no file may be swept from the disk.
    const retain = await serviceDesk(office.system, 'retain');
    expect(await read(retain, (ctx) => unnamedFiles(ctx, hashes))).toEqual(hashes);
  });

  test('of what was taken back a unit reads no more than that something was', async () => {
    const { key, digest } = await sendAs[mode]();
    await execute(desk, takeBack, { digest });
    const kept = await rowsOf(`select to_jsonb(r) as row from ${tableOf(key)} r where id::text = '${key}'`);
    if (mode === 'nameless') return expect(kept).toEqual([]);
    expect(kept[0]!.row).toMatchObject({ state: 'withdrawn', subject: '–', words: '–', forgotten_on: '2026-06-16' });
    expect(await rowsOf(`select 1 from dialogue.petitioner where petition_id = ${key}`)).toEqual([]);
    await expect(step('officerA', acceptPetition, key)).rejects.toMatchObject({ code: 'petition-not-found' });
    const steps = await rowsOf(`select step from dialogue.petition_step where petition_id = ${key} order by id`);
    expect(steps.map((one) => one.step)).toEqual(['send', 'withdraw']);
  });

  test('who waited for the answer to it waits no longer: it stands on its own and is answered', async () => {
    const [first, other] = [await sendAs[mode](), await sendAs[mode]()];
    await step('officerA', acceptPetition, first.key);
    await step('officerA', joinPetition, other.key, { toKey: first.key });
    await execute(desk, takeBack, { digest: first.digest });
    const answer = { answer: 'Xã đã nạo vét xong mương ngày 15 tháng 6, kính mời bà con kiểm tra lại.' };
    await step('officerA', answerPetition, other.key, answer);
    expect(await lookUp(desk, other.digest)).toMatchObject({ state: 'answered' });
    await execute(desk, takeBack, { digest: other.digest });
  });

  test('the same where the first of them turns out to be a denunciation, whose pictures go too', async () => {
    const [first, other] = [await sendAs[mode](), await sendAs[mode]()];
    await step('officerA', joinPetition, other.key, { toKey: first.key });
    await step('officerA', setDenunciationAside, first.key);
    await step('officerA', acceptPetition, other.key);
    await execute(desk, takeBack, { digest: other.digest });
    expect(await tablesHolding(office, token)).toEqual([]);
    const retain = await serviceDesk(office.system, 'retain');
    expect(await read(retain, (ctx) => unnamedFiles(ctx, first.hashes))).toEqual(first.hashes);
  });
});
