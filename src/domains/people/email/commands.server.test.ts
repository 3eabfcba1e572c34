import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { type Letter, MailFailure } from '#platform/mail/mail.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { askForEmail, confirmEmail, removeEmail, setDaily } from './commands.server.ts';
import { myEmail } from './queries.server.ts';
import { codesADay, mostTries } from './rules.ts';

let office: TestOffice;
const letters: Letter[] = [];
let refuses = false;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  letters.length = 0;
  refuses = false;
  office.clock.set('2026-06-16T10:00:00+07:00');
  office.system.mail = {
    ...{ from: 'x@y.example', address: 'https://y.example' },
    async send(letter) {
      if (refuses) throw new MailFailure('SMTP 550', false);
      letters.push(letter);
    },
  };
  await office.asOwner((query) => query('delete from people.email'));
});

const address = 'vu.an@xa.example';
const desk = () => office.desk('officerA');
const mine = async () => read(await desk(), myEmail);
const sentCode = () => /\d{6}/u.exec(letters.at(-1)!.text)![0];
/** The code of a field, which is where a form shows it. */
const refused = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: { code: string; fields: object }) => Object.values(error.fields ?? {})[0] ?? error.code,
  );

describe('an address', () => {
  test('is used once its code came back', async () => {
    await askForEmail(await desk(), { address });
    expect(letters.map(({ to }) => to)).toEqual([address]);
    expect(await mine()).toEqual({ address, isConfirmed: false, daily: true });
    expect(await refused(confirmEmail(await desk(), { code: '12345' }))).toBe('email-code-malformed');
    await confirmEmail(await desk(), { code: ` ${sentCode().slice(0, 3)} ${sentCode().slice(3)}` });
    expect(await mine()).toEqual({ address, isConfirmed: true, daily: true });
    await setDaily(await desk(), { daily: 'off' });
    expect(await mine()).toMatchObject({ daily: false });
    await removeEmail(await desk());
    expect(await mine()).toBeNull();
  });

  test('a code is for one address and one person, for its time and its tries', async () => {
    await askForEmail(await desk(), { address });
    const first = sentCode();
    await askForEmail(await desk(), { address: 'other@xa.example' });
    const second = sentCode();
    if (first !== second) expect(await refused(confirmEmail(await desk(), { code: first }))).toBe('email-code-wrong');
    expect(await refused(confirmEmail(await office.desk('officerB'), { code: second }))).toBe('email-no-code');
    office.clock.set('2026-06-16T10:31:00+07:00');
    expect(await refused(confirmEmail(await desk(), { code: second }))).toBe('email-code-over');
  });

  test('guessing ends, also when every guess is refused', async () => {
    await askForEmail(await desk(), { address });
    const wrong = String((Number(sentCode()) + 1) % 1_000_000).padStart(6, '0');
    for (let count = 0; count < mostTries; count += 1)
      expect(await refused(confirmEmail(await desk(), { code: wrong }))).toBe('email-code-wrong');
    expect(await refused(confirmEmail(await desk(), { code: sentCode() }))).toBe('email-code-over');
  });

  test('codes are sent a few times a day, and a refusal of the server is said', async () => {
    refuses = true;
    expect(await refused(askForEmail(await desk(), { address }))).toBe('email-not-sent');
    refuses = false;
    for (let count = 1; count < codesADay; count += 1) await askForEmail(await desk(), { address });
    // Taking it away and giving it again opens no way round.
    await removeEmail(await desk());
    expect(await refused(askForEmail(await desk(), { address }))).toBe('email-too-often');
    expect(letters).toHaveLength(codesADay - 1);
  });

  test('none is taken where no mail goes out, nor one that is none', async () => {
    expect(await refused(askForEmail(await desk(), { address: 'hoa@@xa' }))).toBe('email-invalid');
    office.system.mail = null;
    expect(await refused(askForEmail(await desk(), { address }))).toBe('email-off');
  });

  test('nothing that opens it is kept: no code in audit or receipts', async () => {
    await askForEmail(await desk(), { address });
    const kept = await office.asOwner(async (query) =>
      JSON.stringify([
        (await query('select * from platform.audit')).rows,
        (await query('select * from platform.receipt')).rows,
      ]),
    );
    expect(kept).not.toContain(sentCode());
    expect(kept).not.toContain(address);
  });
});
