import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { pastUnitsField } from '#domains/organisation/parts/past-units.tsx';
import { UnitFilter } from '#domains/organisation/parts/unit-filter.tsx';
import { FilterBar, type FilterBarProps } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Segments } from '#web/segments.tsx';
import { Tabs } from '#web/tabs.tsx';
import { fileAddress, type FileKind } from '../export/rules.ts';
import { chargeText } from '../in-charge/text.vi.ts';
import { partText } from '../taking-part/text.vi.ts';
import type { Side } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { ViewHead } from '../views/queries.server.ts';
import { type View, viewAddress, views, withParameters } from '../views/rules.ts';
import type { ViewFilter } from '../views/schema.ts';
import { viewNames, viewText } from '../views/text.vi.ts';
import styles from './view-frame.module.css';

export type ShownFilter = Pick<ViewFilter, 'show' | 'unitId' | 'originPart' | 'of' | 'person'> & {
  side: Side | 'part';
};

interface ViewFrameProps {
  view: View;
  filter: ShownFilter;
  head: ViewHead;
  /** What this view offers as a file; nothing where it has none. */
  files?: readonly FileKind[];
  /** What is shown while no state is chosen; the board and the week sort by state themselves. */
  withState?: 'open' | 'all';
  /** Instead of the filters that the other views share. */
  fields?: FilterBarProps['fields'];
  /** Under the title, where the words of the side do not fit. */
  context?: string;
  /** The words of the two sides, where they mean something of this view's own. */
  sides?: { owner: string; asker: string };
  /** Whether what one only takes part in is a side of this view. */
  withPart?: boolean;
  /** Whether the unit follows others, whose work may be shown too. */
  withPast?: boolean;
  /** A further way out of the page, before the files. */
  more?: ReactNode;
  /** What is counted here, where it does not go without saying. */
  note?: string;
  children: ReactNode;
}

const sideWord = { owner: null, asker: 'giao', part: 'phoi-hop' } as const;

/** What all views of the work share: whose it is, the tabs, both sides, the filters that go along, the way into a file. */
export function ViewFrame({
  view,
  filter,
  head,
  files = [],
  withState,
  fields,
  sides,
  context,
  note,
  withPart = false,
  withPast = false,
  more,
  children,
}: ViewFrameProps) {
  const [parameters] = useSearchParams();
  const words = { part: partText.tab, ...(sides ?? { owner: text.list.ownerSide, asker: text.list.askerSide }) };
  const side = (which: ShownFilter['side']) => ({
    label: words[which],
    current: filter.side === which,
    to: viewAddress(view, parameters, { phia: sideWord[which], 'don-vi': null }),
  });
  return (
    <>
      <PageHeader
        title={text.list.title}
        context={head.isOwn ? (context ?? text.list.context[filter.side]) : viewText.of(head.unit?.name ?? '')}
        secondary={
          head.unit !== null && (more || files.length > 0) ? (
            <>
              {more}
              {files.map((kind) => (
                <LinkButton
                  key={kind}
                  to={withParameters(fileAddress(view, kind), parameters, {})}
                  variant="secondary"
                  icon={
                    kind === 'xlsx' ? (
                      <IconFileSpreadsheet size={18} aria-hidden />
                    ) : (
                      <IconFileText size={18} aria-hidden />
                    )
                  }
                  external
                >
                  {viewText[kind]}
                </LinkButton>
              ))}
            </>
          ) : null
        }
      />
      <Tabs
        label={viewText.views}
        items={views.map((one) => ({ to: viewAddress(one, parameters), label: viewNames[one], current: one === view }))}
      />
      <div className={styles.controls}>
        <Segments label={text.list.side} items={[side('owner'), side('asker'), ...(withPart ? [side('part')] : [])]} />
        <FilterBar
          key={`${view} ${parameters}`}
          fields={[
            ...(fields ?? fieldsOf(filter, head, withState)),
            ...(withPast ? [pastUnitsField] : []),
            ...keptFields(filter, head),
          ]}
        />
      </div>
      {note ? <p className={styles.note}>{note}</p> : null}
      {head.unit === null ? <Notice tone="neutral">{text.home.noUnit}</Notice> : children}
    </>
  );
}

const chosen = Object.entries(text.list.shows).map(([value, label]) => ({ value, label }));
const shows = {
  open: chosen,
  all: [{ value: 'open', label: text.list.unset }, ...chosen.filter((one) => one.value !== 'all')],
};
const whose = {
  name: 'nguoi',
  label: chargeText.filter,
  options: [{ value: 'toi', label: chargeText.filterMine }],
  unset: chargeText.filterAll,
};
const unset = { open: text.list.unset, all: text.list.shows.all };

function fieldsOf(filter: ShownFilter, head: ViewHead, withState: 'open' | 'all' | undefined) {
  const other = filter.side === 'owner' ? viewText.asker : viewText.owner;
  return [
    ...(withState ? [{ name: 'hien', label: text.list.show, options: shows[withState], unset: unset[withState] }] : []),
    ...(filter.side === 'owner' && head.isOwn ? [whose] : []),
    {
      name: 'don-vi',
      label: other,
      options: head.narrowedTo ? [{ value: String(head.narrowedTo.id), label: head.narrowedTo.name }] : [],
      control: <UnitFilter name="don-vi" label={other} unit={head.narrowedTo} />,
    },
  ];
}

/** What is on but has no control stays in the form, and shows as a chip that can be taken away. */
function keptFields(filter: ShownFilter, head: ViewHead) {
  const kept = [
    { name: 'van-ban', label: viewText.paper, value: head.paper?.id, words: head.paper?.name },
    { name: 'phan', label: viewText.part, value: filter.originPart, words: viewText.part },
    { name: 'cua', label: viewText.ofLabel, value: head.isOwn ? undefined : filter.of, words: head.unit?.name },
  ];
  return kept.flatMap(({ name, label, value, words }) =>
    value === undefined
      ? []
      : [
          {
            ...{ name, label, options: [{ value: String(value), label: words ?? '' }] },
            control: <input type="hidden" name={name} value={value} />,
          },
        ],
  );
}
