import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { keptAboutMe } from './queries.server.ts';
import { keptOfAccounts, keptOfOthers } from './text.vi.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('every column of the catalogue is told to somebody in words, and nothing is told that is not kept', async () => {
  const catalogue = await office.asOwner(async (query) =>
    (await query('select column_name as name from platform.personal_column')).rows.map(({ name }) => String(name)),
  );
  const told = [...keptOfAccounts.flatMap(({ columns }) => columns), ...keptOfOthers];
  expect(told.toSorted()).toEqual(catalogue.toSorted());
});

test('the page of an account shows all of it', async () => {
  const kept = await read(await office.desk('officerA'), keptAboutMe);
  expect(kept.map(({ what }) => what)).toEqual(keptOfAccounts.map(({ what }) => what));
});
