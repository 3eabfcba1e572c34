import { expect, test } from 'vitest';
import { siteMeta } from './site-meta.ts';

const frame = { name: 'Mặt trận phường La Gi', about: 'Tin tức của phường.' };
const matches = [undefined, { loaderData: { frame, origin: 'https://vi-du.example/la-gi' } }] as never;
const head = (page: Parameters<typeof siteMeta>[1], around = matches) =>
  Object.fromEntries(
    siteMeta(around, page).map((tag) => {
      const { title, name, property, rel, content, href } = tag as Record<string, string>;
      return [name ?? property ?? rel ?? 'title', title ?? content ?? href];
    }),
  );

test('a page says what it shows, whose it is and where it stands', () => {
  const shown = head({
    title: 'Chưa có thùng rác',
    unit: 'Đoàn phường',
    description: 'Hứa: lắp 6 thùng',
    path: '/loi-hua/7',
  });
  expect(shown).toMatchObject({
    title: 'Chưa có thùng rác – Đoàn phường – Mặt trận phường La Gi',
    description: 'Hứa: lắp 6 thùng',
    canonical: 'https://vi-du.example/la-gi/loi-hua/7',
    'og:title': 'Chưa có thùng rác – Đoàn phường',
    'og:description': 'Hứa: lắp 6 thùng',
    'og:url': 'https://vi-du.example/la-gi/loi-hua/7',
    'og:site_name': frame.name,
    'og:type': 'website',
  });
});

test('what belongs to another site has its address there; the site itself is named once', () => {
  expect(head({ title: 'x', path: '/tin/x', origin: 'https://tinh.example' }).canonical).toBe(
    'https://tinh.example/tin/x',
  );
  expect(head({ title: 'Ngày hội.', unit: null, path: '' })).toMatchObject({
    title: 'Ngày hội – Mặt trận phường La Gi',
    description: frame.about,
    canonical: 'https://vi-du.example/la-gi',
  });
  expect(head({ title: frame.name, path: '' }).title).toBe(frame.name);
});

test('long words are cut behind a word; without a frame nothing is made up', () => {
  const long = 'Mương thoát nước tổ dân phố hay tắc vì rác, mưa là ngập. '.repeat(9);
  const shown = head({ title: long, description: long, path: '/x' }, [] as never);
  expect(shown.title!.length).toBeLessThanOrEqual(91);
  expect(shown.description!.length).toBeLessThanOrEqual(201);
  expect(shown.title).toMatch(/[\p{L}\d]…$/u);
  expect(Object.keys(shown)).not.toContain('canonical');
});
