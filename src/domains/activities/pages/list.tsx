import { IconCalendarMonth, IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { addDays, dayOf, monthOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import { pastUnitsField } from '#domains/organisation/parts/past-units.tsx';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { ThemeLine } from '../parts/theme-line.tsx';
import { activityColumns } from '../parts/columns.tsx';
import { QuickLogButton, QuickLogNotice } from '../parts/quick-log.tsx';
import { listActivities, listKinds } from '../queries.server.ts';
import { listFilter } from '../schema.ts';
import { text } from '../text.vi.ts';
import { themeFor } from '../year/queries.server.ts';
import { yearText } from '../year/text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.list.title) }];

const scopeWords = { duoi: 'below', 'phoi-hop': 'partner' } as const;
const words = text.list;

/** The words of the address bar are Vietnamese; reports link here with them, so they stay as they are. */
function filterOf(url: URL) {
  const given = (name: string) => url.searchParams.get(name) ?? undefined;
  return listFilter.parse({
    scope: scopeWords[given('pham-vi') as keyof typeof scopeWords],
    unitId: given('don-vi'),
    past: given('truoc-sap-xep'),
    kind: given('loai'),
    month: given('thang'),
    words: given('tim'),
    after: given('sau'),
    before: given('truoc'),
  });
}

/** This month and the thirteen before it: what may still be logged, and a little more. */
function monthsUntil(today: string): string[] {
  const months = [monthOf(today)];
  while (months.length < 14) months.push(monthOf(addDays(`${months.at(-1)}-01`, -1)));
  return months;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = filterOf(new URL(request.url));
  const { actor, system } = desk;
  const year = Number(dayOf(system.clock.now()).slice(0, 4));
  const { theme, ...page } = await found(
    read(desk, async (ctx) => ({
      theme: actor.unit && (await themeFor(ctx, actor.unit.id, year)),
      ...(await listActivities(ctx, actor.unit?.id ?? 0, filter)),
      kinds: (await listKinds(ctx)).map((kind) => ({ value: kind.code, label: kind.name })),
      hasPast: (await predecessorIds(ctx, filter.unitId ?? actor.unit?.id ?? 0)).length > 0,
      unitName: filter.unitId ? (await getUnit(ctx, filter.unitId)).name : null,
    })),
  );
  const mayLog = actor.unit !== null && mayAnywhere(actor.grants, system.permissions, 'activity.log');
  const months = monthsUntil(dayOf(system.clock.now())).map((value) => ({ value, label: words.monthOption(value) }));
  const accountIds = actor.posts.map((post) => post.accountId);
  return { filter, months, page, year, theme, mayLog, hasUnit: actor.unit !== null, accountIds };
}

export default function List({ loaderData }: Route.ComponentProps) {
  const { filter, months, page, year, theme, mayLog, hasUnit, accountIds } = loaderData;
  const { scope, unitId, kind, month, words: sought } = filter;
  const isFiltered = Boolean(unitId ?? kind ?? month ?? sought);
  const log = mayLog ? (
    <LinkButton to="/hoat-dong/moi" icon={<IconPlus size={18} aria-hidden />}>
      {words.log}
    </LinkButton>
  ) : null;
  const tab = (to: string, name: typeof scope) => ({ to, label: words.scopes[name], current: scope === name });
  return (
    <>
      <PageHeader
        title={words.title}
        context={words.context[scope]}
        primary={log}
        secondary={
          <>
            <LinkButton
              to="/hoat-dong/ke-hoach-nam"
              variant="secondary"
              icon={<IconTargetArrow size={18} aria-hidden />}
            >
              {yearText.link}
            </LinkButton>
            <LinkButton
              to={unitId ? `/hoat-dong/lich?don-vi=${unitId}` : '/hoat-dong/lich'}
              variant="secondary"
              icon={<IconCalendarMonth size={18} aria-hidden />}
            >
              {words.calendar}
            </LinkButton>
            {mayLog ? <QuickLogButton /> : null}
          </>
        }
      />
      <ThemeLine year={year} theme={theme} />
      {mayLog ? <QuickLogNotice accountIds={accountIds} /> : null}
      {hasUnit ? null : <Notice tone="neutral">{text.noUnit}</Notice>}
      <Tabs
        label={words.scope}
        items={[
          tab('/hoat-dong', 'own'),
          tab('/hoat-dong?pham-vi=duoi', 'below'),
          tab('/hoat-dong?pham-vi=phoi-hop', 'partner'),
        ]}
      />
      <FilterBar
        search={{ name: 'tim', label: words.words }}
        fields={[
          { name: 'loai', label: words.kind, options: page.kinds },
          { name: 'thang', label: words.month, options: months, unset: words.unsetMonth },
          ...(page.hasPast && scope !== 'below' ? [pastUnitsField] : []),
        ]}
      />
      {page.unitName ? <Notice tone="neutral">{words.ofUnit(page.unitName)}</Notice> : null}
      {page.tooWide ? <Notice tone="warning">{words.tooWide}</Notice> : null}
      <DataTable
        caption={words.title}
        rows={page.lines}
        rowKey={(line) => line.id}
        rowLink={(line) => `/hoat-dong/${line.id}`}
        columns={activityColumns(scope !== 'own' || unitId !== undefined)}
        page={{ before: page.previous, after: page.next }}
        empty={
          <EmptyState
            title={isFiltered ? words.noneFound : words.empty}
            body={isFiltered ? undefined : words.emptyBody}
            action={
              isFiltered ? (
                <LinkButton to="/hoat-dong" variant="secondary">
                  {words.clear}
                </LinkButton>
              ) : null
            }
          />
        }
      />
    </>
  );
}
