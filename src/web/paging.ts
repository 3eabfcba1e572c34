/** Where a page of a list begins: after a row, or before one when paging back; both null is the first page. */
export interface PageCursor {
  after: string | null;
  before: string | null;
}

/** The cursors that lead on from the rows shown; null where there is nothing further. */
export interface Page {
  before: string | null;
  after: string | null;
}

export const afterName = 'sau';
export const beforeName = 'truoc';

/** Reads the cursor out of an address. */
export function pageCursor(url: string): PageCursor {
  const parameters = new URL(url).searchParams;
  const after = parameters.get(afterName);
  return { after, before: after === null ? parameters.get(beforeName) : null };
}

/** The query of the next or previous page, with every filter kept. */
export function pageSearch(
  current: URLSearchParams,
  name: typeof afterName | typeof beforeName,
  cursor: string,
): string {
  const next = new URLSearchParams(current);
  next.delete(afterName);
  next.delete(beforeName);
  next.set(name, cursor);
  return `?${next}`;
}
