import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { publishSession } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A concluded session of the province with one recommendation that was sent. */
async function concluded(what: string): Promise<number> {
  return office.asOwner(async (query) => {
    const { rows } =
      await query(`insert into supervision.session (unit_id, unit_path, kind, form, subject, field_code, body_unit_ids,
        parties, working_on, place, state, changed_at, changed_by)
      values (201, 'vn.t2.front', 'supervision', 'team', 'Quỹ vì người nghèo', 'land', '{208}', '{vn.t2.front}', '2026-06-01', 'x',
        'concluded', now(), 3) returning id::int as id`);
    const id = rows[0]!.id as number;
    await query(`insert into supervision.step (session_id, step, done_on, at, account_id, unit_id)
      values (${id}, 'concluded', '2026-06-10', now(), 3, 201)`);
    await query(
      `insert into supervision.recommendation (session_id, position, body_unit_id, what, product, due_on, sent_at, sent_by)
       values (${id}, 1, 208, $1, 'Báo cáo', '2026-07-10', now(), 3)`,
      [what],
    );
    return id;
  });
}
const publicOn = async (id: number) =>
  (
    await office.asOwner((query) =>
      query(`select made_public_on::text as on_day from supervision.session where id = ${id}`),
    )
  ).rows[0]!.on_day;

test('a recommendation that seems to name somebody is not shown to everybody before somebody has looked', async () => {
  const id = await concluded('Hoàn trả tiền cho ông Nguyễn Văn Mẫu');
  const desk = await office.desk('coordinator');
  await expect(execute(desk, publishSession, { id, version: 1 })).rejects.toMatchObject({
    ...{ code: 'names-somebody', details: { found: 'ông Nguyễn Văn Mẫu' } },
  });
  expect(await publicOn(id)).toBeNull();
  await execute(desk, publishSession, { id, version: 1, checked: 'on' });
  expect(await publicOn(id)).toBe('2026-06-16');
});

test('one that names nobody is shown at once', async () => {
  const id = await concluded('Hoàn trả tiền cho các hộ của thôn Một');
  await execute(await office.desk('coordinator'), publishSession, { id, version: 1 });
  expect(await publicOn(id)).toBe('2026-06-16');
});
