import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { putTopic, removeTopic, sendDigest, startDigest } from './commands.server.ts';
import { getDigest, heardIn, listDigests } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    const feedback = (n: number, field: string, area: number, unit: number, day: string) =>
      query(
        `insert into opinion.feedback (id, received_on, kind, field_code, area_id, subject, words, unit_id, holder_unit_ids, due_on, receipt_digest)
         select gen_random_uuid(), $1, 'feedback', $2, $3, 'x', 'x', $4, array[$4::bigint], '2026-07-01', gen_random_uuid()::text from generate_series(1, $5)`,
        [day, field, area, unit, n],
      );
    const petition = (n: number, field: string, area: number, unit: number) =>
      query(
        `insert into dialogue.petition (mode, kind, field_code, area_id, subject, words, received_on, received_at, came, unit_id, holder_unit_ids, due_on, receipt_digest)
         select 'named', 'petition', $1, $2, 'x', 'x', '2026-05-10', now(), 'officer', $3, array[$3::bigint], '2026-07-01', gen_random_uuid()::text from generate_series(1, $4)`,
        [field, area, unit, n],
      );
    await feedback(4, 'environment', 5, 301, '2026-05-03');
    await petition(5, 'environment', 3, 301);
    await petition(2, 'land', 5, 301);
    await petition(8, 'order', 3, 301);
    await feedback(9, 'order', 3, 301, '2026-06-02');
    await feedback(6, 'health', 4, 401, '2026-05-03');
  });
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  (await execute(await office.desk(by), command as AnyCommand, input)) as { id: number };
const heard = async (by: WorldAccount, area: number, from = '2026-05-01', until = '2026-05-31') =>
  read(await office.desk(by), (ctx) => heardIn(ctx, area, from, until));
const refused = (code: string) => expect.objectContaining({ code });

test('counts are of one’s own work, of whole months that are over, and none below five is told', async () => {
  const { byField, byArea, total } = await heard('officerA', 3);
  expect(Object.fromEntries(byField.map((one) => [one.fieldCode, one.heard]))).toEqual({
    // 2 of land are kept back, and with them the next smallest.
    ...{ environment: 9, land: null, order: null },
  });
  expect(byArea.map((one) => [one.areaId, one.heard])).toEqual([
    [3, 13],
    [5, 6],
  ]);
  expect(total).toBe(19);
  expect((await heard('officerA', 4)).byField).toEqual([]);
  // Seen with another commune, the small one takes the smallest of all with it.
  expect((await heard('coordinator', 2)).byField).toContainEqual({ fieldCode: 'order', heard: 8 });
  expect((await heard('coordinator', 2)).byField).toContainEqual({ fieldCode: 'health', heard: null });
  expect((await heard('observer', 3)).byField).toEqual([]);
  for (const [from, until] of [
    ['2026-05-02', '2026-05-31'],
    ['2026-05-01', '2026-05-30'],
    ['2026-06-01', '2026-06-30'],
  ] as const)
    expect((await heard('officerA', 3, from, until)).byField).toEqual([]);
});

test('written from counts, sent once, read from above only then; a name is not sent', async () => {
  const start = { unitId: 301, areaId: 3, period: '2026-05-01_2026-05-31', title: 'Dư luận tháng 5' };
  await expect(act('officerA', startDigest, { ...start, areaId: 4 })).rejects.toEqual(refused('input-invalid'));
  await expect(act('officerA', startDigest, { ...start, period: '2026-05-02_2026-05-31' })).rejects.toEqual(
    refused('input-invalid'),
  );
  await expect(act('officerB', startDigest, start)).rejects.toEqual(refused('not-allowed'));
  const { id } = await act('officerA', startDigest, start);
  await expect(act('officerA', sendDigest, { id, version: 1 })).rejects.toEqual(refused('digest-empty'));
  await act('officerA', putTopic, { id, fieldCode: 'environment', themes: 'Ông Nguyễn Văn Mẫu kể mương tắc' });
  await act('officerA', putTopic, { id, fieldCode: 'land', themes: 'Chậm cấp giấy' });
  await act('officerA', putTopic, { id, fieldCode: 'health', themes: 'x' });
  await act('officerA', removeTopic, { id, fieldCode: 'health' });
  await expect(read(await office.desk('coordinator'), (ctx) => getDigest(ctx, id))).rejects.toEqual(
    refused('digest-not-found'),
  );
  await expect(act('officerA', sendDigest, { id, version: 1 })).rejects.toEqual(refused('names-somebody'));
  await act('officerA', putTopic, {
    id,
    fieldCode: 'environment',
    themes: 'Mương tắc, ngập khi mưa',
    wish: 'Nạo vét trước mùa mưa',
  });
  await act('officerA', sendDigest, { id, version: 1 });
  await expect(act('officerA', putTopic, { id, fieldCode: 'order', themes: 'x' })).rejects.toEqual(
    refused('digest-sent'),
  );
  const above = await read(await office.desk('coordinator'), (ctx) => getDigest(ctx, id));
  expect(above).toMatchObject({
    ...{ state: 'sent', mayWrite: false, heard: null },
    topics: [
      { fieldCode: 'environment', heard: 9, wish: 'Nạo vét trước mùa mưa' },
      { fieldCode: 'land', heard: null },
    ],
  });
  const below = await read(await office.desk('coordinator'), (ctx) => listDigests(ctx, true));
  expect(below).toMatchObject([{ id, areaName: 'Xã An Hòa' }]);
});
