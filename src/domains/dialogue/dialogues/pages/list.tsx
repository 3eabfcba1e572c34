import { IconPlus } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf, monthOf } from '#platform/calendar/day.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { monthWord } from '#domains/activities/schema.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { type MonthEntry, MonthSheet, MonthSteps } from '#web/month-sheet.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { NearestClock } from '../parts/clocks.tsx';
import { DialogueBadge } from '../parts/dialogue-badge.tsx';
import { DialogueTabs } from '../parts/dialogue-tabs.tsx';
import { type DialogueLine, dialogueUnitIds, listDialogues } from '../queries.server.ts';
import { kindText, text } from '../text.vi.ts';
import { waitingDialogues } from '../today/queries.server.ts';
import type { Route } from './+types/list.ts';

const words = text.list;

export const meta = () => [{ title: pageTitle(words.title) }];

/** Two queries: the own unit with those that it follows, or all that one may read. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const today = dayOf(system.clock.now());
  const { searchParams } = new URL(request.url);
  const month = monthDays(monthWord.catch(monthOf(today)).parse(searchParams.get('thang')));
  const isBelow = searchParams.get('pham-vi') === 'duoi';
  const isWaiting = searchParams.get('hien') === 'cho' && actor.unit !== null;
  const lines = await read(desk, async (ctx) => {
    if (isWaiting) return waitingDialogues(ctx, actor.unit!.id);
    const units = isBelow
      ? await dialogueUnitIds(ctx)
      : actor.unit
        ? [actor.unit.id, ...(await predecessorIds(ctx, actor.unit.id))]
        : [];
    return units === null ? null : listDialogues(ctx, units, month.from, month.until);
  });
  return {
    ...{ today, month, isBelow, isWaiting, lines, hasUnit: actor.unit !== null },
    mayPlan: actor.unit !== null && mayAnywhere(actor.grants, system.permissions, 'dialogue.work'),
  };
}

const tones = { planned: 'progress', held: 'waiting', concluded: 'success', called_off: 'neutral' } as const;

const clockOf = (line: DialogueLine) => <NearestClock clocks={line.clocks} />;
const stateOf = (line: DialogueLine) => <DialogueBadge state={line.state} />;

const entryOf = (line: DialogueLine): MonthEntry => ({
  ...{ key: line.id, day: line.heldOn, to: `/doi-thoai/${line.id}`, title: line.subject },
  ...{ under: words.under(line.heldAt, line.hostName), tone: tones[line.state] },
});

export default function List({ loaderData }: Route.ComponentProps) {
  const { today, month, isBelow, isWaiting, lines, hasUnit, mayPlan } = loaderData;
  const at = (below: boolean, of: string | null) => {
    const search = [of === null ? '' : `thang=${of}`, below ? 'pham-vi=duoi' : ''].filter(Boolean).join('&');
    return search === '' ? '/doi-thoai' : `/doi-thoai?${search}`;
  };
  const shown = (lines ?? []).filter((line) => isWaiting || monthOf(line.heldOn) === month.month);
  return (
    <>
      <PageHeader
        title={words.title}
        context={words.context}
        primary={
          mayPlan ? (
            <LinkButton to="/doi-thoai/moi" icon={<IconPlus size={18} aria-hidden />}>
              {words.plan}
            </LinkButton>
          ) : null
        }
      />
      <DialogueTabs current="dialogues" />
      <Stack>
        <Segments
          label={words.scope}
          items={[
            { to: at(false, month.month), label: words.own, current: !isBelow && !isWaiting },
            { to: at(true, month.month), label: words.below, current: isBelow },
            ...(hasUnit ? [{ to: '/doi-thoai?hien=cho', label: words.waiting, current: isWaiting }] : []),
          ]}
        />
        {hasUnit || isBelow ? null : <Notice tone="neutral">{text.noUnit}</Notice>}
        {lines === null ? <Notice tone="warning">{words.tooWide}</Notice> : null}
        {isWaiting ? null : (
          <div>
            <MonthSteps
              label={words.month}
              month={month}
              today={today}
              to={(of) => at(isBelow, of)}
              count={words.count(shown.length)}
            />
            <MonthSheet month={month} today={today} entries={(lines ?? []).map(entryOf)} empty={words.empty} />
          </div>
        )}
        {isWaiting || shown.length > 0 ? (
          <DataTable
            caption={words.title}
            rows={shown}
            rowKey={(line) => line.id}
            rowLink={(line) => `/doi-thoai/${line.id}`}
            columns={[
              { key: 'what', head: words.what, cell: (line) => line.subject, width: '34%' },
              {
                key: 'when',
                head: words.when,
                cell: (line) => `${line.heldAt}, ${formatDay(line.heldOn)} · ${kindText[line.kind]}`,
              },
              { key: 'host', head: words.host, cell: (line) => line.hostPost },
              { key: 'clock', head: words.clock, cell: clockOf },
              { key: 'state', head: words.state, cell: stateOf, width: '12rem' },
            ]}
            empty={<EmptyState title={words.noneWaiting} body={words.noneWaitingBody} />}
          />
        ) : null}
      </Stack>
    </>
  );
}
