import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { type PublicConsultation, publicConsultation } from '#domains/opinion/consultations/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { placeOf } from '../../promises/queries.server.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { homeOf } from '../../site/queries.server.ts';
import { ConsultationResult } from '../parts/consultation-result.tsx';
import { Facts } from '../parts/facts.tsx';
import { isOfPlace } from '../queries.server.ts';
import { answeredText as text, describeConsultation, matterWords } from '../text.vi.ts';
import type { Route } from './+types/consultation.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) return [];
  const { one, unit, origin } = loaderData;
  const { id, subject: title } = one;
  return siteMeta(matches, { title, unit, description: describeConsultation(one), path: `/lay-y-kien/${id}`, origin });
};

/** Seven queries. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    const one = place && (await publicConsultation(ctx, params.consultationId));
    if (!one || !(await isOfPlace(ctx, place, one.unitId))) throw data(null, { status: 404 });
    return {
      one,
      unit: one.unitId === site.unitId ? null : one.unitName,
      origin: await homeOf(ctx, one.unitId, site),
      crumbs: [{ label: text.consultations, to: '/lay-y-kien' }, { label: text.result }],
    };
  });
}

export default function Consultation({ loaderData: { one } }: Route.ComponentProps) {
  return (
    <article>
      <div className="site-text">
        <h1>{one.subject}</h1>
        <p>
          <ConsultationResult isCarried={one.isCarried} />
        </p>
        <Facts
          rows={[
            [text.unit, one.unitName],
            [text.matter, matterWords[one.matter]],
            [text.result, resultOf(one)],
            [text.when, `${formatDay(one.opensOn)} – ${formatDay(one.closesOn)}`],
            [text.minutes, one.minutesPaper],
            [text.posted, text.until(formatDay(one.postedUntil))],
          ]}
        />
      </div>
      <Counts one={one} />
      {one.hiddenAreas > 0 ? <p className="site-meta">{text.hidden}</p> : null}
    </article>
  );
}

/** How many agreed, of how many, and how many had to. */
function resultOf({ total, households, needed }: PublicConsultation): string | null {
  if (total === null) return null;
  const agreed = text.agreedOf(total.agreed, households);
  return needed === null ? agreed : `${agreed}; ${text.needed(needed)}`;
}

const kinds = ['agreed', 'disagreed', 'otherwise', 'invalid'] as const;

function Counts({ one }: { one: PublicConsultation }) {
  if (one.total === null) return <p className="site-note">{text.tooFew}</p>;
  const { total } = one;
  return (
    // Wider than a phone: it scrolls by itself, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="site-scroll" aria-label={text.result} tabIndex={0}>
      <table>
        <caption>{text.byArea}</caption>
        <thead>
          <tr>
            <th scope="col">{text.area}</th>
            <th scope="col" className="site-number">
              {text.households}
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="site-number">
                {text[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {one.areas.map((area) => (
            <tr key={area.areaId}>
              <th scope="row">{area.name}</th>
              <td className="site-number">{formatNumber(area.households)}</td>
              {kinds.map((kind) => (
                <td key={kind} className="site-number">
                  {area.counts ? formatNumber(area.counts[kind]) : '…'}
                </td>
              ))}
            </tr>
          ))}
          <tr className="site-sum">
            <th scope="row">{text.total}</th>
            <td className="site-number">{formatNumber(one.households)}</td>
            {kinds.map((kind) => (
              <td key={kind} className="site-number">
                {formatNumber(total[kind])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
