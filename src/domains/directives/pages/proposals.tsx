import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { Stack } from '#web/section.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { ProposalActs, proposalForm } from '../parts/proposal-acts.tsx';
import { fromColumns, toColumns } from '../parts/proposal-columns.tsx';
import { answerProposals, gatherProposals } from '../proposals/commands.server.ts';
import { listProposals, listThemes, type ProposalLine, officeAbove, themesWith } from '../proposals/queries.server.ts';
import type { Page } from '../queries.server.ts';
import { proposalFilter } from '../proposals/schema.ts';
import { proposalText as text } from '../proposals/text.vi.ts';
import type { Route } from './+types/proposals.ts';
import { listText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

const nothing: Page<ProposalLine> = { rows: [], page: { after: null, before: null } };

/** Five queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const given = new URL(request.url).searchParams;
  const filter = proposalFilter.parse({
    side: given.get('phia') === 'neu' ? 'from' : 'to',
    show: given.get('hien') === 'xong' ? 'settled' : 'open',
    theme: given.get('van-de') ?? undefined,
    after: pageCursor(request.url).after,
  });
  const holds = (permission: string) => unit !== null && mayAnywhere(grants, desk.system.permissions, permission);
  const found = await read(desk, async (ctx) => ({
    themes: await listThemes(ctx),
    open: unit ? await themesWith(ctx, unit.id) : [],
    above: unit ? await officeAbove(ctx, unit, null) : null,
    list: unit ? await listProposals(ctx, unit.id, filter) : nothing,
  }));
  return {
    ...found,
    side: filter.side,
    show: filter.show,
    mayRaise: holds('document.register'),
    maySettle: holds('document.send'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'gather') return answer(desk, gatherProposals, input, { once });
  return answer(desk, answerProposals, input, { once });
}

export default function Proposals({ loaderData: page }: Route.ComponentProps) {
  const { side, show, list, themes, open } = page;
  const settles = side === 'to' && show === 'open' && page.maySettle && list.rows.length > 0;
  const [emptyTitle, emptyBody] = text.empty[side];
  const counts = new Map(open.map((theme) => [theme.code, theme.count]));
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context}
        back={{ to: '/van-ban', label: listText.title }}
        primary={page.mayRaise ? <LinkButton to="/van-ban/vuong-mac/moi">{text.raise}</LinkButton> : null}
      />
      <Tabs
        label={text.tabs}
        items={[
          { to: '/van-ban/vuong-mac', label: text.sides.to, current: side === 'to' },
          { to: '/van-ban/vuong-mac?phia=neu', label: text.sides.from, current: side === 'from' },
        ]}
      />
      <FilterBar
        fields={[
          {
            name: 'van-de',
            label: text.theme,
            options: themes.map(({ code, name }) => ({
              value: code,
              label: side === 'to' && counts.has(code) ? text.themeCount(name, counts.get(code)!) : name,
            })),
            unset: text.allThemes,
          },
          {
            name: 'hien',
            label: text.show,
            options: [{ value: 'xong', label: text.shows.settled }],
            unset: text.shows.open,
          },
        ]}
      />
      <Stack>
        <DataTable
          caption={text.sides[side]}
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={side === 'to' ? toColumns : fromColumns}
          page={list.page}
          {...(settles
            ? { selection: { form: proposalForm, name: 'ids[]', label: (row: ProposalLine) => row.words } }
            : {})}
          empty={<EmptyState title={emptyTitle!} body={emptyBody} />}
        />
        {settles ? <ProposalActs themes={themes} above={page.above} /> : null}
      </Stack>
    </>
  );
}
