import { IconDownload } from '@tabler/icons-react';
import { addDays, dayOf, dayParts } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { YearTabs } from '../parts/year-tabs.tsx';
import { bodiesOf, halfYearList } from '../recommendations/queries.server.ts';
import { halfOf } from '../rules.ts';
import { half as halfInput } from '../schema.ts';
import { resultText, stanceText } from '../text.vi.ts';
import type { Route } from './+types/half-year.ts';
import { detailText, formText, halfYearText as words } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const { searchParams } = new URL(request.url);
  const half = halfInput.safeParse(searchParams.get('ky')).data ?? halfOf(today);
  const halves = [0, 1, 2, 3].map((count) => halfOf(addDays(today, -182 * count)));
  const unitId = desk.actor.unit?.id;
  return found(
    read(desk, async (ctx) => {
      const bodies = unitId === undefined ? [] : await bodiesOf(ctx, unitId, half);
      const asked = rowId(searchParams.get('co-quan') ?? '');
      const body = bodies.find((one) => one.id === asked) ?? bodies[0];
      const list = body ? await halfYearList(ctx, { unitId: unitId!, bodyUnitId: body.id, half }) : null;
      return { half, halves, bodies, list, year: dayParts(today).year };
    }),
  );
}

export default function HalfYear({ loaderData: { half, halves, bodies, list, year } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={words.title}
        context={list ? `${list.body.name} · ${words.halfName(half)}` : words.context}
        back={{ to: '/giam-sat', label: formText.back }}
        primary={
          list && list.lines.length > 0 ? (
            <LinkButton
              to={`/giam-sat/danh-muc.docx?co-quan=${list.body.id}&ky=${half}`}
              icon={<IconDownload size={18} aria-hidden />}
              external
            >
              {words.download}
            </LinkButton>
          ) : null
        }
      />
      <YearTabs year={year} current="halfYear" />
      <Stack>
        {bodies.length > 0 ? (
          <FilterBar
            fields={[
              {
                name: 'co-quan',
                label: words.body,
                options: bodies.map(({ id, name }) => ({ value: String(id), label: name })),
              },
              {
                name: 'ky',
                label: words.half,
                options: halves.map((one) => ({ value: one, label: words.halfName(one) })),
              },
            ]}
          />
        ) : null}
        <DataTable
          caption={words.title}
          rows={list?.lines ?? []}
          rowKey={(line) => line.id}
          rowLink={(line) => `/giam-sat/${line.sessionId}`}
          columns={[
            { key: 'what', head: words.what, cell: (line) => line.what, width: '34%' },
            { key: 'session', head: words.session, cell: (line) => line.subject },
            { key: 'due', head: words.due, cell: (line) => formatDay(line.dueOn), width: '7.5rem' },
            {
              key: 'reply',
              head: words.reply,
              cell: ({ reply }) =>
                reply === null
                  ? words.noReply
                  : detailText.replied(stanceText[reply.stance], reply.paper, formatDay(reply.paperOn)),
            },
            {
              key: 'state',
              head: words.state,
              cell: (line) => (line.state === null ? '–' : resultText[line.state]),
              width: '9rem',
            },
          ]}
          empty={<EmptyState title={bodies.length === 0 ? words.none : words.empty} />}
        />
      </Stack>
    </>
  );
}
