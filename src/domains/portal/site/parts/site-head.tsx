import type { SiteFrame } from '../queries.server.ts';
import { siteAddress } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';
import { Mark } from './mark.tsx';

type Link = SiteFrame['menu'][number];

/** Who speaks, what one can do, where one can go. `here` is the page without what stands before the site's pages. */
export function SiteHead({ frame, base, here }: { frame: SiteFrame; base: string; here: string }) {
  const to = (target: string) => siteAddress(base, target);
  return (
    <header className="site-head">
      <div className="site-inner site-masthead">
        <a className="site-name" href={to('/')}>
          <Mark />
          <span>{frame.name}</span>
        </a>
        <div className="site-do">
          <a className="site-button" href={to('/gui-y-kien')}>
            {text.ask}
          </a>
          <a className="site-button-quiet" href={to('/tra-cuu')}>
            {text.follow}
          </a>
        </div>
      </div>
      <div className="site-bar">
        <div className="site-inner">
          <button type="button" className="site-button-quiet site-menu-open" popoverTarget="danh-muc">
            {text.menu}
          </button>
          <nav className="site-menu" id="danh-muc" aria-label={text.menu} popover="auto">
            {frame.menu.map((link) => (
              <a key={link.target} href={to(link.target)} aria-current={isHere(link, here) ? 'page' : undefined}>
                {link.label}
              </a>
            ))}
          </nav>
          <search>
            <form className="site-search" action={to('/tim')}>
              <input type="search" name="q" aria-label={text.searchFor} placeholder={text.find.label} maxLength={200} />
              <button className="site-button-quiet">{text.searchDo}</button>
            </form>
          </search>
        </div>
      </div>
    </header>
  );
}

function isHere({ target }: Link, here: string): boolean {
  return target === here || (target !== '/' && here.startsWith(`${target}/`));
}
