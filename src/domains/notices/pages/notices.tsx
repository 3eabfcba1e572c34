import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { reminderKinds } from '#platform/reminder-kind.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { markSeen } from '../commands.server.ts';
import { NoticeGroup } from '../parts/notice-group.tsx';
import { RuleList } from '../parts/rule-list.tsx';
import { earlierNotices, type NoticeLine, noticesOfToday } from '../queries.server.ts';
import { cursor } from '../schema.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/notices.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  const after = cursor.parse(new URL(request.url).searchParams.get('sau'));
  const view = unit
    ? await read(desk, async (ctx) => ({
        today: await noticesOfToday(ctx, unit.id),
        earlier: await earlierNotices(ctx, unit.id, after),
      }))
    : null;
  const rules = desk.system.reminderSources.flatMap((source) => source.rules.map(({ words }) => ({ words })));
  const isMailOn = desk.system.mail !== null;
  return { view, rules, unitName: unit?.name ?? null, isFurther: after !== null, isMailOn };
}

export async function action({ request, context }: Route.ActionArgs) {
  return answer(deskOf<Database>(context).desk, markSeen, await request.formData());
}

export default function Notices({ loaderData }: Route.ComponentProps) {
  const { view, rules, unitName, isFurther, isMailOn } = loaderData;
  if (view === null) {
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  }
  const { today, earlier } = view;
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.about(unitName ?? '', formatDay(today.on))}
        primary={today.upTo === null || isFurther ? null : <AllRead upTo={today.upTo} />}
      />
      <DetailLayout
        main={
          <>
            {isFurther ? null : <Today lines={today.lines} isCut={today.isCut} />}
            <Earlier lines={earlier.lines} next={earlier.next} />
          </>
        }
        aside={<RuleList rules={rules} isMailOn={isMailOn} />}
      />
    </>
  );
}

function AllRead({ upTo }: { upTo: number }) {
  return (
    <CommandForm submit={text.allRead} layout="inline" tone="quiet">
      <HiddenField name="upTo" value={String(upTo)} />
    </CommandForm>
  );
}

function Today({ lines, isCut }: { lines: NoticeLine[]; isCut: boolean }) {
  if (lines.length === 0) return <EmptyState title={text.nothing} body={text.nothingBody} />;
  return (
    <>
      {isCut ? <Notice tone="neutral">{text.cut}</Notice> : null}
      {reminderKinds.map((kind) => {
        const ofKind = lines.filter((line) => line.kind === kind);
        if (ofKind.length === 0) return null;
        return <NoticeGroup key={kind} title={kindText[kind].title} lines={ofKind} />;
      })}
    </>
  );
}

/** Day by day, the newest first: to look back, not to work from. */
function Earlier({ lines, next }: { lines: NoticeLine[]; next: string | null }) {
  return (
    <>
      {[...Map.groupBy(lines, (line) => line.onDay)].map(([day, ofDay]) => (
        <NoticeGroup key={day} title={text.onDay(formatDay(day))} lines={ofDay} isPast />
      ))}
      {next === null ? null : (
        <LinkButton to={`?sau=${next}`} variant="secondary">
          {text.older}
        </LinkButton>
      )}
    </>
  );
}
