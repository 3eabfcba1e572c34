import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { figurePage } from '../page/queries.server.ts';
import { figureText } from '../text.vi.ts';
import type { Route } from './+types/figure.ts';
import styles from './figure.module.css';
import { figurePageText as text, reportText } from './text.vi.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.name ?? text.records) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const group = new URL(request.url).searchParams.get('nhom') ?? '';
  return found(read(desk, (ctx) => figurePage(ctx, rowId(params.id), { measure: params.code, group })));
}

export default function Figure({ loaderData: page }: Route.ComponentProps) {
  const of = page.group === '' ? page.unitName : text.of(page.groupName);
  return (
    <>
      <PageHeader
        title={page.name}
        context={`${of} · ${formatDay(page.period.from)} – ${formatDay(page.period.until)}`}
        back={{ to: `/bao-cao/${page.reportId}`, label: text.back }}
      />
      <Stack>
        <Section>
          <p className={styles.value}>
            <strong>{page.value === null ? '–' : formatNumber(page.value)}</strong> {page.unit}
          </p>
          <p className={styles.about}>
            {page.value === null ? text.unknown : page.isFrozen ? text.frozen(page.round) : text.live}
          </p>
          {page.groups.length > 0 ? (
            <ul className={styles.groups} aria-label={text.groups}>
              {page.group === '' ? null : (
                <li>
                  <Link to="?">{figureText.whole}</Link>
                </li>
              )}
              {page.groups.map(({ code, name, value }) => (
                <li key={code}>
                  <Link to={`?nhom=${code}`} aria-current={code === page.group ? 'page' : undefined}>
                    {`${name}: ${formatNumber(value)}`}
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
        </Section>
        {page.since ? (
          <Notice tone="warning" title={reportText.sinceCount(page.since.count)}>
            <p>{reportText.sinceValue(formatNumber(page.since.before), formatNumber(page.since.now))}</p>
          </Notice>
        ) : null}
        {page.hidden > 0 ? <Notice tone="neutral">{text.hidden(page.hidden)}</Notice> : null}
        <Section title={text.records} flush>
          <DataTable
            caption={text.records}
            rows={page.lines}
            rowKey={(row) => row.id}
            rowLink={(row) => row.to}
            columns={[
              { key: 'title', head: text.title, cell: (row) => row.title },
              { key: 'unit', head: text.unit, width: '18rem', cell: (row) => row.unitName },
              { key: 'on', head: text.on, width: '8rem', cell: (row) => formatDay(row.on) },
            ]}
            empty={<EmptyState title={text.none} body={page.value === 0 ? text.noneBody : undefined} />}
          />
        </Section>
      </Stack>
    </>
  );
}
