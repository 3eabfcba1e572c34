import { searchKey } from '#platform/vietnamese/fold.ts';
import { pagesOfSites } from '../sites/rules.ts';

export type ArticleKind = 'article' | 'event' | 'notice' | 'orientation' | 'document' | 'clarification';

/** Kinds that have a list of their own below /chuyen-muc; events stand in /lich, documents in /van-ban. */
export const kindPlaces = {
  'tin-tuc': 'article',
  'thong-bao': 'notice',
  'dinh-huong': 'orientation',
  'lam-ro': 'clarification',
} as const satisfies Record<string, ArticleKind>;

/** Where the list of a kind stands below its site. */
export function listPlace(kind: ArticleKind): string {
  if (kind === 'event') return '/lich';
  if (kind === 'document') return '/van-ban';
  return `/chuyen-muc/${Object.entries(kindPlaces).find(([, of]) => of === kind)![0]}`;
}

/**
 * The address of an article below the site that shows it. What another site placed here carries its number, since its slug
 * may be taken: 'ra-quan~12'.
 */
export function articlePlace(article: { id: number; slug: string; siteId: number }, siteId: number): string {
  return `/tin/${article.slug}${article.siteId === siteId ? '' : `~${article.id}`}`;
}

/** A slug of the site's own, or the number of an article that was placed there; null for what is neither. */
export function placeOfSlug(written: string): { slug: string } | { id: number } | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:~([1-9]\d{0,15}))?$/u.exec(written);
  if (!match) return null;
  return match[2] ? { id: Number(match[2]) } : { slug: match[1]! };
}

/**
 * The whole address of a site that an article belongs to: its own host, else its place under the common host. Null where the
 * reader came by another site's own host, from which the common one cannot be told.
 */
export function siteOrigin(
  site: { host: string | null; place: string },
  reader: { base: string; origin: string },
): string | null {
  if (site.host) return `https://${site.host}`;
  return reader.base === '' ? null : `${reader.origin}/${site.place}`;
}

/** An address of one of the site's own pages gets what stands before all of them; another site of this host, or another host, stays. */
export function siteAddress(base: string, target: string): string {
  const first = /^\/([^/?#]*)/u.exec(target)?.[1];
  if (first === '') return base + target.slice(1) || '/';
  return first !== undefined && (pagesOfSites.has(first) || first.includes('.')) ? base + target : target;
}

/**
 * A cleaned text as a page shows it: what stands before all its pages goes before addresses of the site, or `pictures` before
 * pictures; a wide table scrolls by itself, also by keyboard. Cleaned tables have no attributes, so their tags are known.
 */
export function bodyAt(base: string, body: string, pictures = base): string {
  let count = 0;
  return body
    .replaceAll(/ src="\/(?!\/)/gu, ` src="${pictures}/`)
    .replaceAll(/ href="(\/(?!\/)[^"]*)"/gu, (_, target: string) => ` href="${siteAddress(base, target)}"`)
    .replaceAll(
      '<table>',
      () => `<div class="site-scroll" role="region" aria-label="Bảng ${(count += 1)}" tabindex="0"><table>`,
    )
    .replaceAll('</table>', '</table></div>');
}

/** A text in one line, cut behind a whole word: for titles and descriptions. */
export function shortened(words: string, most: number): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s.,;:–-]+$/u, '')}…`;
}

const mostWords = 12;

export interface WordQuery {
  /** For to_tsquery('simple', …). */
  query: string;
  /** Folded, for marking what was found. */
  words: string[];
}

/** What a reader typed, folded as the texts are: all words, those in quotation marks one after another. Null without a word. */
export function wordQuery(typed: string): WordQuery | null {
  const words: string[] = [];
  const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords - words.length);
  const groups = searchKey(typed.slice(0, 200))
    .split('"')
    .flatMap((part, index) => {
      const found = wordsOf(part);
      words.push(...found);
      return index % 2 === 1 ? [found.join(' <-> ')] : found;
    })
    .filter(Boolean);
  return groups.length === 0 ? null : { query: groups.join(' & '), words };
}

export interface Piece {
  text: string;
  isHit: boolean;
}

/** A text in pieces, those that are one of the words marked; words count without accents. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const wanted = new Set(words);
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (part === '') continue;
    const isHit = wanted.has(searchKey(part));
    const last = pieces.at(-1);
    if (last && last.isHit === isHit) last.text += part;
    else pieces.push({ text: part, isHit });
  }
  return pieces;
}

const passageLetters = 240;

/** The words of a text around the first that was looked for; its beginning where none stands in it. */
export function passageOf(text: string, words: readonly string[]): string {
  const wanted = new Set(words);
  const first =
    Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)).find(([word]) => wanted.has(searchKey(word)))?.index ?? 0;
  const from = first <= 80 ? 0 : text.indexOf(' ', first - 80) + 1;
  const rest = text.slice(from);
  const until = rest.length <= passageLetters ? rest.length : rest.lastIndexOf(' ', passageLetters);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, until)}${until < rest.length ? ' …' : ''}`;
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of cleaned HTML, for a passage: never put back into a page as HTML. */
export function plainWords(html: string): string {
  return html
    .replaceAll(/<\/?(?:strong|em|u|sub|sup|a)\b[^>]*>/gu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => signs[name]!)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Where a list goes on: the instant of the last one shown, in milliseconds, and its number. Null for what is no such place. */
export function cursorOf(written: string | null): { at: Date; id: number } | null {
  const match = /^(\d{1,15})_(\d{1,15})$/u.exec(written ?? '');
  return match ? { at: new Date(Number(match[1])), id: Number(match[2]) } : null;
}
