import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type CatchAll, openCatchAll, silentPort } from '../../../tests/support/catch-all.ts';
import { failureCodeOf, isForGood, isUncertain } from './failure.ts';
import { openMail } from './mail.server.ts';

const letter = { to: 'hoa@xa.example', subject: 'Nhắc việc', text: 'Một việc', html: '<p>Một việc</p>' };
const settings = { from: 'Cầu Nối <nhac-viec@tinh.example>', address: 'https://caunoi.example' };
let box: CatchAll | undefined;
afterEach(async () => {
  await box?.close();
  box = undefined;
});

test('a letter arrives whole, as text and as a page', async () => {
  box = await openCatchAll();
  await openMail({ url: box.url, ...settings }).send(letter);
  expect(box.letters).toHaveLength(1);
  expect(box.letters[0]!.to).toEqual(['hoa@xa.example']);
  expect(box.letters[0]!.body).toMatch(/Auto-Submitted: auto-generated/u);
  expect(box.letters[0]!.body).toMatch(/text\/plain[\s\S]*text\/html/u);
});

test('a refusal is told by its code, without address or words', async () => {
  box = await openCatchAll({
    onRcptTo: (address, _session, done) =>
      done(Object.assign(new Error(`no ${address.address}`), { responseCode: 550 })),
  });
  const sending = openMail({ url: box.url, ...settings }).send(letter);
  await expect(sending).rejects.toMatchObject({ code: 'SMTP 550', isUncertain: false, message: 'mail: SMTP 550' });
});

test('a server that is away refuses for sure; one that hangs up after the letter was handed over leaves a doubt', async () => {
  const away = openMail({ url: `smtp://127.0.0.1:${await silentPort()}`, ...settings });
  await expect(away.send(letter)).rejects.toMatchObject({ code: expect.stringMatching(/^E/u), isUncertain: false });
  const rude = await openRude();
  await expect(openMail({ url: rude.url, ...settings }).send(letter)).rejects.toMatchObject({ isUncertain: true });
  await rude.close();
});

test('a code holds no words of the server', () => {
  expect(isUncertain({ command: 'DATA', responseCode: 451 })).toBe(false);
  expect(isUncertain({ code: 'EAUTH' })).toBe(false);
  expect(isUncertain({ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' })).toBe(false);
  expect(failureCodeOf({ code: 'Nguyễn Thị Hoa' })).toBe('EUNKNOWN');
  expect(failureCodeOf(null)).toBe('EUNKNOWN');
  expect(failureCodeOf({ code: 'EAUTH', responseCode: 535 })).toBe('EAUTH');
  expect(['SMTP 550', 'SMTP 451', 'EAUTH'].map(isForGood)).toEqual([true, false, false]);
});

/** Takes the letter and hangs up without an answer. */
async function openRude(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((socket) => {
    let isLetter = false;
    socket.write('220 rude\r\n');
    socket.on('data', (part) => {
      const said = part.toString('utf8');
      if (isLetter && said.includes('\r\n.\r\n')) socket.destroy();
      else if (!isLetter) socket.write(said.startsWith('DATA') ? '354 go on\r\n' : '250 yes\r\n');
      isLetter ||= said.startsWith('DATA');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

test('an address that is none is refused without repeating it', () => {
  const wrong = () => openMail({ url: 'mysecret@host', ...settings });
  expect(wrong).toThrow(RangeError);
  expect(wrong).not.toThrow(/mysecret/u);
});
