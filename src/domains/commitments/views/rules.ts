export const views = ['list', 'week', 'board', 'calendar', 'timeline', 'papers', 'units-below'] as const;
export type View = (typeof views)[number];

/** Where each view of commitments lives. */
export const viewPaths: Record<View, string> = {
  list: '/nhiem-vu',
  week: '/nhiem-vu/tuan',
  board: '/nhiem-vu/bang',
  calendar: '/nhiem-vu/lich',
  timeline: '/nhiem-vu/dong-thoi-gian',
  papers: '/nhiem-vu/theo-van-ban',
  'units-below': '/nhiem-vu/don-vi-duoi',
};

/** The filters that mean the same in every view and go along from one to the next. */
const shared = ['phia', 'hien', 'cua', 'don-vi', 'van-ban', 'phan'] as const;

/** The same question looked at in another way: the address of a view with the filters of this one. */
export function viewAddress(view: View, current: URLSearchParams, changed: Record<string, string | null> = {}): string {
  const kept = new URLSearchParams();
  for (const name of shared) {
    const value = name in changed ? changed[name] : current.get(name);
    if (value) kept.set(name, value);
  }
  return kept.size > 0 ? `${viewPaths[view]}?${kept}` : viewPaths[view];
}

/** The address of a page with some of its parameters set (or, null, dropped); a list begins anew. */
export function withParameters(path: string, current: URLSearchParams, changed: Record<string, string | null>): string {
  const next = new URLSearchParams(current);
  for (const name of ['sau', 'truoc']) next.delete(name);
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size > 0 ? `${path}?${next}` : path;
}
