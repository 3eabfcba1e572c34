import { describe, expect, test } from 'vitest';
import { linkTarget } from '#platform/html/targets.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { askingForm } from '#domains/dialogue/asking/schema.ts';
import { receiptCodeOf, receiptKey } from '#domains/opinion/feedback/receipt/rules.ts';
import { slugOf } from '#domains/portal/articles/rules.ts';
import { wordQuery } from '#domains/portal/site/rules.ts';
import { linksInput, openSiteInput } from '#domains/portal/sites/schema.ts';

// Letters that look like ours, and what nobody sees: told apart where something is known by them, passed over where people search.

const code = receiptCodeOf(Uint8Array.from({ length: 16 }, (_, at) => (at * 37) % 256));
const cyrillic: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};

describe('a receipt code', () => {
  test('is read as it is pasted: any space, any dash, what nobody sees, small letters, O for 0', () => {
    const plain = receiptKey(code)!;
    for (const written of [
      code.toLowerCase(),
      code.replaceAll('-', '\u2011'),
      code.replaceAll('-', ' – '),
      code.replaceAll('-', '\u00AD'),
      `\u202E${code}\u202C`,
      `\uFEFF${code.split('').join('\u200B')}`,
      code.replaceAll('-', '\u00A0'),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ])
      expect(receiptKey(written), JSON.stringify(written)).toBe(plain);
  });

  test('of letters of other scripts is none, and neither is one with a slip of the pen', () => {
    const foreign = code.replaceAll(/[A-Z]/gu, (letter) => cyrillic[letter] ?? letter);
    expect(foreign).not.toBe(code);
    const wide = Array.from(code, (sign) =>
      sign === '-' ? sign : String.fromCodePoint(sign.codePointAt(0)! + 0xfee0),
    ).join('');
    for (const written of [
      foreign,
      wide,
      code.slice(0, -1),
      `${code}0`,
      code.replace(/^./u, (sign) => (sign === '7' ? '8' : '7')),
    ])
      expect(receiptKey(written), written).toBeNull();
  });
});

describe('an address', () => {
  const site = (place: string, hosts = '') => openSiteInput.safeParse({ unitId: 1, place, name: 'x', hosts }).success;

  test('of a site takes no letter that only looks like another', () => {
    expect(site('lam-dong/phuong-la-gi', 'mattran.example.vn')).toBe(true);
    for (const place of [
      'lаm-dong',
      'lam\u200B-dong',
      'lam‐dong',
      'ｌam-dong',
      'LAM-DONG',
      'lam--dong',
      'lam-dong/..',
      'lam-dong//x',
      'lam-dong%2f',
      '\u202Elam',
      'x\u0000',
    ])
      expect(site(place), JSON.stringify(place)).toBe(false);
    for (const host of [
      'mаttran.vn',
      'mattran\u200B.vn',
      'mattran。vn',
      'mattran.vn:80',
      'mattran.vn/x',
      '-a.vn',
      'localhost',
      'a@b.vn',
    ])
      expect(site('lam-dong', host), JSON.stringify(host)).toBe(false);
  });

  test('of an article is plain letters whatever the title is made of', () => {
    for (const title of [
      'Nước sạсh',
      '\u202Eđảo ngược',
      '𝓣𝓲𝓷 𝓽𝓾̛́𝓬',
      'Ｔｉｎ',
      '%2e%2e/..',
      '漢字',
      '🏠',
      'a\u0301\u0301\u0301',
    ])
      expect(slugOf(title, new Set()), title).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  test('behind a link shows the letters of the network; a menu takes only addresses that lead somewhere', () => {
    expect(linkTarget('https://mаttran.org.vn')).toContain('xn--');
    const menu = (target: string) => linksInput.safeParse({ id: 1, menu: [{ label: 'x', target }], links: [] }).success;
    expect(menu('/van-ban')).toBe(true);
    for (const target of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      '\u0001javascript:alert(1)',
      'java\nscript:alert(1)',
      '//la.example',
      '/\\la.example',
      'data:text/html,x',
      'https://a@la.example',
      'mailto:a@b.vn',
      '#x',
      '/x"onclick=',
      'vbscript:x',
    ])
      expect(menu(target), JSON.stringify(target)).toBe(false);
  });
});

test('a name is of letters that one reads, and of one line', () => {
  const name = (fullName: string) =>
    askingForm.safeParse({
      ...{ mode: 'handler', kind: 'petition', field: 'traffic', areaId: '5', subject: 'x', words: 'x' },
      fullName,
      phone: '0900000099',
    });
  expect(name('Nguyễn Thị Ví Dụ').success).toBe(true);
  for (const wrong of ['Nguyễn Vаn', 'Νguyễn Văn', 'Nguyễn 1', '=cmd', '<b>', '🏠🏠', '漢字'])
    expect(name(wrong).success, wrong).toBe(false);
  expect(name('Nguyễn\u202E\u200B Thị\r\nVí Dụ').data).toMatchObject({ fullName: 'Nguyễn Thị Ví Dụ' });
});

test('whoever searches finds it however it was typed, and no sign of the question is a command', () => {
  for (const written of [
    'Đường ngập',
    'ĐƯỜNG NGẬP',
    'duong ngap',
    'Ðường ngập',
    'Đườ\u200Bng ngập',
    'Ｄuong ngap',
    'Đường\u00A0ngập',
  ])
    expect(searchKey(written), written).toBe('duong ngap');
  for (const asked of ["a' | b", 'a & !b', 'a:* <-> b', "'; drop table x; --", '"""', '\u0000a', '\\a'])
    expect(wordQuery(asked)?.query ?? '', asked).toMatch(/^(?:[\p{L}\p{N}]+(?: (?:&|<->) [\p{L}\p{N}]+)*)?$/u);
});
