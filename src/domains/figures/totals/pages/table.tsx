import { IconFileSpreadsheet, IconFileTypeCsv, IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { tableAddress, tablePath, tableQuery, tableTo } from '../address/schema.ts';
import { Charts } from '../parts/charts.tsx';
import { Controls } from '../parts/controls.tsx';
import { PivotTable } from '../parts/pivot-table.tsx';
import { totalsTable } from '../table/queries.server.ts';
import { tableText as text } from '../table/text.vi.ts';
import { FigureTabs } from '../../parts/figure-tabs.tsx';
import type { Route } from './+types/table.ts';
import styles from './table.module.css';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const address = tableAddress(new URL(request.url).searchParams);
  return found(read(desk, (ctx) => totalsTable(ctx, address)));
}

export default function Totals({ loaderData: table }: Route.ComponentProps) {
  const { place, chosen, address } = table;
  const hasFigures = table.rows.length > 0 || table.total !== null;
  return (
    <>
      <PageHeader
        title={text.title}
        context={<Where table={table} />}
        secondary={
          table.nationTo && place.level !== 'nation' ? (
            <LinkButton to={table.nationTo} variant="secondary" icon={<IconWorld size={18} aria-hidden />}>
              {text.nation}
            </LinkButton>
          ) : null
        }
      />
      <FigureTabs current="totals" />
      <Stack>
        <Controls key={tableQuery(address)} table={table} />
        {chosen.length === 0 ? <Choose offered={table.offered} /> : null}
        {table.notCollected.length > 0 ? (
          <Notice tone="neutral">
            {text.notCollected(table.notCollected.join('; '), text.rhythmWords[address.rhythm].toLowerCase())}
          </Notice>
        ) : null}
        {address.isPlanned && hasFigures && !table.columns.some((one) => one.isPlanned) ? (
          <Notice tone="neutral">
            {text.noPlan} <Link to={tableTo({ ...address, span: 'year' })}>{text.planYear}</Link>
          </Notice>
        ) : null}
        {chosen.length > 0 && !hasFigures ? <EmptyState title={text.noRows} body={text.noRowsBody} /> : null}
        {hasFigures ? (
          <div className={styles.shown}>
            <Section
              title={chosen.length === 1 ? chosen[0]!.name : text.title}
              flush
              aside={
                <div className={styles.files}>
                  <LinkButton
                    to={`${tablePath}/tep/xlsx?${tableQuery(address)}`}
                    variant="quiet"
                    external
                    icon={<IconFileSpreadsheet size={18} aria-hidden />}
                  >
                    {text.exportSheet}
                  </LinkButton>
                  <LinkButton
                    to={`${tablePath}/tep/csv?${tableQuery(address)}`}
                    variant="quiet"
                    external
                    icon={<IconFileTypeCsv size={18} aria-hidden />}
                  >
                    {text.exportCsv}
                  </LinkButton>
                </div>
              }
            >
              <p className={styles.basis}>
                {chosen.length === 1 ? `${chosen[0]!.code} · ${text.unitOf(chosen[0]!.unit)} · ` : ''}
                {text.basisLine[address.basis]} · {text.asOf(formatDayTime(table.at))}
              </p>
              <PivotTable table={table} />
              {table.isWhole ? null : <p className={styles.note}>{text.partOnlyNote}</p>}
              {table.hasDivided ? <p className={styles.note}>{text.dividedNote}</p> : null}
            </Section>
            <Charts table={table} />
          </div>
        ) : null}
      </Stack>
    </>
  );
}

/** Where one looks, and the way up. */
function Where({ table: { place, address } }: { table: Route.ComponentProps['loaderData'] }) {
  return (
    <nav aria-label={text.place} className={styles.where}>
      {place.above.map((one) => (
        <span key={one.id}>
          <Link to={tableTo({ ...address, placeId: one.id })}>{one.name}</Link>
          <span aria-hidden> › </span>
        </span>
      ))}
      <strong aria-current="true">{place.name}</strong>
    </nav>
  );
}

function Choose({ offered }: { offered: Route.ComponentProps['loaderData']['offered'] }) {
  return (
    <Section title={text.chooseTitle}>
      <p>{text.chooseBody}</p>
      {offered.length > 0 ? (
        <>
          <p className={styles.offeredHead}>{text.chooseCollected}</p>
          <ul className={styles.offered}>
            {offered.map((one) => (
              <li key={one.id}>
                <Link to={one.to}>{one.name}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
