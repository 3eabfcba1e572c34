/** Names of places on the two sides of the reading view. A key is the card of a draft ('viec-12') or an entry of the summary ('ct-0'). */
export const cardOfDraft = (id: number) => `viec-${id}`;
/** The side of the view that shows what a key is about. */
export const sideOf = (key: string) => (key.startsWith('viec-') ? 'tasks' : 'found');
/** Where a key stands in the text. */
export const placeOf = (key: string) => `cho-${key}`;
/** The words that tell a screen reader what a mark is about. */
export const describes = (key: string) => `${key}-la`;
export const lineId = (start: number) => `dong-${start}`;

/** Shows which places belong together: by an attribute and not by a state, so that a paper of many pages stays quick under the mouse. */
export function spotlight(root: HTMLElement | null, key: string | null): void {
  for (const lit of root?.querySelectorAll('[data-active]') ?? []) delete (lit as HTMLElement).dataset.active;
  if (key === null) return;
  const belongs = `[data-of="${key}"], [data-entry="${key}"]`;
  for (const one of root?.querySelectorAll<HTMLElement>(belongs) ?? []) one.dataset.active = '';
}

/** Moves a pane, and nothing but the pane, until an element stands in its middle. A pane that does not scroll stays. */
export function bringIntoPane(pane: HTMLElement | null, element: HTMLElement | null): void {
  if (pane === null || element === null || pane.scrollHeight <= pane.clientHeight) return;
  const [inside, outside] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inside.height === 0) return;
  pane.scrollTop += inside.top - outside.top - Math.max(0, (outside.height - inside.height) / 2);
}

/** Focuses a place in the middle of the screen, also one that takes no focus of its own. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}
