import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { publicConsultations } from '#domains/opinion/consultations/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { placeOf } from '../../promises/queries.server.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { ConsultationResult } from '../parts/consultation-result.tsx';
import { unitsOfPlace } from '../queries.server.ts';
import { answeredText as text, matterWords } from '../text.vi.ts';
import type { Route } from './+types/consultations.ts';

export const meta: Route.MetaFunction = ({ matches }) =>
  siteMeta(matches, { title: text.consultations, description: text.consultationsLead, path: '/lay-y-kien' });

/** Six queries. */
export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    if (!place) throw data(null, { status: 404 });
    const rows = await publicConsultations(ctx, await unitsOfPlace(ctx, place));
    return { rows, base: site.base, crumbs: [{ label: text.consultations }] };
  });
}

export default function Consultations({ loaderData: { rows, base } }: Route.ComponentProps) {
  return (
    <>
      <h1>{text.consultations}</h1>
      <p className="site-lead">{text.consultationsLead}</p>
      {rows.length === 0 ? <p className="site-note">{text.noneConsultations}</p> : null}
      <ul className="site-entries">
        {rows.map((row) => (
          <li key={row.id}>
            <h2>
              <a href={`${base}/lay-y-kien/${row.id}`}>{row.subject}</a>
            </h2>
            <p>
              <ConsultationResult isCarried={row.isCarried} />
            </p>
            <p className="site-meta">
              {row.unitName} · {matterWords[row.matter]} · {formatDay(row.publishedOn)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
