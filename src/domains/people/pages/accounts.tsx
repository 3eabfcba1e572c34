import { IconUserPlus } from '@tabler/icons-react';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { UnitFilter } from '#domains/organisation/parts/unit-filter.tsx';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { pageTitle } from '#web/text.vi.ts';
import { roleName } from '../grants/text.vi.ts';
import { AccountStateBadge } from '../parts/account-state.tsx';
import { type AccountLine, listAccounts } from '../queries.server.ts';
import { accountStates } from '../rules.ts';
import { accountFilter } from '../schema.ts';
import { accountStateText, text as allText } from '../text.vi.ts';
import type { Route } from './+types/accounts.ts';

const text = allText.list;

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = accountFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return read(desk, (ctx) => listAccounts(ctx, filter, pageCursor(request.url)));
}

const columns: Column<AccountLine>[] = [
  { key: 'name', head: text.name, cell: (row) => row.name },
  { key: 'position', head: text.position, cell: (row) => row.positionTitle ?? '' },
  { key: 'unit', head: text.unit, cell: (row) => row.unitName ?? '' },
  {
    key: 'roles',
    head: text.roles,
    cell: (row) => row.roles.map(roleName).join(', '),
  },
  { key: 'state', head: text.state, width: '11rem', cell: (row) => <AccountStateBadge state={row.state} /> },
];

export default function Accounts({ loaderData: { rows, page, unit, mayOpen } }: Route.ComponentProps) {
  const open = mayOpen ? (
    <LinkButton to="/tai-khoan/moi" icon={<IconUserPlus size={18} aria-hidden />}>
      {text.open}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={text.title} context={text.about} primary={open} />
      <FilterBar
        search={{ name: 'q', label: text.search }}
        fields={[
          {
            name: 'don-vi',
            label: text.unit,
            options: unit ? [{ value: String(unit.id), label: unit.name }] : [],
            control: <UnitFilter name="don-vi" label={text.unit} unit={unit} />,
          },
          {
            name: 'trang-thai',
            label: text.state,
            options: accountStates.map((state) => ({ value: state, label: accountStateText[state] })),
          },
        ]}
      />
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={(row) => `/tai-khoan/${row.id}`}
        page={page}
        columns={columns}
        empty={<EmptyState title={text.none} body={text.noneBody} />}
      />
    </>
  );
}
