const mostCharacters = 2000;

/**
 * Where a link may lead: http, https, mailto, a path of this site, a place on the page; null for all else. A host in foreign
 * letters comes out as it is written in the network (xn--…), so that a look-alike shows.
 */
export function linkTarget(written: string): string | null {
  const target = written.trim();
  if (target === '' || target.length > mostCharacters || /[\s<>"'`\\]/u.test(target)) return null;
  if (/^\/(?!\/)/u.test(target) || /^#[\w-]*$/u.test(target)) return target;
  if (/^mailto:[^@\s,;?%]+@[a-z0-9.-]+$/iu.test(target)) return target;
  if (!/^https?:\/\//iu.test(target)) return null;
  const url = URL.parse(target);
  return url && url.username === '' && url.password === '' ? url.href : null;
}

/** The only pictures that a text may show: those that were drawn anew here, at one of the three widths. */
export const pictureWidths = [480, 960, 1600] as const;

export function pictureAddress(written: string): string | null {
  return /^\/anh\/[1-9]\d{0,15}\/(?:480|960|1600)$/u.test(written) ? written : null;
}

/** Numbers of the pictures that cleaned HTML shows. */
export function picturesIn(html: string): number[] {
  return [...new Set(Array.from(html.matchAll(/<img\b[^>]*?\bsrc="\/anh\/(\d+)\//gu), ([, id]) => Number(id)))];
}
