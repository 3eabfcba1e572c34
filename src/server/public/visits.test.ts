import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { onlineMilliseconds, openVisits, type Views } from './visits.ts';

const start = Math.ceil(new Date('2026-06-16T10:00:00+07:00').getTime() / onlineMilliseconds) * onlineMilliseconds;
const after = (minutes: number) => new Date(start + minutes * 60_000);
const phone = { site: 1, article: null, network: '203.0.113.7', agent: 'Mozilla/5.0 (Android 14)' };
const silent = { warn: () => undefined };

function open() {
  const written: Views[] = [];
  return { written, visits: openVisits(async (views) => void written.push(views), silent) };
}

test('views are sums by site and article, handed over once', async () => {
  const { visits, written } = open();
  visits.saw(phone, after(0));
  visits.saw({ ...phone, article: 7 }, after(0));
  visits.saw({ ...phone, site: 2, network: '203.0.113.8' }, after(1));
  await visits.flush();
  await visits.flush();
  expect(written).toEqual([
    {
      sites: [
        { site: 1, views: 2 },
        { site: 2, views: 1 },
      ],
      articles: [{ article: 7, views: 1 }],
    },
  ]);
});

test('who reads just now counts once, and is forgotten after two stretches', () => {
  const { visits } = open();
  for (let view = 0; view < 5; view += 1) visits.saw(phone, after(view / 2));
  visits.saw({ ...phone, network: '203.0.113.9' }, after(3));
  expect(visits.online(1, after(4))).toBe(2);
  expect(visits.online(1, after(6))).toBe(2);
  expect(visits.online(1, after(11))).toBe(1);
  expect(visits.online(2, after(4))).toBe(1);
});

test('machines that say so do not count', async () => {
  const { visits, written } = open();
  for (const agent of ['', 'Googlebot/2.1', 'facebookexternalhit/1.1', 'curl/8', 'python-requests/2'])
    visits.saw({ ...phone, agent }, after(0));
  await visits.flush();
  expect(written).toEqual([]);
});

test('nothing that is handed over or said on a failure tells an address or a browser', async () => {
  const write = vi.fn<(views: Views) => Promise<void>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue();
  const said: unknown[] = [];
  const visits = openVisits(write, { warn: (...words: unknown[]) => void said.push(words) });
  visits.saw({ ...phone, article: 7 }, after(0));
  await visits.flush();
  visits.saw(phone, after(1));
  await visits.flush();
  expect(write.mock.calls[1]![0]).toEqual({ sites: [{ site: 1, views: 2 }], articles: [{ article: 7, views: 1 }] });
  const told = inspect([said, write.mock.calls], { depth: 9 });
  expect(told).toContain('gone');
  for (const secret of ['203.0.113', 'Android']) expect(told).not.toContain(secret);
});
