import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { SiteFrame } from '../queries.server.ts';
import { siteAddress } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';

/** `text` is the reader's size of letters: '' | 'lon' | 'rat-lon'. */
export interface Reading {
  text: string;
  online: number;
}

export function SiteFoot({ frame, base, reading }: { frame: SiteFrame; base: string; reading: Reading }) {
  const { views } = frame;
  return (
    <footer className="site-foot">
      <div className="site-inner">
        <section aria-label={text.contact}>
          <h2>{frame.name}</h2>
          {frame.about ? <p>{frame.about}</p> : null}
          {frame.contact ? <address className="site-words">{frame.contact}</address> : null}
        </section>
        <nav aria-label={text.links}>
          <h2>{text.links}</h2>
          <ul>
            {frame.links.map(({ label, target }) => (
              <li key={target}>
                <a href={siteAddress(base, target)}>{label}</a>
              </li>
            ))}
            <li>
              <a href={`${base}/du-lieu-ca-nhan`}>{text.personalData}</a>
            </li>
            <li>
              <a href={`${base}/rss.xml`}>{text.rss}</a>
            </li>
          </ul>
        </nav>
        <section aria-label={text.counts.title}>
          <h2>{text.counts.title}</h2>
          <dl className="site-counts">
            <dt>{text.counts.online}</dt>
            <dd>{formatNumber(reading.online)}</dd>
            <dt>{text.counts.week}</dt>
            <dd>{formatNumber(views.week)}</dd>
            <dt>{text.counts.month}</dt>
            <dd>{formatNumber(views.month)}</dd>
            <dt>{text.counts.year}</dt>
            <dd>{formatNumber(views.year)}</dd>
          </dl>
          <p className="site-meta">{text.counts.note}</p>
        </section>
        <TextSizes base={base} chosen={reading.text} />
      </div>
    </footer>
  );
}

/** A form, so that no crawler follows it; the server keeps the answer in a cookie that holds these words alone. */
export function TextSizes({ base, chosen }: { base: string; chosen: string }) {
  const sizes = [
    { value: '', label: text.sizes.vua, sign: 'A' },
    { value: 'lon', label: text.sizes.lon, sign: 'A+' },
    { value: 'rat-lon', label: text.sizes.ratLon, sign: 'A++' },
  ];
  return (
    <form className="site-no-print" action={`${base}/co-chu`}>
      <fieldset className="site-sizes">
        <legend>{text.sizes.title}</legend>
        {sizes.map(({ value, label, sign }) => (
          <button
            key={value}
            className="site-button-quiet"
            name="chu"
            value={value}
            aria-label={`${sign} ${label}`}
            aria-pressed={value === chosen}
          >
            {sign}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
