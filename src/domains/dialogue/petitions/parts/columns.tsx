import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Column } from '#web/data-table.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { listText as words, routesText } from '../pages/text.vi.ts';
import type { MatterLine } from '../queries.server.ts';
import type { RouteLine } from '../routing/queries.server.ts';
import type { View } from '../rules.ts';
import { text } from '../text.vi.ts';
import { MatterBadge } from './matter-badge.tsx';
import styles from './matter.module.css';

/** The columns of the list; where a matter is now matters only once it was handed over. */
export function matterColumns(view: View): Column<MatterLine>[] {
  const at: Column<MatterLine> = { key: 'unit', head: words.at, width: '12rem', cell: (row) => row.unitName };
  return [
    { key: 'subject', head: words.subject, cell: subject },
    { key: 'field', head: words.field, width: '13rem', phone: 'line', cell: (row) => row.fieldName },
    { key: 'area', head: words.place, width: '10rem', phone: 'line', cell: (row) => row.areaName },
    ...(view === 'given' ? [at] : []),
    { key: 'clock', head: words.clock, width: '11rem', cell: clock },
    { key: 'state', head: words.state, width: '12rem', cell: state },
  ];
}

function subject(row: MatterLine) {
  const about = [text.kinds[row.kind], row.isAnonymous ? words.anonymous : null, words.received(row.receivedText)];
  return (
    <>
      <span className={styles.subject}>{row.subject}</span>
      <span className={styles.soft}>{about.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function clock(row: MatterLine) {
  if (!row.stage || row.stage === 'verdict') return null;
  return (
    <>
      <span className={row.isLate ? styles.late : undefined}>{formatDay(row.dueOn)}</span>
      <span className={styles.soft}>{text.stages[row.stage]}</span>
    </>
  );
}

function state(row: MatterLine) {
  return <MatterBadge state={row.state} isLate={row.isLate} />;
}

export function routeColumns(maySet: boolean): Column<RouteLine>[] {
  return [
    { key: 'field', head: routesText.field, cell: (route) => route.fieldName },
    { key: 'area', head: routesText.area, cell: (route) => route.areaName ?? routesText.everywhere },
    {
      key: 'to',
      head: routesText.to,
      cell: (route) => (route.isClosed ? `${route.toName} (${routesText.closed})` : route.toName),
    },
    ...(maySet ? [{ key: 'end', head: routesText.actions, cell: end }] : []),
  ];
}

function end({ id }: RouteLine) {
  return (
    <CommandForm intent="end" submit={routesText.end} layout="inline" tone="quiet">
      <HiddenField name="id" value={String(id)} />
    </CommandForm>
  );
}
