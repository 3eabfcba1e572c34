import { data, Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import type { Outcome } from '#domains/commitments/rules.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { OutcomeLine } from '../parts/outcome-line.tsx';
import { findDocument } from '../queries.server.ts';
import { resultsOf } from '../results/queries.server.ts';
import { recordsAddress, type Tally } from '../results/rules.ts';
import { clauseLabel, documentLabel, shortened } from '../text.vi.ts';
import type { Route } from './+types/results.ts';
import { resultsText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

const mostRows = 100;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    if (!document) return null;
    const results = await resultsOf(ctx, document, mostRows);
    return {
      id: document.id,
      label: documentLabel(document),
      title: document.title,
      tally: results.tally,
      unitCount: results.unitCount,
      tasks: results.tasks.map(({ draft, tally, lead, dueOn }) => ({
        ...{ id: draft.id, clause: clauseLabel(draft.clause), what: draft.what, tally },
        ...{ lead, dueOn },
      })),
      units: results.units.map(({ key, name, tally }) => ({ id: key, name, tally })),
      behind: results.behind,
    };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

type Page = Route.ComponentProps['loaderData'];

/** The four outcomes and the rest, each a number that opens its records. */
function tallyColumns<Row extends { tally: Tally }>(
  page: Page,
  filterOf: (row: Row) => { part?: number; unitId?: number },
): Column<Row>[] {
  const counted: [Outcome | 'total', string][] = [
    ['total', text.total],
    ['done', text.done],
    ['claimed', text.claimed],
    ['in-progress', text.inProgress],
    ['behind', text.isBehind],
  ];
  if (page.tally.ended > 0) counted.push(['ended', text.ended]);
  return counted.map(([outcome, head]) => ({
    key: outcome,
    head,
    align: 'right',
    width: '6rem',
    cell: (row) => {
      const count = row.tally[outcome];
      if (count === 0) return '0';
      const filter = outcome === 'total' ? filterOf(row) : { ...filterOf(row), outcome };
      const words = outcome === 'done' ? formatRate(count, row.tally.total) : formatNumber(count);
      return <Link to={recordsAddress('', { documentId: page.id, ...filter })}>{words}</Link>;
    },
  }));
}

export default function Results({ loaderData: page }: Route.ComponentProps) {
  const back = { to: `/van-ban/${page.id}`, label: text.back };
  if (page.tally.total === 0) {
    return (
      <>
        <PageHeader title={text.title} context={page.label} back={back} />
        <EmptyState title={text.none} body={text.noneBody} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${page.label}: ${shortened(page.title)}`}
        back={back}
        primary={
          <LinkButton to={`/van-ban/${page.id}/ket-qua.docx`} external>
            {text.download}
          </LinkButton>
        }
      />
      <Stack>
        <Section title={text.overall}>
          <OutcomeLine documentId={page.id} tally={page.tally} />
          <Notice tone="neutral">{text.confirmed}</Notice>
        </Section>
        <Section
          title={text.behind}
          flush
          aside={
            page.tally.behind > page.behind.length ? (
              <Link to={recordsAddress('', { documentId: page.id, outcome: 'behind' })}>
                {text.allBehind(page.tally.behind)}
              </Link>
            ) : null
          }
        >
          <DataTable
            caption={text.behind}
            rows={page.behind}
            rowKey={(row) => row.id}
            rowLink={(row) => `/nhiem-vu/${row.id}`}
            columns={[
              { key: 'unit', head: text.unit, cell: (row) => row.ownerName },
              { key: 'due', head: text.due, width: '8rem', cell: (row) => formatDay(row.dueOn) },
              { key: 'cause', head: text.cause, cell: (row) => row.cause ?? text.noCause },
              {
                key: 'new',
                head: text.newDay,
                width: '9rem',
                cell: (row) => (row.expectedOn ? formatDay(row.expectedOn) : text.noNewDay),
              },
            ]}
            empty={<EmptyState title={text.noneBehind} body={text.noneBehindBody} />}
          />
        </Section>
        <Section title={text.byTask} flush>
          <DataTable
            caption={text.byTask}
            rows={page.tasks}
            rowKey={(row) => row.id}
            columns={[
              { key: 'what', head: text.task, cell: (row) => [row.clause, row.what].filter(Boolean).join('. ') },
              { key: 'due', head: text.due, width: '7.5rem', cell: (row) => (row.dueOn ? formatDay(row.dueOn) : '–') },
              ...tallyColumns<Page['tasks'][number]>(page, (row) => ({ part: row.id })),
            ]}
            empty={<EmptyState title={text.none} />}
          />
        </Section>
        <Section
          title={text.byUnit}
          flush
          aside={
            page.unitCount > page.units.length ? (
              <span>{text.mostBehind(page.units.length, page.unitCount)}</span>
            ) : null
          }
        >
          <DataTable
            caption={text.byUnit}
            rows={page.units}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', head: text.unit, cell: (row) => row.name },
              ...tallyColumns<Page['units'][number]>(page, (row) => ({ unitId: row.id })),
            ]}
            empty={<EmptyState title={text.none} />}
          />
        </Section>
      </Stack>
    </>
  );
}
