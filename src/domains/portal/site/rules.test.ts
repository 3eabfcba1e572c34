import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articlePlace,
  bodyAt,
  cursorOf,
  listPlace,
  markWords,
  passageOf,
  placeOfSlug,
  plainWords,
  shortened,
  siteAddress,
  siteOrigin,
  wordQuery,
} from './rules.ts';

describe('addresses', () => {
  test('an article of another site carries its number', () => {
    const article = { id: 12, slug: 'ra-quan', siteId: 1 };
    expect([articlePlace(article, 1), articlePlace(article, 2)]).toEqual(['/tin/ra-quan', '/tin/ra-quan~12']);
    expect([placeOfSlug('ra-quan'), placeOfSlug('ra-quan~12')]).toEqual([{ slug: 'ra-quan' }, { id: 12 }]);
    for (const strange of ['', 'Ra', 'a~', 'a~0', "a'--", '../a']) expect(placeOfSlug(strange), strange).toBeNull();
  });

  test('the one address of an article is that of its own site', () => {
    const common = { base: '/lam-dong', origin: 'https://mattran.example' };
    const place = 'lam-dong/phuong-la-gi';
    expect(siteOrigin({ host: 'lagi.example', place }, common)).toBe('https://lagi.example');
    expect(siteOrigin({ host: null, place }, common)).toBe('https://mattran.example/lam-dong/phuong-la-gi');
    expect(siteOrigin({ host: null, place }, { base: '', origin: 'https://own.example' })).toBeNull();
  });

  test('a title is one line and ends behind a word', () => {
    expect(shortened(' Đường  hẻm\nngập ', 40)).toBe('Đường hẻm ngập');
    expect(shortened('Mương thoát nước tổ dân phố hay tắc, mưa là ngập', 37)).toBe(
      'Mương thoát nước tổ dân phố hay tắc…',
    );
    assert(property(string({ maxLength: 60 }), (words) => shortened(words, 20).length <= 21));
  });

  test.each([
    ['/', '/la-gi', '/'],
    ['/van-ban', '/la-gi/van-ban', '/van-ban'],
    ['/?x=1', '/la-gi?x=1', '?x=1'],
    ['/rss.xml', '/la-gi/rss.xml', '/rss.xml'],
    ['/lam-dong', '/lam-dong', '/lam-dong'],
    ['https://b.example/tin', 'https://b.example/tin', 'https://b.example/tin'],
  ])('%s below a site, and at a host of its own', (target, below, own) => {
    expect([siteAddress('/la-gi', target), siteAddress('', target)]).toEqual([below, own]);
  });

  test('a text leads to pages and pictures of its own site', () => {
    const body = '<img src="/anh/1/960" alt="x" /><a href="/tin/a">a</a><a href="https://b.example/c">b</a>';
    expect(bodyAt('/la-gi', body)).toBe(
      '<img src="/la-gi/anh/1/960" alt="x" /><a href="/la-gi/tin/a">a</a><a href="https://b.example/c">b</a>',
    );
    expect(bodyAt('', body)).toBe(body);
  });

  test('a table stands in a frame that scrolls, each with a name of its own; pictures of a preview come from elsewhere', () => {
    const body = '<table><tbody><tr><td>1</td></tr></tbody></table><table></table><img src="/anh/1/960" alt="" />';
    const shown = bodyAt('/la-gi', body, '');
    expect(
      shown.match(/<div class="site-scroll" role="region" aria-label="Bảng \d" tabindex="0"><table>/gu),
    ).toHaveLength(2);
    expect(shown).toContain('aria-label="Bảng 2"');
    expect(shown.match(/<\/table><\/div>/gu)).toHaveLength(2);
    expect(shown).toContain('<img src="/anh/1/960"');
  });

  test('every kind has a list', () => {
    expect((['article', 'event', 'document', 'clarification'] as const).map(listPlace)).toEqual([
      ...['/chuyen-muc/tin-tuc', '/lich', '/van-ban', '/chuyen-muc/lam-ro'],
    ]);
  });
});

describe('what a reader typed', () => {
  test('all words without accents, those in quotation marks in a row', () => {
    expect(wordQuery('Đối thoại  “trực tiếp”')).toEqual({
      query: 'doi & thoai & truc <-> tiep',
      words: ['doi', 'thoai', 'truc', 'tiep'],
    });
    expect(wordQuery(' !?& ')).toBeNull();
  });

  test('is never more than twelve words and never grammar of the search', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const found = wordQuery(typed);
        if (found === null) return;
        expect(found.words.length).toBeLessThanOrEqual(12);
        expect(found.query.replaceAll(/ (?:&|<->) /gu, '')).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  test('is marked whole words at a time, with or without accents', () => {
    expect(markWords('Hội nghị đối thoại', ['doi', 'thoai'])).toEqual([
      { text: 'Hội nghị ', isHit: false },
      { text: 'đối', isHit: true },
      { text: ' ', isHit: false },
      { text: 'thoại', isHit: true },
    ]);
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        expect(
          markWords(text, ['a'])
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('stands in the passage that is shown', () => {
    const text = `${'lời '.repeat(100)}nước sạch${' sau'.repeat(100)}`;
    const passage = passageOf(text, ['nuoc']);
    expect(passage).toContain('nước sạch');
    expect(passage.length).toBeLessThan(260);
    expect(passageOf('Ngắn', ['khong'])).toBe('Ngắn');
  });
});

test('words of a text alone', () => {
  expect(plainWords('<p>Một &amp; hai</p><p>&lt;ba&gt;&nbsp;&quot;bốn&quot;</p>')).toBe('Một & hai <ba> "bốn"');
});

test('a place in a list is an instant and a number', () => {
  expect(cursorOf('1781578800000_7')).toEqual({ at: new Date(1781578800000), id: 7 });
  for (const strange of [null, '', '7', 'a_b', '1_2_3', `${'9'.repeat(20)}_1`]) expect(cursorOf(strange)).toBeNull();
});
