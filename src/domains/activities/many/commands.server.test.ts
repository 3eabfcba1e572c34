import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { logActivity } from '../commands.server.ts';
import { listActivities } from '../queries.server.ts';
import { listFilter } from '../schema.ts';
import { makeActivity } from '../testing.ts';
import { logManyActivities } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const logAll = async (entries: object[], by: WorldAccount = 'officerA') =>
  execute(await office.desk(by), logManyActivities, { entries });
const rowsOf = async (ids: readonly number[]) => {
  const { rows } = await office.asOwner((query) =>
    query('select * from activities.activity where id = any($1) order by id', [[...ids]]),
  );
  // What two ways of logging the same thing may differ in.
  return rows.map((row) => ({ ...row, id: null }));
};

test('a log book becomes the same records as its entries one by one', async () => {
  const entries = [
    makeActivity({ partnerUnitIds: ['304', '309'], result: 'Thống nhất 3 việc' }),
    makeActivity({ kind: 'visit', values: { gifts: '53', gift_value: '26.500.000' } }),
    makeActivity({
      kind: 'study',
      values: { paper: 'Nghị quyết' },
      points: [{ name: 'Hội trường', attendance: '9' }],
      women: '',
    }),
  ];
  const single: number[] = [];
  for (const entry of entries) single.push((await execute(await office.desk('officerA'), logActivity, entry)).id);
  const together = await logAll(entries);
  expect(await rowsOf(together)).toEqual(await rowsOf(single));
  const desk = await office.desk('officerA');
  const { lines } = await read(desk, (ctx) => listActivities(ctx, 301, listFilter.parse({})));
  expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(together));
});

test('one entry that a rule refuses is named, and none of the book is kept', async () => {
  const count = async () =>
    (await office.asOwner((query) => query('select count(*)::int as n from activities.activity'))).rows[0]!.n;
  const kept = await count();
  const wrong: [object, Record<string, string>][] = [
    [makeActivity({ happenedOn: '2099-01-01' }), { 'entries.1.happenedOn': 'day-in-future' }],
    [makeActivity({ kind: 'nothing' }), { 'entries.1.kind': 'kind-unknown' }],
    [makeActivity({ women: '99' }), { 'entries.1.women': 'women-above-attendance' }],
    [makeActivity({ values: { opinions: '3' } }), { 'entries.1.values.opinions': 'field-of-other-kind' }],
    [makeActivity({ partnerUnitIds: ['301'] }), { 'entries.1.partnerUnitIds': 'partner-is-owner' }],
    [makeActivity({ partnerUnitIds: ['999999'] }), { 'entries.1.partnerUnitIds': 'unit-not-found' }],
  ];
  for (const [entry, fields] of wrong)
    await expect(logAll([makeActivity(), entry])).rejects.toMatchObject({ code: 'input-invalid', fields });
  expect(await count()).toBe(kept);
});

test('every owner of the book is asked about, not only the first', async () => {
  await expect(logAll([makeActivity(), makeActivity({ ownerUnitId: 304 })])).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(logAll([makeActivity({ ownerUnitId: 999_999 })])).rejects.toMatchObject({ code: 'unit-not-found' });
});
