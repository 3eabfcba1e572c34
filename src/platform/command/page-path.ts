/**
 * The address of the page that a request is for, without what the router adds when the browser asks for data alone:
 * `/nhiem-vu/18.data?_routes=…` → `/nhiem-vu/18`, `/_.data` → `/`; and without the empty `index` of a posted form.
 */
export function pagePath(address: string): string {
  const { pathname, search, searchParams } = new URL(address);
  const path = pathname.replace(/\/(?:_|_root)\.data$/u, '/').replace(/\.data$/u, '');
  const indexes = searchParams.getAll('index');
  if (!searchParams.has('_routes') && !indexes.includes('')) return path + search;
  searchParams.delete('_routes');
  searchParams.delete('index');
  for (const value of indexes) if (value !== '') searchParams.append('index', value);
  return searchParams.size === 0 ? path : `${path}?${searchParams}`;
}
