import type { Run } from './office-document.server.ts';
import { paragraphsOf } from './office-words.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Stands for our own site while an address is read; a path that leaves it is no path. */
const HERE = 'https://here.invalid';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
}

/** An element with text or markup that is safe already. */
export function element(name: string, className: string, inside: string): string {
  return `<${name}${className === '' ? '' : ` class="${className}"`}>${inside}</${name}>`;
}

/** Lines of text in elements of one kind. */
export function textLines(lines: string[], className: string, name = 'p'): string {
  return lines.map((line) => element(name, className, escapeHtml(line))).join('');
}

/** Runs as paragraphs, one for each line feed. */
export function runParagraphs(runs: Run[], className: string): string {
  return paragraphsOf(runs)
    .map((part) => element('p', className, part.map(runHtml).join('')))
    .join('');
}

function runHtml(run: Run): string {
  let html = escapeHtml(run.text);
  if (run.italic) html = `<i>${html}</i>`;
  if (run.bold) html = `<b>${html}</b>`;
  const address = run.href === undefined ? null : safeAddress(run.href);
  return address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
}

/** The address as the browser will read it, when it is http, https or a path of our own site; null otherwise. */
export function safeAddress(href: string): string | null {
  if (!URL.canParse(href, HERE)) return null;
  const url = new URL(href, HERE);
  if (url.origin === HERE) return href.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : null;
  return /^https?:\/\//iu.test(href) && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}
