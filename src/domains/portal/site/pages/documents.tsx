import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { dayParts } from '#platform/calendar/day.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { listEntries, placedIds } from '../articles/queries.server.ts';
import { Entries, Pager } from '../parts/entries.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/documents.ts';

export const meta: Route.MetaFunction = ({ matches }) =>
  siteMeta(matches, { title: text.document.title, path: '/van-ban' });

export async function loader({ context, request }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const asked = new URL(request.url).searchParams;
  const after = asked.get('sau');
  const typed = Number(asked.get('nam'));
  const year = typed >= 1945 && typed <= 2200 ? typed : undefined;
  return read(desk, async (ctx) => {
    const fields = await listFields(ctx);
    const field = fields.find(({ code }) => code === asked.get('linh-vuc'))?.code;
    const at = { siteId: site.id, placed: await placedIds(ctx, site.id) };
    const page = await listEntries(ctx, at, { kind: 'document', field, year }, { most: 25, after });
    const kept = new URLSearchParams({
      ...(field ? { 'linh-vuc': field } : {}),
      ...(year ? { nam: String(year) } : {}),
    });
    const here = (more: Record<string, string>) =>
      `${site.base}/van-ban?${new URLSearchParams([...kept, ...Object.entries(more)])}`;
    const thisYear = dayParts(ctx.today).year;
    return {
      ...{ entries: page.entries, base: site.base, fields, field: field ?? '', year: year ? String(year) : '' },
      years: Array.from({ length: 10 }, (_, back) => String(thisYear - back)),
      next: page.after && here({ sau: page.after }),
      first: after && here({}),
      crumbs: [{ label: text.document.title }],
    };
  });
}

export default function DocumentsPage({ loaderData }: Route.ComponentProps) {
  const { entries, base, fields, field, years, year, next, first } = loaderData;
  return (
    <>
      <h1>{text.document.title}</h1>
      <form className="site-filter">
        <div className="site-field">
          <label htmlFor="linh-vuc">{text.field}</label>
          <select id="linh-vuc" name="linh-vuc" defaultValue={field}>
            <option value="">{text.allFields}</option>
            {fields.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="site-field">
          <label htmlFor="nam">{text.document.year}</label>
          <select id="nam" name="nam" defaultValue={year}>
            <option value="">{text.document.allYears}</option>
            {years.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </div>
        <button className="site-button-quiet">{text.document.filter}</button>
      </form>
      {entries.length === 0 ? <p className="site-lead">{field || year ? text.document.none : text.none}</p> : null}
      <Entries entries={entries} base={base} level={2} />
      <Pager href={next} first={first} />
    </>
  );
}
