export const mostViews = 50;

/** Why this cannot be kept as a view, or null. `kept`: how many the person has. */
export function savingRefusal(indicatorIds: readonly number[], kept: number): string | null {
  if (indicatorIds.length === 0) return 'saved-view-empty';
  return kept >= mostViews ? 'saved-views-full' : null;
}
