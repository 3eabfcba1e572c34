import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../support/abuse/read-page.ts';
import { type HostilePages, startHostilePages } from '../support/abuse/start.ts';
import { hostile } from '../support/abuse/words.ts';

// A site of which every field is hostile, written by the commands that people use, as the public pages themselves show it.

let pages: HostilePages;
const html = new Map<string, string>();
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages.stop());

const get = (path: string, init: RequestInit = {}) => fetch(`${pages.origin}${path}`, { redirect: 'manual', ...init });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields);
  return get(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
};
const most = 120;

/** Every page of the site that links lead to, and its codes. */
async function walk(): Promise<void> {
  const waiting = ['/thu-nghiem', '/thu-nghiem/tim?q=chu', '/thu-nghiem/du-lieu', '/thu-nghiem/lay-y-kien'];
  while (waiting.length > 0 && html.size < most) {
    const path = waiting.shift()!;
    if (html.has(path)) continue;
    const answer = await get(path);
    if (!answer.headers.get('content-type')?.includes('html')) continue;
    const text = await answer.text();
    html.set(path, text);
    for (const link of readPage(text).links) {
      const url = new URL(link.replaceAll('&amp;', '&'), `${pages.origin}${path}`);
      if (url.origin === pages.origin && /^\/thu-nghiem(?:[/?]|$)/u.test(url.pathname))
        waiting.push(url.pathname + url.search);
    }
  }
  for (const [at, code] of pages.codes.entries())
    html.set(`code ${at}`, await (await post('/thu-nghiem/tra-cuu', { code })).text());
}

