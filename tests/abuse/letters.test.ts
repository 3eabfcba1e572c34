import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMail } from '#platform/mail/mail.server.ts';
import { type CatchAll, openCatchAll } from '../support/catch-all.ts';

// Every letter of the product goes out by `send`: whatever stands in a name, a subject or an address, it stays one letter to one person.

let box: CatchAll;
beforeAll(async () => (box = await openCatchAll()));
afterAll(() => box.close());
beforeEach(() => (box.letters.length = 0));

const mail = () =>
  openMail({ url: box.url, from: 'Cầu Nối <nhac-viec@tinh.example>', address: 'https://caunoi.example' });
const letter = { to: 'hoa@xa.example', subject: 'Nhắc việc', text: 'Một việc', html: '<p>Một việc</p>' };
/** The lines before the first empty one, those that go on joined to the line that they belong to. */
const headsOf = (body: string) =>
  body
    .split(/\r?\n\r?\n/u)[0]!
    .replaceAll(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u);
const namesOf = (body: string) => headsOf(body).map((line) => line.split(':')[0]!.toLowerCase());

const tricks = [
  'Việc\r\nBcc: la@la.example',
  'Việc\nBcc: la@la.example',
  'Việc\rBcc: la@la.example',
  'Việc\r\n\r\n<script>alert(1)</script>',
  'Việc\u2028Bcc: la@la.example',
  'Việc\u0000\u0085Bcc: la@la.example',
  `Việc ${'dài '.repeat(500)}\r\n X-La: 1`,
];

test.each(tricks)('a subject: %j', async (subject) => {
  await mail().send({ ...letter, subject });
  const [only, ...others] = box.letters;
  expect(others).toEqual([]);
  expect(only!.to).toEqual(['hoa@xa.example']);
  const names = namesOf(only!.body);
  expect(names).not.toContain('bcc');
  expect(names).not.toContain('x-la');
  expect(names.filter((name) => name === 'subject')).toHaveLength(1);
  expect(names.every((name) => /^[a-z-]+$/u.test(name))).toBe(true);
});

test.each([
  'hoa@xa.example, la@la.example',
  'hoa@xa.example;la@la.example',
  'hoa@xa.example\r\nBcc: la@la.example',
  'hoa@xa.example\r\nRCPT TO:<la@la.example>',
  'Nhóm: hoa@xa.example, la@la.example;',
  '"la@la.example" <hoa@xa.example>, <la@la.example>',
  'hoa@xa.example> SIZE=1\r\nDATA',
])('an address: %j reaches no stranger', async (to) => {
  await mail()
    .send({ ...letter, to })
    .catch(() => undefined);
  expect(box.letters.flatMap((one) => one.to).filter((address) => address === 'la@la.example')).toEqual([]);
  expect(box.letters.length).toBeLessThanOrEqual(1);
  for (const { body } of box.letters) expect(namesOf(body)).not.toContain('bcc');
});

test('words of a letter stay words: a line of one point ends nothing', async () => {
  const text = 'Một\r\n.\r\nMAIL FROM:<la@la.example>\r\nRCPT TO:<la@la.example>\r\nDATA\r\nHai';
  await mail().send({ ...letter, text });
  expect(box.letters).toHaveLength(1);
  expect(box.letters[0]!.to).toEqual(['hoa@xa.example']);
});
