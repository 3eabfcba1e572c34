import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { cleanHtml } from './clean.server.ts';
import { htmlLimits } from './limits.ts';
import { linkTarget, pictureAddress, picturesIn } from './targets.ts';

const html = (raw: string) => cleanHtml(raw).html;

describe('what a writer needs stays', () => {
  it.each([
    '<h2>Kết quả</h2><p>Phường <strong>La Gi</strong> đã <em>hoàn thành</em> <u>12</u> nhà.</p>',
    '<ul><li>Một</li><li>Hai</li></ul><ol><li>Ba</li></ol><blockquote><p>Lời</p></blockquote>',
    '<table><thead><tr><th scope="col">Xã</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    '<figure><img src="/anh/12/960" alt="Hội nghị" width="960" height="640" /><figcaption>Ảnh</figcaption></figure>',
    '<p><a href="/nhiem-vu">Trong</a> <a href="mailto:mttq@example.vn">Thư</a><br />m<sup>2</sup> H<sub>2</sub>O</p><hr />',
  ])('%s', (raw) => {
    expect(html(raw)).toBe(raw);
    expect(html(html(raw))).toBe(raw);
  });

  it('a table pasted from a word processor loses its looks and widths, not its cells', () => {
    const pasted =
      '<table style="width:12cm" border="1"><colgroup><col style="width:3cm"></colgroup><tbody><tr><th colspan="1" class="x"><p>Tổ</p></th>' +
      '<th rowspan="2" scope="col" data-colwidth="90">Hộ</th></tr><tr><td width="90"><p>Một</p></td></tr></tbody></table>';
    expect(html(pasted)).toBe(
      '<table><tbody><tr><th><p>Tổ</p></th><th rowspan="2" scope="col">Hộ</th></tr><tr><td><p>Một</p></td></tr></tbody></table>',
    );
  });

  it('names of older elements become those that we keep', () => {
    expect(html('<h1>A</h1><div><b>B</b><i>C</i></div>')).toBe('<h2>A</h2><p><strong>B</strong><em>C</em></p>');
  });

  it('a link to another site says that it is one', () => {
    expect(html('<a href="https://mattran.org.vn/x" target="_blank">x</a>')).toBe(
      '<a href="https://mattran.org.vn/x" rel="noopener noreferrer nofollow">x</a>',
    );
  });
});

/** What somebody sends who wants a script to run at the reader. */
const tricks = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="/anh/1/960" onload="alert(1)">',
  '<svg onload=alert(1)><animate onbegin=alert(1)>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&#58;alert(1)">x</a>',
  '<a href="java\u0000script:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href=" \u2028javascript:alert(1)">x</a>',
  '<a href="ｊａｖａｓｃｒｉｐｔ:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//la.example/x">x</a>',
  '<a href="/\\la.example">x</a>',
  '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
  '<img src="https://la.example/theo-doi.gif">',
  '<img src="/anh/1/960/../../../tai-khoan">',
  '<p style="position:fixed;inset:0" class="x" id="y" onclick="alert(1)">x</p>',
  '<style>*{display:none}</style>',
  '<iframe src="https://la.example"></iframe><object data="x"></object><embed src="x">',
  '<form action="https://la.example"><input name="matkhau"><button>Gửi</button></form>',
  '<base href="https://la.example"><meta http-equiv="refresh" content="0;url=//la.example"><link rel="stylesheet" href="//x">',
  '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '"><script>alert(1)</script>',
  '<td colspan="9999999999">x</td>',
];

const tag = /<(\/?)([a-z0-9]+)((?:\s+[a-z]+="[^"<>]*")*)\s*\/?>/gu;
const names = new Set(
  'p h2 h3 h4 strong em u ul ol li blockquote a table thead tbody tr th td figure figcaption img hr br sub sup'.split(
    ' ',
  ),
);
const attributes = new Set(['href', 'rel', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'scope']);

/** Reads the answer with another eye than the cleaner: only whole known elements, and no `<` beside them. */
function faults(clean: string): string[] {
  const found: string[] = [];
  const rest = clean.replace(tag, (_, _close, name: string, attribs: string) => {
    if (!names.has(name)) found.push(name);
    for (const [, key, value] of attribs.matchAll(/([a-z]+)="([^"]*)"/gu)) {
      if (!attributes.has(key!)) found.push(key!);
      if (key === 'href' && linkTarget(value!.replaceAll('&amp;', '&')) === null) found.push(value!);
      if (key === 'src' && pictureAddress(value!) === null) found.push(value!);
    }
    return '';
  });
  if (rest.includes('<')) found.push(rest);
  return found;
}

describe('what a stranger wants is gone', () => {
  it.each(tricks)('%s', (raw) => {
    const clean = html(raw);
    expect(faults(clean)).toEqual([]);
    expect(clean).not.toMatch(/onerror|onload|javascript:|la\.example|alert\(1\)<\/?s/iu);
  });

  it('whatever is put together from such pieces', () => {
    const piece = oneof(constantFrom(...tricks, '<', '>', '"', '<p>', '</p>', '<!--', '-->', '&lt;'), string());
    assert(
      property(array(piece, { maxLength: 12 }), (pieces) => {
        const clean = html(pieces.join(''));
        expect(faults(clean)).toEqual([]);
        expect(html(clean)).toBe(clean);
      }),
      { numRuns: 300 },
    );
  });

  it('nested junk ends at a depth', () => {
    const clean = html('<blockquote>'.repeat(20_000) + 'x');
    expect(clean.match(/<blockquote>/gu)?.length).toBeLessThanOrEqual(htmlLimits.nesting);
  });

  it('ten megabytes are refused before they are read', () => {
    expect(() => cleanHtml('<p>'.repeat(3_500_000))).toThrow(Refusal);
  });

  it('look-alikes: a host in foreign letters shows what it is, invisible signs go, Đ is Đ', () => {
    expect(linkTarget('https://mаttran.org.vn/')).toBe('https://xn--mttran-3nf.org.vn/');
    expect(linkTarget('https://mattran.org.vn@la.example/')).toBeNull();
    expect(html('<p>Ðồng\u200B Nai\u202E</p>')).toBe('<p>Đồng Nai</p>');
  });
});

describe('the words alone', () => {
  it('have one space between blocks and none inside a word', () => {
    const { words } = cleanHtml(
      '<h2>Một</h2><p>H<sub>2</sub>O &amp; <a href="/x">hai</a></p><img src="/anh/3/480" alt="Ba">',
    );
    expect(words).toBe('Một H2O & hai Ba');
  });

  it('pictures by number, each once', () => {
    const { html: clean } = cleanHtml(
      '<img src="/anh/3/480" alt="a"><img src="/anh/3/960" alt="b"><img src="/anh/4/960">',
    );
    expect(picturesIn(clean)).toEqual([3, 4]);
  });
});
