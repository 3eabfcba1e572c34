import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { dataColumns, type DataName, mostRows } from '../queries.server.ts';
import { columnText, openDataText as text } from '../text.vi.ts';
import type { Route } from './+types/about.ts';

export const meta: Route.MetaFunction = ({ matches }) =>
  siteMeta(matches, { title: text.title, description: text.lead, path: '/du-lieu' });

export async function loader({ context }: Route.LoaderArgs) {
  const { site } = await publicPage<Database>(context);
  const sets = (Object.keys(dataColumns) as DataName[]).map((name) => ({
    name,
    columns: dataColumns[name].map((column) => ({ name: column.name, about: columnText[name]![column.name]! })),
  }));
  return { sets, most: mostRows, base: site.base, crumbs: [{ label: text.title }] };
}

export default function OpenData({ loaderData: { sets, most, base } }: Route.ComponentProps) {
  return (
    <div className="site-text">
      <h1>{text.title}</h1>
      <p className="site-lead">{text.lead}</p>
      <p>{text.licence}</p>
      <p>{text.limit(most)}</p>
      {sets.map(({ name, columns }) => (
        <section key={name}>
          <h2>{text.sets[name]}</h2>
          <p className="site-pager">
            <a className="site-button" href={`${base}/du-lieu/${name}.csv`} download>
              {text.download(`${name}.csv`)}
            </a>
            <a className="site-button-quiet" href={`${base}/du-lieu/${name}.json`} download>
              {text.download(`${name}.json`)}
            </a>
          </p>
          <details>
            <summary>{text.columnsOf(text.sets[name])}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text.column}</th>
                  <th scope="col">{text.meaning}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map((column) => (
                  <tr key={column.name}>
                    <td>
                      <code>{column.name}</code>
                    </td>
                    <td>{column.about}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </section>
      ))}
    </div>
  );
}
