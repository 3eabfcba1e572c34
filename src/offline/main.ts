import './page.css';
import { lockedPanel, mayNotPanel } from './locked.ts';
import { quickPage } from './quick-page.ts';
import { keepPage } from './service.ts';
import { askServer, findStanding } from './who.ts';

/** The quick log: one page that is made without data and works without a line. */
async function open(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#page')!;
  const asked = await askServer();
  const standing = await findStanding(asked, { lasting: localStorage, passing: sessionStorage });
  if (!standing) return place.replaceChildren(lockedPanel(asked.line));
  const { entry } = standing.start;
  if (!entry) return place.replaceChildren(mayNotPanel());
  document.querySelector('#unit')!.textContent = entry.unit.name;
  const send = quickPage(place, standing, entry);
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') send();
  });
}

await Promise.all([keepPage(), open()]);
