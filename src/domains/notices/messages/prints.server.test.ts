import { expect, test } from 'vitest';
import { printMessage, type ToldLine } from './prints.server.ts';

const line = (kind: ToldLine['kind'], what: string): ToldLine => ({
  ...{ kind, what, why: 'Nhắc vì hôm nay 20/11/2026 là ngày đến hạn', about: 'Nơi giao: Mặt trận tỉnh', act: 'Xem' },
  to: '/nhiem-vu/7',
});
const print = (units: { unit: string; lines: ToldLine[] }[]) =>
  printMessage({ on: '2026-11-20', address: 'https://caunoi.example', units });

test('one message over all units, its subject counts what to do; both forms say the same', () => {
  const { subject, text, html } = print([
    { unit: 'Mặt trận xã', lines: [line('follow', 'Việc ba'), line('do', 'Việc một')] },
    { unit: 'Hội Phụ nữ xã', lines: [line('do', 'Việc hai')] },
  ]);
  expect(subject).toBe('Nhắc việc ngày 20/11/2026: 2 việc phải làm, 1 việc chậm cần để ý');
  for (const words of ['Việc một', 'Việc hai', 'Việc ba', 'https://caunoi.example/nhac-viec', 'là ngày đến hạn']) {
    expect(text).toContain(words);
    expect(html).toContain(words);
  }
  expect(text.indexOf('Việc một')).toBeLessThan(text.indexOf('Việc ba'));
  expect(html).toContain('href="https://caunoi.example/nhiem-vu/7"');
});

test('what people typed is never markup, nor a head of the letter', () => {
  const { html, subject } = print([
    { unit: 'Xã & phường', lines: [line('do', '<img src=x onerror="a">\r\nBcc: x@y.example')] },
  ]);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;a&quot;&gt;');
  expect(html).toContain('Xã &amp; phường');
  expect(subject).not.toContain('Bcc');
});

test('a long morning is cut, with its whole count', () => {
  const lines = Array.from({ length: 25 }, (_, at) => line('decide', `Việc số ${at};`));
  const { subject, text } = print([{ unit: 'Mặt trận tỉnh', lines }]);
  expect(subject).toContain('25 việc chờ kết luận');
  expect(text).toContain('(25)');
  expect(text).toContain('và 5 việc khác');
  expect(text).not.toContain('Việc số 20;');
});
