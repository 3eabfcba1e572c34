import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { mixOpinions } from '../../opinion/jobs.server.ts';
import { sendFeedback, sendPetition } from './commands.server.ts';
import { alikeAnswers, askableDialogue, askingPlace } from './queries.server.ts';
import { sayVerdict, takeBack } from './receipt/commands.server.ts';
import { asked, lookUp, sendNamed, sendNameless } from './testing.ts';

let office: TestOffice;
let desk: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
  desk = await serviceDesk(office.system, 'portal');
});
afterAll(() => office.close());

const rows = async (text: string, values: unknown[] = []) =>
  (await office.asOwner((query) => query(text, values))).rows;
const count = async (from: string) => Number((await rows(`select count(*) as n from ${from}`))[0]!.n);

describe('named', () => {
  test('stands once however often it is sent, with who asked in a table of its own', async () => {
    const { id, form, input, digest } = await sendNamed(desk);
    expect(await execute(desk, sendPetition, input, form)).toEqual({ id });
    expect(
      await rows('select mode, unit_id, due_on::text, came, receipt_digest from dialogue.petition where id = $1', [id]),
    ).toEqual([{ mode: 'handler', unit_id: 301, due_on: '2026-06-30', came: 'portal', receipt_digest: digest }]);
    expect(await rows('select full_name, phone from dialogue.petitioner where petition_id = $1', [id])).toEqual([
      { full_name: 'Nguyễn Thị Ví Dụ', phone: '0900000099' },
    ]);
    await expect(execute(desk, sendPetition, { ...input, words: 'Khác' }, form)).rejects.toMatchObject({
      code: 'form-already-used',
    });
  });

  test('shows who has looked up the contact', async () => {
    const { id, digest } = await sendNamed(desk);
    expect(await lookUp(desk, digest)).toMatchObject({ opened: [], mode: 'handler', isLate: false, sayable: [] });
    await rows(
      `insert into dialogue.petition_step (petition_id, step, unit_id, at, account_id) values ($1, 'reveal', 301, '2026-06-15T23:30:00Z', 5)`,
      [id],
    );
    expect((await lookUp(desk, digest))!.opened).toEqual([
      { unitName: 'Ủy ban MTTQ Việt Nam xã An Hòa', on: '2026-06-16' },
    ]);
  });
});

describe('without a name', () => {
  test('leaves no audit row, no receipt and no hour, and stands once', async () => {
    const before = [
      await count('platform.audit'),
      await count('platform.receipt'),
      await count('dialogue.petition_step'),
    ];
    const { id, input } = await sendNameless(desk, {
      pictures: [Buffer.from('one'), Buffer.from('two')].map((b) => b.toString('base64')),
    });
    await execute(desk, sendFeedback, input);
    expect(await count(`opinion.feedback where id = '${id}'`)).toBe(1);
    expect(
      await rows(
        `select position, convert_from(bytes, 'utf8') as said from opinion.picture where feedback_id = $1 order by 1`,
        [id],
      ),
    ).toEqual([
      { position: 1, said: 'one' },
      { position: 2, said: 'two' },
    ]);
    expect([
      await count('platform.audit'),
      await count('platform.receipt'),
      await count('dialogue.petition_step'),
    ]).toEqual(before);
  });

  test('every night all of the last days lie in one new order', async () => {
    for (let n = 0; n < 6; n += 1) await sendNameless(desk, { subject: `Thứ ${n}` });
    const order = () => rows('select xmin::text as tx, subject from opinion.feedback order by ctid');
    const before = await order();
    expect(new Set(before.map((row) => row.tx)).size).toBeGreaterThan(1);
    await mixOpinions.run(await serviceDesk(office.system, 'retain'), {});
    const after = await order();
    expect(new Set(after.map((row) => row.tx)).size).toBe(1);
    expect(new Set(after.map((row) => row.subject))).toEqual(new Set(before.map((row) => row.subject)));
    await expect(mixOpinions.run(desk, {})).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a question for a dialogue beforehand, while it takes any', async () => {
    const [made] =
      await rows(`insert into dialogue.dialogue (kind, subject, unit_id, unit_path, host_unit_id, host_post, parties, held_on, held_at, place,
      plan_public_on, questions_until, changed_at, changed_by)
      select 'regular', 'x', id, path, id, 'x', array[path], '2026-07-10', '08:00', 'x', '2026-06-01', '2026-06-20', now(), 1
      from organisation.unit where id = 301 returning id`);
    const dialogueId = Number(made!.id);
    const { id } = await sendNameless(desk, { kind: 'question', dialogueId });
    expect(await rows('select dialogue_id from opinion.feedback where id = $1', [id])).toEqual([
      { dialogue_id: dialogueId },
    ]);
    expect(await read(desk, (ctx) => askableDialogue(ctx, dialogueId, 401))).toBeNull();
    await rows(`update dialogue.dialogue set questions_until = '2026-06-15' where id = $1`, [dialogueId]);
    await expect(sendNameless(desk, { dialogueId })).rejects.toMatchObject({ code: 'questions-closed' });
  });
});

