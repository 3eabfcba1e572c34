import { IconPlus } from '@tabler/icons-react';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { FactList } from '#web/fact-list.tsx';
import { HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { addMember, changeBoard, closeBoard, endMember } from '../commands.server.ts';
import { type BoardPage, getBoard } from '../page/queries.server.ts';
import styles from '../parts/board.module.css';
import { lackBadge } from '../parts/lack-badges.tsx';
import { Members } from '../parts/members.tsx';
import { Plans } from '../parts/plans.tsx';
import { Visits } from '../parts/visits.tsx';
import { planBoard, removePlan, sendNotice } from '../plans/commands.server.ts';
import { lacks } from '../rules.ts';
import { kindText } from '../text.vi.ts';
import type { Route } from './+types/board.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.page;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.board.name ?? words.back) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const board = await found(read(desk, (ctx) => getBoard(ctx, rowId(params.id))));
  return { board, today: dayOf(desk.system.clock.now()) };
}

const commands = {
  'add-member': addMember,
  'end-member': endMember,
  plan: planBoard,
  notice: sendNotice,
  'remove-plan': removePlan,
  change: changeBoard,
  close: closeBoard,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(desk, command as typeof closeBoard, { ...input, id: params.id }, { once });
}

export default function Board({ loaderData: { board, today } }: Route.ComponentProps) {
  const list = board.isOwn ? '/giam-sat/ban' : `/giam-sat/ban?don-vi=${board.unit.id}`;
  return (
    <>
      <PageHeader
        title={board.name}
        context={`${board.unit.name} · ${words.span(formatDay(board.fromOn), formatDay(board.untilOn))}`}
        status={lackBadge({ ...board, members: board.seats }, today)}
        back={{ to: list, label: words.back }}
        primary={
          board.mayWork ? (
            <LinkButton to={`/giam-sat/ban/${board.id}/ghi`} icon={<IconPlus size={18} aria-hidden />}>
              {words.log}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            <Lacks board={board} today={today} />
            <Visits visits={board.visits} />
            <Plans board={board} />
            <Members board={board} />
          </Stack>
        }
        aside={
          <>
            <Section title={words.facts}>
              <FactList
                items={[
                  { label: words.kind, value: kindText[board.kind], wide: true },
                  ...(board.project === null ? [] : [{ label: words.project, value: board.project, wide: true }]),
                  { label: words.seats, value: words.people(formatNumber(board.seats)) },
                  { label: words.unit, value: board.unit.name, wide: true },
                ]}
              />
            </Section>
            {board.mayWork ? (
              <Section title={words.rare}>
                <Change board={board} />
                <Close version={board.version} />
              </Section>
            ) : null}
          </>
        }
      />
    </>
  );
}

function Lacks({ board, today }: { board: BoardPage; today: string }) {
  const found = lacks({ ...board, members: board.seats }, today);
  const until = formatDay(board.untilOn);
  return (
    <>
      {board.closedOn ? <Notice tone="neutral">{words.closedOn(formatDay(board.closedOn))}</Notice> : null}
      {found.includes('term-over') ? <Notice tone="danger">{words.termOver(until)}</Notice> : null}
      {found.includes('term-ends') ? <Notice tone="warning">{words.termEnds(until)}</Notice> : null}
      {found.includes('members-too-few') ? <Notice tone="danger">{words.tooFew}</Notice> : null}
      {board.closedOn === null && board.toElect.length > 0 ? (
        <Notice tone="warning" title={words.elect}>
          {words.electBody} {board.toElect.map((area) => area.name).join('; ')}.
        </Notice>
      ) : null}
    </>
  );
}

function Change({ board }: { board: BoardPage }) {
  const { form } = text;
  return (
    <Fold title={words.change}>
      <CommandForm intent="change" submit={words.saveChange} key={board.version}>
        <HiddenField name="version" value={String(board.version)} />
        <TextField name="name" label={form.name} defaultValue={board.name} required maxLength={300} />
        {board.kind === 'investment' ? (
          <TextField name="project" label={form.project} defaultValue={board.project ?? ''} required maxLength={500} />
        ) : null}
        <DayField name="untilOn" label={form.untilOn} defaultValue={board.untilOn} required />
      </CommandForm>
    </Fold>
  );
}

function Close({ version }: { version: number }) {
  return (
    <Fold title={words.close}>
      <CommandForm intent="close" submit={words.close} tone="danger">
        <HiddenField name="version" value={String(version)} />
        <p className={styles.soft}>{words.closeBody}</p>
        <DayField name="on" label={words.closeOn} required />
      </CommandForm>
    </Fold>
  );
}
