import { siteAddress } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';

/** `to` is below the site: '/van-ban'. The page itself has none. */
export interface Crumb {
  label: string;
  to?: string;
}

export function SiteCrumbs({ base, crumbs }: { base: string; crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="site-crumbs" aria-label={text.crumbs}>
      <ol>
        <li>
          <a href={siteAddress(base, '/')}>{text.home}</a>
        </li>
        {crumbs.map(({ label, to }) => (
          <li key={label}>
            {to ? <a href={siteAddress(base, to)}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
