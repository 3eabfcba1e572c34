import sanitizeHtml, { type IOptions, type Tag } from 'sanitize-html';
import { Refusal } from '#platform/refusal.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { htmlLimits } from './limits.ts';
import { linkTarget, pictureAddress } from './targets.ts';

export interface CleanHtml {
  html: string;
  /** What a reader reads, alone: for search, for summaries, for rules over the text. */
  words: string;
}

const inline = ['strong', 'em', 'u', 'sub', 'sup', 'a', 'br'];
const blocks = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'img', 'hr'];
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

const allowed: IOptions = {
  allowedTags: [...inline, ...blocks, ...tables],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // What stands inside these is not for reading.
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'title',
    'xmp',
    'iframe',
    'svg',
    'math',
  ],
  nestingLimit: htmlLimits.nesting,
  disallowedTagsMode: 'discard',
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    div: 'p',
    a: (tagName, attribs): Tag => {
      const href = linkTarget(attribs.href ?? '');
      const rel: Record<string, string> = href?.startsWith('http') ? { rel: 'noopener noreferrer nofollow' } : {};
      return { tagName, attribs: href ? { href, ...rel } : {} };
    },
    img: (tagName, attribs): Tag => {
      const src = pictureAddress(attribs.src ?? '');
      const sides = Object.fromEntries(
        ['width', 'height'].flatMap((side) => (/^\d{1,4}$/u.test(attribs[side] ?? '') ? [[side, attribs[side]!]] : [])),
      );
      return { tagName, attribs: src ? { src, alt: attribs.alt ?? '', ...sides } : {} };
    },
    th: (tagName, attribs) => ({ tagName, attribs: cellSpans(attribs, true) }),
    td: (tagName, attribs) => ({ tagName, attribs: cellSpans(attribs, false) }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
};

/**
 * The only door for HTML that somebody wrote: an allow-list, no style, class or script, links and pictures with safe addresses.
 * Refuses 'html-too-long' before it looks inside. What has been cleaned comes out the same when cleaned again.
 */
export function cleanHtml(raw: string): CleanHtml {
  if (raw.length > htmlLimits.characters) throw new Refusal('html-too-long', { limit: htmlLimits.characters });
  const html = sanitizeHtml(cleanText(raw), allowed).trim();
  if (html.length > htmlLimits.characters) throw new Refusal('html-too-long', { limit: htmlLimits.characters });
  return { html, words: wordsOf(html) };
}

/** Of HTML that has been cleaned: its words with one space between them. */
function wordsOf(html: string): string {
  const text = html
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/gu, ' $1 ')
    .replace(/<\/?[a-z][^>]*>/gu, (tag) => (/^<\/?(?:strong|em|u|sub|sup|a)\b/u.test(tag) ? '' : ' '));
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}

function cellSpans(attribs: Record<string, string>, isHead: boolean): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const side of ['colspan', 'rowspan']) {
    const span = Number(attribs[side]);
    if (Number.isInteger(span) && span > 1 && span <= 20) kept[side] = String(span);
  }
  if (isHead && /^(?:col|row)$/u.test(attribs.scope ?? '')) kept.scope = attribs.scope!;
  return kept;
}
