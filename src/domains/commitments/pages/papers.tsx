import { Link, useSearchParams } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { pageCursor } from '#web/paging.ts';
import { pageTitle } from '#web/text.vi.ts';
import { StandingBar } from '../parts/standing-bar.tsx';
import { ViewFrame } from '../parts/view-frame.tsx';
import { type PaperTally, papersOf } from '../papers/queries.server.ts';
import { papersText as words } from '../papers/text.vi.ts';
import type { Outcome } from '../rules.ts';
import { id } from '../schema.ts';
import { viewHead } from '../views/queries.server.ts';
import { viewAddress } from '../views/rules.ts';
import { viewFilterOf } from '../views/schema.ts';
import { viewNames } from '../views/text.vi.ts';
import type { Route } from './+types/papers.ts';

export const meta = () => [{ title: pageTitle(viewNames.papers) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = viewFilterOf(new URL(request.url));
  const after = id.safeParse(pageCursor(request.url).after);
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    return { head, page: head.unit && (await papersOf(ctx, head.unit.id, filter, after.success ? after.data : null)) };
  });
  return { filter, ...shown };
}

export default function Papers({ loaderData: { filter, head, page } }: Route.ComponentProps) {
  const [parameters] = useSearchParams();
  const listed: Listed = (paper, show) =>
    viewAddress('list', parameters, { 'van-ban': String(paper.paperId), phan: null, hien: show });
  return (
    <ViewFrame view="papers" filter={filter} head={head} files={['xlsx']} note={words.note}>
      <DataTable
        caption={words.title}
        rows={page?.papers ?? []}
        rowKey={(paper) => paper.paperId}
        rowLink={(paper) => listed(paper, 'all')}
        columns={paperColumns(listed)}
        page={{ before: null, after: page?.next ?? null }}
        empty={<EmptyState title={words.empty} body={words.emptyBody} />}
      />
    </ViewFrame>
  );
}

type Listed = (paper: PaperTally, show: 'all' | Outcome) => string;

function paperColumns(listed: Listed): Column<PaperTally>[] {
  const counted = (outcome: Outcome, head: string): Column<PaperTally> => ({
    ...{ key: outcome, head, align: 'right', width: '7rem' },
    cell: (paper) =>
      paper[outcome] === 0 ? '0' : <Link to={listed(paper, outcome)}>{formatNumber(paper[outcome])}</Link>,
  });
  return [
    { key: 'paper', head: words.paper, cell: (paper) => <NamedPaper paper={paper} /> },
    {
      ...{ key: 'done', head: words.confirmed, align: 'right', width: '10rem' },
      cell: (paper) => formatRate(paper.done, paper.total - paper.ended),
    },
    counted('claimed', words.claimed),
    counted('in-progress', words.inProgress),
    counted('behind', words.behind),
    {
      ...{ key: 'due', head: words.nextDue, width: '9rem' },
      cell: (paper) => (paper.nextDueOn ? formatDay(paper.nextDueOn) : words.noneOpen),
    },
  ];
}

function NamedPaper({ paper }: { paper: PaperTally }) {
  return (
    <>
      {paper.label}
      <StandingBar {...paper} confirmed={paper.done} inProgress={paper['in-progress']} />
    </>
  );
}
