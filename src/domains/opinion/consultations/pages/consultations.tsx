import { IconPlus } from '@tabler/icons-react';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import { getUnit, unitsOneLevelDown } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { outcomeWords } from '../parts/outcome-words.ts';
import { ConsultationBadge } from '../parts/state-badge.tsx';
import { listConsultations } from '../queries.server.ts';
import { type ConsultationState, waitsForUnit } from '../rules.ts';
import type { Route } from './+types/consultations.ts';
import { text } from './text.vi.ts';

const words = text.list;
const stateOf = ({ state }: { state: ConsultationState }) => <ConsultationBadge state={state} />;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const own = actor.unit;
  if (!own) return null;
  return read(desk, async (ctx) => {
    const unit = await getUnit(ctx, own.id);
    const below = await unitsOneLevelDown(ctx, unit.territoryId, unit.organisation);
    const unitIds = [own.id, ...(await predecessorIds(ctx, own.id)), ...below.map(({ id }) => id)];
    const mayWork = may(actor.grants, system.permissions, 'dialogue.work', own.path);
    const isWaiting = new URL(request.url).searchParams.get('hien') === 'cho';
    return {
      isWaiting,
      lines: isWaiting
        ? (await listConsultations(ctx, [own.id])).filter((line) => waitsForUnit(line, ctx.today))
        : await listConsultations(ctx, unitIds),
      mayPlan: mayWork && (unit.level === 'commune' || unit.level === 'area'),
    };
  });
}

export default function Consultations({ loaderData }: Route.ComponentProps) {
  if (!loaderData)
    return (
      <>
        <PageHeader title={words.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { isWaiting, lines, mayPlan } = loaderData;
  return (
    <>
      <PageHeader
        title={words.title}
        context={words.context}
        back={{ to: '/doi-thoai', label: words.back }}
        primary={
          mayPlan ? (
            <LinkButton to="/lay-y-kien/moi" icon={<IconPlus size={18} aria-hidden />}>
              {words.plan}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <Segments
          label={words.scope}
          items={[
            { to: '/lay-y-kien', label: words.all, current: !isWaiting },
            { to: '/lay-y-kien?hien=cho', label: words.waiting, current: isWaiting },
          ]}
        />
        <DataTable
          caption={words.title}
          rows={lines}
          rowKey={(line) => line.id}
          rowLink={(line) => `/lay-y-kien/${line.id}`}
          columns={[
            { key: 'subject', head: words.subject, cell: (line) => line.subject, width: '28%' },
            { key: 'matter', head: words.matter, cell: (line) => words.shortMatter[line.matter] },
            { key: 'unit', head: words.unit, cell: (line) => line.unitName },
            {
              key: 'days',
              head: words.days,
              cell: (line) => words.span(formatDay(line.opensOn), formatDay(line.closesOn)),
            },
            {
              key: 'result',
              head: words.result,
              width: '20%',
              cell: (line) => (line.state === 'planned' || line.state === 'called_off' ? '–' : outcomeWords(line)),
            },
            { key: 'state', head: words.state, cell: stateOf },
          ]}
          empty={
            isWaiting ? (
              <EmptyState title={words.noneWaiting} />
            ) : (
              <EmptyState title={words.empty} body={words.emptyBody} />
            )
          }
        />
      </Stack>
    </>
  );
}
