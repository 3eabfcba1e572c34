import type { SiteFrame } from '../queries.server.ts';
import { siteText as text } from '../text.vi.ts';
import { type Crumb, SiteCrumbs } from './site-crumbs.tsx';
import { type Reading, SiteFoot } from './site-foot.tsx';
import { SiteHead } from './site-head.tsx';

export interface FrameData {
  frame: SiteFrame;
  /** What stands before the paths of the site's pages. */
  base: string;
  reading: Reading;
}

interface Around extends FrameData {
  /** The page, without `base`. */
  here: string;
  crumbs: readonly Crumb[];
  /** Said above all else: that this is a preview. */
  notice?: React.ReactNode;
  children: React.ReactNode;
}

/** What stands around every page of a public site, and around a preview: no script, one style sheet. */
export function SiteAround({ frame, base, reading, here, crumbs, notice, children }: Around) {
  return (
    <div className="site" data-text={reading.text || undefined}>
      <a className="site-skip" href="#noi-dung">
        {text.skip}
      </a>
      {notice}
      <SiteHead frame={frame} base={base} here={here} />
      <main id="noi-dung" className="site-main site-inner" tabIndex={-1}>
        <SiteCrumbs base={base} crumbs={crumbs} />
        {children}
      </main>
      <SiteFoot frame={frame} base={base} reading={reading} />
    </div>
  );
}
