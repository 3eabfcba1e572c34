import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { LegendMark, MapLegend } from '#domains/organisation/parts/map-legend.tsx';
import { type PlaceBubble, PlaceMap } from '#domains/organisation/parts/place-map.tsx';
import type { Drawing } from '#domains/organisation/atlas/rules.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { inputLook } from '#web/field-label.tsx';
import { DetailLayout, Section } from '#web/section.tsx';
import { tableTo } from '../../totals/address/schema.ts';
import { FigureCell } from '../../totals/parts/figure-cell.tsx';
import type { TableRow, TotalsTable } from '../../totals/table/queries.server.ts';
import { kindWords, tableText } from '../../totals/table/text.vi.ts';
import { mapColumn, numberLook } from '../rules.ts';
import { mapText as text } from '../text.vi.ts';
import styles from './maps.module.css';

const looks = ['value', 'zero', 'unknown', 'outside', 'apart'] as const;

/** One column of the table on the map, and the same as a list. */
export function TotalsMap({ table, drawing }: { table: TotalsTable; drawing: Drawing }) {
  const navigate = useNavigate();
  const at = mapColumn(table, table.address.column ?? null);
  const column = table.columns[at]!;
  const meaning = table.chosen.find(({ id }) => id === column.indicatorId)!;
  const bubbles = table.rows.flatMap((row) => bubbleOf(row, at, meaning.unit));
  const drawn = new Set(drawing.places.map(({ id }) => id));
  const lost = table.rows.filter((row) => row.cells[at]!.expected > 0 && !drawn.has(Number(row.key))).length;
  const found = new Set(bubbles.map(({ look }) => look));
  const title = `${meaning.name} (${meaning.unit}), ${column.fullLabel.toLowerCase()}`;
  const nameOf = (one: TotalsTable['columns'][number]) => {
    const name = table.chosen.find(({ id }) => id === one.indicatorId)!.name;
    return table.chosen.length > 1 ? `${one.fullLabel}: ${name}` : one.fullLabel;
  };
  return (
    <DetailLayout
      main={
        <Section title={title}>
          <div className={styles.map}>
            {table.columns.length > 1 ? (
              <NativeSelect
                {...inputLook}
                className={styles.column}
                label={text.column}
                value={column.key}
                data={table.columns.map((one) => ({ value: one.key, label: nameOf(one) }))}
                onChange={(event) => {
                  const to = tableTo({ ...table.address, column: event.currentTarget.value });
                  void navigate(to, { replace: true, preventScrollReset: true });
                }}
              />
            ) : null}
            <MapLegend
              items={looks.filter((look) => found.has(look)).map((look) => ({ look, words: text.number[look] }))}
            />
            <PlaceMap label={title} drawing={drawing} bubbles={bubbles} />
            {lost > 0 ? <p className={styles.about}>{text.notPlaced(lost)}</p> : null}
          </div>
        </Section>
      }
      aside={
        <Section title={text.rows} flush>
          <DataTable
            caption={title}
            rows={table.total ? [table.total, ...table.rows] : table.rows}
            rowKey={(row) => row.key}
            columns={columnsOf(table, at)}
            empty={null}
          />
        </Section>
      }
    />
  );
}

const columnsOf = ({ place, columns }: TotalsTable, at: number): Column<TableRow>[] => [
  {
    ...{ key: 'name', head: tableText.rowWords[place.level].places },
    cell: (row) => <RowName row={row} at={at} />,
  },
  {
    ...{ key: 'figure', head: columns[at]!.label, align: 'right' },
    cell: (row) => <FigureCell cell={row.cells[at]!} of={`${row.name}, ${columns[at]!.fullLabel}`} />,
  },
];

function bubbleOf({ kind, key, name, cells, to }: TableRow, at: number, unit: string): PlaceBubble[] {
  const cell = cells[at]!;
  const look = numberLook(cell);
  if (kind !== 'place' || look === null) return [];
  const words = cell.kind === 'value' ? `${cell.words} ${unit}` : kindWords[cell.kind];
  const count = look === 'value' ? Math.abs(Number(cell.value)) : 0;
  return [
    { id: Number(key), count, look, words: text.numberOf(name, words), to: cell.to === '' ? (to ?? '') : cell.to },
  ];
}

function RowName({ row, at }: { row: TableRow; at: number }) {
  const look = row.kind === 'place' ? numberLook(row.cells[at]!) : null;
  return (
    <span className={styles.name}>
      {look ? <LegendMark look={look} /> : null}
      {row.to ? <Link to={row.to}>{row.name}</Link> : row.name}
    </span>
  );
}
