const places = new Set(['gui-y-kien', 'tra-cuu', 'tra-cuu/tep', 'du-lieu-ca-nhan']);

/**
 * Whether a path is one of the pages where people speak or look up what became of it: those are kept for nobody and written into no
 * log (docs/decisions/0015). Read as the pages read it: in any case, also where letters are written as %XX.
 */
export function isSpokenAt(pathname: string): boolean {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [before, last] = [parts.at(-2), parts.at(-1)].map((part) => plain(part ?? '').replace(/\.data$/u, ''));
  return places.has(last!) || places.has(`${before}/${last}`);
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part.toLowerCase();
  }
}
