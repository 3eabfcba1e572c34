import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Segments } from '#web/segments.tsx';
import { Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import styles from '../parts/matter.module.css';
import { parts } from '../rules.ts';
import { listScores } from '../scores/queries.server.ts';
import type { Route } from './+types/scores.ts';
import { listText, scoresText as words } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { searchParams } = new URL(request.url);
  const thisYear = Number(dayOf(desk.system.clock.now()).slice(0, 4));
  const asked = Number(searchParams.get('nam'));
  const year = asked >= thisYear - 2 && asked <= thisYear ? asked : thisYear;
  const store = searchParams.get('loai') === 'an-danh' ? 'anonymous' : 'named';
  return { year, store, scores: await read(desk, (ctx) => listScores(ctx, year, store)) };
}

export default function Scores({ loaderData: { year, store, scores } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={words.title} context={words.year(year)} back={{ to: '/kien-nghi', label: listText.title }} />
      <Stack>
        <Segments
          label={words.stores}
          items={[
            { to: `/kien-nghi/tong-hop?nam=${year}`, label: words.named, current: store === 'named' },
            {
              to: `/kien-nghi/tong-hop?nam=${year}&loai=an-danh`,
              label: words.anonymous,
              current: store === 'anonymous',
            },
          ]}
        />
        <p className={styles.soft}>{words.hint}</p>
        <DataTable
          caption={words.title}
          rows={scores}
          rowKey={(score) => score.unitId}
          columns={[
            { key: 'unit', head: words.unit, cell: (score) => score.unitName },
            ...parts.map((part) => ({
              key: part,
              head: words.parts[part],
              align: 'right' as const,
              cell: (score: (typeof scores)[number]) => {
                const count = score.counts[part];
                return count === null ? words.hidden : formatNumber(count);
              },
            })),
          ]}
          empty={<EmptyState title={words.empty} />}
        />
      </Stack>
    </>
  );
}