describe('what is not taken', () => {
  test('a denunciation, in either store; unsure words only as what the sender says they are', async () => {
    const before = [await count('dialogue.petition'), await count('opinion.feedback')];
    const words = 'Tôi tố cáo cán bộ địa chính nhận hối lộ';
    for (const send of [sendNamed, sendNameless]) {
      await expect(send(desk, { words })).rejects.toMatchObject({ code: 'denunciation-not-taken' });
      await expect(send(desk, { words, declared: 'petition' })).rejects.toMatchObject({
        code: 'denunciation-not-taken',
      });
      await expect(send(desk, { words: 'Nghe nói có tham nhũng' })).rejects.toMatchObject({
        code: 'denunciation-not-taken',
      });
    }
    expect([await count('dialogue.petition'), await count('opinion.feedback')]).toEqual(before);
    await sendNameless(desk, { words: 'Nghe nói có tham nhũng, đề nghị công khai', declared: 'petition' });
  });

  test('a place or field of elsewhere, a unit that has ended, and anybody but the portal', async () => {
    await expect(sendNameless(desk, { areaId: 4 })).rejects.toMatchObject({ fields: { areaId: 'field-required' } });
    await expect(sendNamed(desk, { field: 'made_up' })).rejects.toMatchObject({ fields: { field: 'field-required' } });
    await expect(sendNameless(desk, { unitId: 999 })).rejects.toMatchObject({ code: 'asking-closed' });
    const officer = (await office.desk('officerA')) as JobDesk<Database>;
    await expect(sendNameless(officer)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(sendNamed(officer)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('with the code', () => {
  test('solved closes, not solved needs words and begins anew, both stores alike', async () => {
    for (const [send, table] of [
      [sendNamed, 'dialogue.petition'],
      [sendNameless, 'opinion.feedback'],
    ] as const) {
      const { digest } = await send(desk);
      const answer = () =>
        rows(
          `update ${table} set state = 'answered', answer = 'Đã nạo vét mương.', answered_on = '2026-06-15' where receipt_digest = $1`,
          [digest],
        );
      await expect(execute(desk, sayVerdict, { digest, said: 'solved' })).rejects.toMatchObject({
        code: 'receipt-unfit',
      });
      await answer();
      await expect(execute(desk, sayVerdict, { digest, said: 'not_solved' })).rejects.toMatchObject({
        fields: { words: 'verdict-needs-words' },
      });
      await execute(desk, sayVerdict, { digest, said: 'not_solved', words: 'Mưa hôm qua vẫn ngập.' });
      expect(await lookUp(desk, digest)).toMatchObject({
        state: 'accepted',
        dueOn: '2026-06-30',
        verdict: 'not_solved',
      });
      await answer();
      await execute(desk, sayVerdict, { digest, said: 'solved' });
      expect(await lookUp(desk, digest)).toMatchObject({ state: 'closed', verdict: 'solved', sayable: [] });
    }
  });

  test('silence beyond the day can be said', async () => {
    const { digest } = await sendNameless(desk);
    await rows(`update opinion.feedback set due_on = '2026-06-15' where receipt_digest = $1`, [digest]);
    expect(await lookUp(desk, digest)).toMatchObject({ isLate: true, sayable: ['no_answer'] });
    await execute(desk, sayVerdict, { digest, said: 'no_answer' });
    expect(await lookUp(desk, digest)).toMatchObject({ isLate: false, verdict: 'no_answer', dueOn: '2026-06-30' });
  });

  test('taken back: of the asker and the words nothing stays, and the code opens nothing', async () => {
    const named = await sendNamed(desk);
    const nameless = await sendNameless(desk, { pictures: [Buffer.from('x').toString('base64')] });
    for (const { digest } of [named, nameless]) {
      await execute(desk, takeBack, { digest });
      expect(await lookUp(desk, digest)).toBeNull();
      await expect(execute(desk, takeBack, { digest })).rejects.toMatchObject({ code: 'receipt-unfit' });
    }
    expect(await rows('select state, subject, words from dialogue.petition where id = $1', [named.id])).toEqual([
      { state: 'withdrawn', subject: '–', words: '–' },
    ]);
    expect(await count(`dialogue.petitioner where petition_id = ${named.id}`)).toBe(0);
    expect(await count(`opinion.feedback where id = '${nameless.id}'`)).toBe(0);
    expect(await count(`opinion.picture where feedback_id = '${nameless.id}'`)).toBe(0);
  });

  test('an unknown code is answered as a wrong one, and officers cannot ask', async () => {
    const { digest } = await sendNamed(desk);
    expect(await lookUp(desk, desk.system.secret.digest(randomUUID(), 'receipt-code'))).toBeNull();
    expect(await lookUp((await office.desk('officerA')) as JobDesk<Database>, digest)).toBeNull();
  });
});

test('answers that are public already, of the same field and place, the nearest first', async () => {
  const publish = (table: string, digest: string, question: string) =>
    rows(
      `update ${table} set state = 'closed', answer = 'x', answered_on = '2026-06-10', may_publish = true, public_question = $2, public_answer = 'Đã làm.',
        published_on = '2026-06-12' where receipt_digest = $1`,
      [digest, question],
    );
  await publish(
    'dialogue.petition',
    (await sendNamed(desk, { field: 'health' })).digest,
    'Trạm y tế thiếu thuốc cho người già cuối tuần',
  );
  await publish(
    'opinion.feedback',
    (await sendNameless(desk, { field: 'health' })).digest,
    'Chợ bán thực phẩm không rõ nguồn gốc',
  );
  await sendNameless(desk, { field: 'health', subject: 'Chưa công khai' });
  const found = (text: string, areaIds = [3, 5]) =>
    read(desk, (ctx) => alikeAnswers(ctx, { unitId: 301, field: 'health', areaIds, text }));
  expect((await found('thực phẩm ở chợ không rõ nguồn gốc bán cả ngày')).map((one) => one.question)).toEqual([
    'Chợ bán thực phẩm không rõ nguồn gốc',
    'Trạm y tế thiếu thuốc cho người già cuối tuần',
  ]);
  expect(await found('x', [3])).toEqual([]);
  expect((await read(desk, (ctx) => askingPlace(ctx, asked.unitId)))!.areas.map((one) => one.name)).toEqual([
    'Xã An Hòa',
    'Thôn Một',
  ]);
});