describe('scripts in every field', () => {
  test('every field stands on some page, and nothing of any runs', async () => {
    await walk();
    const shown = new Set<string>();
    for (const [path, text] of html) {
      const facts = readPage(text);
      expect(facts.faults, path).toEqual([]);
      for (const name of facts.shown) shown.add(name);
    }
    const kinds = ['article', 'notice', 'orientation', 'event', 'document', 'clarification'];
    const fields = [
      ...['site-name', 'about', 'contact', 'contact-2', 'theme', 'menu', 'link', 'alt', 'credit', 'body', 'inner-alt'],
      ...kinds.flatMap((kind) => [`${kind}-title`, `${kind}-summary`]),
      ...['happens-at', 'symbol', 'issuer', 'claim', 'sources', 'correction'],
      ...['dialogue', 'host-post', 'place', 'matter', 'spot-answer', 'answered-by', 'concluded', 'notice-paper'],
      ...['consultation', 'question', 'public-answer-0', 'public-answer-1'],
      ...['subject', 'answer-0', 'answer-1', 'answer-paper-0'],
    ];
    expect(fields.filter((name) => !shown.has(name))).toEqual([]);
  });

  test('the reader of this test sees what a browser would run', () => {
    for (const bad of [
      hostile('x'),
      '<a href="javascript:alert(1)">a</a>',
      '<a href=" //la.example">a</a>',
      '<p onclick=x>a</p>',
      '<p style="position:fixed">a</p>',
      '<form action="https://a.example/x">',
      '<input value="[x]" onfocus=alert(1)>',
      '<svg><set attributeName=href to=javascript:alert(1)></svg>',
    ])
      expect(readPage(bad).faults, bad).not.toEqual([]);
  });

  test('a policy forbids scripts on each of them, and nothing is guessed from what they hold', async () => {
    for (const path of [
      '',
      '/loi-hua',
      '/gui-y-kien',
      '/rss.xml',
      '/du-lieu/loi-hua.csv',
      '/du-lieu/loi-hua.json',
      '/khong-co',
    ]) {
      const { headers } = await get(`/thu-nghiem${path}`);
      expect(headers.get('content-security-policy'), path).not.toContain('unsafe');
      expect(headers.get('content-security-policy'), path).toContain("form-action 'self'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  test('feed and map are whole XML of known elements, and no word of them looks like a mark', async () => {
    const known =
      /^\/?(?:\?xml|rss|channel|title|link|description|lastBuildDate|docs|generator|language|copyright|atom:link|item|guid|pubDate|category|urlset|url|loc|lastmod|image)$/u;
    for (const path of ['/rss.xml', '/sitemap.xml']) {
      const text = await (await get(`/thu-nghiem${path}`)).text();
      const inside = Array.from(text.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu), ([, words]) => words!);
      if (path === '/rss.xml') expect(inside.some((words) => words.startsWith('[article-title]'))).toBe(true);
      for (const words of inside) expect(words).not.toMatch(/[<>]/u);
      const bare = text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/gu, '');
      const names = Array.from(bare.matchAll(/<([^\s>]+)/gu), ([, name]) => name!.replace(/\/$/u, ''));
      expect(
        names.filter((name) => !known.test(name)),
        path,
      ).toEqual([]);
    }
  });

  test('open data: JSON is data, and no cell of CSV is a formula', async () => {
    for (const name of ['loi-hua', 'doi-thoai', 'lay-y-kien']) {
      const json = await get(`/thu-nghiem/du-lieu/${name}.json`);
      expect(json.headers.get('content-disposition')).toContain('attachment');
      expect(JSON.parse(await json.text()), name).not.toEqual([]);
      const csv = await (await get(`/thu-nghiem/du-lieu/${name}.csv`)).text();
      expect(csv).toContain('\r\n');
      expect(csv, name).not.toMatch(/(?:^|[,\n]"?)[=+@]/u);
    }
    expect(await (await get('/thu-nghiem/du-lieu/loi-hua.csv')).text()).toContain(`'=HYPERLINK`);
  });
});

describe('what a page is made of', () => {
  const fields = {
    kind: 'petition',
    mode: 'anonymous',
    subject: hostile('typed'),
    words: hostile('typed-words'),
    intent: 'review',
  };

  test('what was typed comes back as words; words of the address and of headers do not come back at all', async () => {
    const text = await (
      await post('/thu-nghiem/gui-y-kien', { ...fields, field: '"><script>1</script>', areaId: '<x>' })
    ).text();
    expect(readPage(text)).toMatchObject({ faults: [], shown: expect.arrayContaining(['typed', 'typed-words']) });
    const found = await (await get(`/thu-nghiem/tim?q=${encodeURIComponent(hostile('asked'))}`)).text();
    expect(readPage(found)).toMatchObject({ faults: [], shown: expect.arrayContaining(['asked']) });
    const mark = 'dauvetla';
    const headers = {
      ...{
        'x-forwarded-host': `${mark}.example`,
        'x-forwarded-for': mark,
        'x-forwarded-proto': mark,
        forwarded: `host=${mark}`,
      },
      ...{
        'x-original-url': `/${mark}`,
        'x-rewrite-url': `/${mark}`,
        'user-agent': mark,
        referer: `http://${mark}.example/`,
      },
      ...{ cookie: `${mark}=${mark}; chu=${mark}`, 'accept-language': mark, 'x-http-method-override': 'DELETE' },
    };
    for (const path of [
      '',
      '/loi-hua',
      '/van-ban',
      '/chuyen-muc/tin-tuc',
      '/rss.xml',
      '/du-lieu/loi-hua.json',
      '/robots.txt',
    ]) {
      const address = `/thu-nghiem${path}?utm_source=${mark}&fbclid=${mark}&x=${mark}&x=${mark}%22%3E`;
      const first = await get(address, { headers });
      expect(first.status, path).toBe(200);
      expect(`${await first.text()} ${JSON.stringify([...first.headers])}`, path).not.toContain(mark);
      // Whoever asks afterwards is given what was made for the first.
      const next = await get(`/thu-nghiem${path}?x=${mark}&x=${mark}%22%3E`);
      expect(await next.text(), path).not.toContain(mark);
    }
  });

  test('pages where people speak are kept for nobody, however their address is written', async () => {
    for (const path of [
      'gui-y-kien',
      'GUI-Y-KIEN',
      'Gui%2DY-kien',
      'tra-cuu',
      'TRA-CUU',
      'tra-cuu/',
      'gui-y-kien?x=1',
    ]) {
      const { status, headers } = await get(`/thu-nghiem/${path}`);
      if (status === 200) expect(headers.get('cache-control'), path).toBe('no-store');
    }
    expect((await post('/thu-nghiem/tra-cuu', { code: pages.codes[0]! })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  test('no page of sites is reached by its place inside, and none of the workspace by a host of a site', async () => {
    for (const path of ['/cong/1', '/CONG/1', '/%63ong/1', '/Cong/1/tin/x', '/cong/1/tra-cuu']) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).not.toContain('[site-name]');
    }
  });

  test('nobody is led elsewhere', async () => {
    for (const referer of [
      'http://la.example/x',
      `${pages.origin}//la.example`,
      `${pages.origin}/thu-nghiem/../..//la.example`,
      'javascript:1',
    ]) {
      const answer = await get('/thu-nghiem/co-chu?chu=lon&den=//la.example', { headers: { referer } });
      expect(new URL(answer.headers.get('location')!, pages.origin).origin, referer).toBe(pages.origin);
      expect(answer.headers.get('location')).toMatch(/^\/(?!\/)/u);
    }
    for (const path of [
      '/thu-nghiem//la.example',
      '/thu-nghiem/%2f%2fla.example',
      '//la.example/thu-nghiem',
      '/thu-nghiem/%0d%0aX: y',
      '/thu-nghiem/tin/%00',
    ]) {
      // A page of the workspace leads to the sign-in, and from there to a path of this site alone.
      const to = (await get(path)).headers.get('location') ?? '/';
      expect(new URL(to, pages.origin).origin, path).toBe(pages.origin);
      expect(to, path).toMatch(/^\/(?!\/)/u);
    }
  });
});

describe('what another site may not do', () => {
  const sent = { code: 'K7RM-2XQ0-AAAA-BBBB', intent: 'take_back', sure: 'on' };
  test.each<[string, Record<string, string>]>([
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour below the same name', { 'sec-fetch-site': 'same-site' }],
    ['an old browser that only says its origin', { 'sec-fetch-site': '', origin: 'https://la.example' }],
    ['a sandboxed frame', { 'sec-fetch-site': '', origin: 'null' }],
    ['an origin that only begins like ours', { 'sec-fetch-site': '', origin: 'http://127.0.0.1.la.example' }],
  ])('%s', async (_, headers) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    const body = new URLSearchParams(sent);
    for (const path of ['tra-cuu', 'gui-y-kien']) {
      const answer = await get(`/thu-nghiem/${path}`, { method: 'POST', body, headers: given });
      expect(answer.status, path).toBe(403);
    }
  });

  test('no page may stand in a frame, and none gives its data to a foreign script', async () => {
    const { headers } = await get('/thu-nghiem/gui-y-kien');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(
      (await get('/thu-nghiem/loi-hua', { headers: { origin: 'https://la.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });
});

describe('too much at once', () => {
  test('ten megabytes of words: said early, at the field, and a small answer', async () => {
    for (const [path, field] of [
      ['gui-y-kien', 'words'],
      ['gui-y-kien', 'subject'],
      ['gui-y-kien', 'fullName'],
      ['tra-cuu', 'code'],
    ] as const) {
      const answer = await post(`/thu-nghiem/${path}`, {
        kind: 'petition',
        mode: 'handler',
        intent: 'review',
        [field]: 'a'.repeat(10_000_000),
      });
      expect([404, 413, 422], `${path} ${field}`).toContain(answer.status);
      expect((await answer.text()).length, `${path} ${field}`).toBeLessThan(500_000);
    }
  });

  test('an address of a megabyte, and a search for a book', async () => {
    expect((await get(`/thu-nghiem/tim?q=${'a'.repeat(12_000)}`)).status).toBeLessThan(500);
    expect((await get(`/thu-nghiem/tim?q=${encodeURIComponent('"& | ! <-> :* '.repeat(60))}`)).status).toBe(200);
    expect([400, 414, 431]).toContain(
      (await get(`/thu-nghiem/tim?q=${'a'.repeat(1_000_000)}`).catch(() => ({ status: 431 }))).status,
    );
  });

  test('thirty megabytes are cut off', async () => {
    const body = new Uint8Array(30 * 1024 * 1024);
    const answer = await get('/thu-nghiem/gui-y-kien', {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    }).catch(() => null);
    if (answer) expect(answer.status).toBe(413);
    expect((await get('/thu-nghiem')).status).toBe(200);
  });
});
