const places = new Set(['gui-y-kien', 'tra-cuu']);

/**
 * Whether a path is one of the pages where people speak or look up what became of it: those are kept for nobody and written into no
 * log (docs/decisions/0015). Read as the pages read it: in any case, also where letters are written as %XX.
 */
export function isSpokenAt(pathname: string): boolean {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return places.has(plain(last).replace(/\.data$/u, ''));
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part.toLowerCase();
  }
}
