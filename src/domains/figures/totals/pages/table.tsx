import { IconFileSpreadsheet, IconFileTypeCsv, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
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
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { tableAddress, tablePath, tableQuery, tableTo } from '../address/schema.ts';
import { Charts } from '../parts/charts.tsx';
import { Controls } from '../parts/controls.tsx';
import { PivotTable } from '../parts/pivot-table.tsx';
import { type TotalsTable, totalsTable } from '../table/queries.server.ts';
import { tableText as text } from '../table/text.vi.ts';
import { TotalsMap } from '../../maps/parts/totals-map.tsx';
import { drawingOf } from '../../maps/queries.server.ts';
import { mapText } from '../../maps/text.vi.ts';
import { Favourites } from '../../saved/parts/favourites.tsx';
import { SaveButton, SaveForm } from '../../saved/parts/save-view.tsx';
import { listViews, stoppedOf } from '../../saved/queries.server.ts';
import { stoppedWords } from '../../saved/text.vi.ts';
import { FigureTabs } from '../../parts/figure-tabs.tsx';
import type { Route } from './+types/table.ts';
import styles from './table.module.css';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const address = tableAddress(new URL(request.url).searchParams);
  return found(
    read(desk, async (ctx) => {
      const table = await totalsTable(ctx, address);
      const stopped = await stoppedOf(ctx, address.indicatorIds);
      const views = address.indicatorIds.length === 0 ? await listViews(ctx) : [];
      const isMapped = address.view === 'map' && mayBeMap(table) && table.rows.length > 0;
      return {
        ...table,
        stopped,
        views,
        mayShare: desk.actor.unit !== null,
        drawing: isMapped ? await drawingOf(ctx, table.place.id) : null,
      };
    }),
  );
}

/** Provinces of the country and communes of a province of today have positions. */
const mayBeMap = ({ address, place }: TotalsTable) =>
  address.rows === 'places' && place.level !== 'commune' && place.closedOn === null;

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
        {chosen.length === 0 ? <Favourites views={table.views} /> : null}
        {chosen.length === 0 ? <Choose offered={table.offered} /> : null}
        {table.stopped.map((one) => (
          <Notice key={one.id} tone="warning">
            {stoppedWords(one)}
          </Notice>
        ))}
        {table.notCollected.length > 0 ? (
          <Notice tone="neutral">
            {text.notCollected(table.notCollected.join('; '), text.rhythmWords[address.rhythm].toLowerCase())}
          </Notice>
        ) : null}
        {address.isPlanned && hasFigures && !table.columns.some((one) => one.isPlanned) ? (
          <Notice tone="neutral">
            {text.noPlan}{' '}
            {address.span === 'year' ? null : (
              <>
                {text.noPlanYear} <Link to={tableTo({ ...address, span: 'year' })}>{text.planYear}</Link>
              </>
            )}
          </Notice>
        ) : null}
        {chosen.length > 0 && !hasFigures ? <EmptyState title={text.noRows} body={text.noRowsBody} /> : null}
        {hasFigures ? (
          <div className={styles.shown}>
            <Views key={tableQuery(address)} table={table} />
            {address.view === 'map' && mayBeMap(table) && !table.drawing ? (
              <Notice tone="neutral">{mapText.noMap}</Notice>
            ) : null}
            {table.drawing ? <TotalsMap table={table} drawing={table.drawing} /> : <Shown table={table} />}
          </div>
        ) : null}
      </Stack>
    </>
  );
}

/** The two sides of the table, and its name among what one keeps. */
function Views({ table }: { table: Route.ComponentProps['loaderData'] }) {
  const { address, chosen, place } = table;
  const [isSaving, setIsSaving] = useState(false);
  const to = (view: 'map' | null) => tableTo({ ...address, view });
  const isMap = address.view === 'map';
  return (
    <>
      <div className={styles.views}>
        {mayBeMap(table) ? (
          <Segments
            label={mapText.sides}
            items={[
              { to: to(null), label: mapText.table, current: !isMap },
              { to: to('map'), label: mapText.map, current: isMap },
            ]}
          />
        ) : null}
        <SaveButton isOpen={isSaving} onToggle={() => setIsSaving(!isSaving)} />
      </div>
      {isSaving ? (
        <SaveForm query={tableQuery(address)} name={`${chosen[0]!.name}, ${place.name}`} mayShare={table.mayShare} />
      ) : null}
    </>
  );
}

function Shown({ table }: { table: TotalsTable }) {
  const { chosen, address } = table;
  return (
    <>
      <Section
        title={chosen.length === 1 ? chosen[0]!.name : text.several(chosen.length)}
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
