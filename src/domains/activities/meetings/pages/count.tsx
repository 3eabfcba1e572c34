import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { countAttendance, renewLink } from '../attendance/commands.server.ts';
import { linkPicture } from '../attendance/prints.server.ts';
import { findLink, getMeeting, type MeetingDetail } from '../page/queries.server.ts';
import { AttendanceCode } from '../parts/attendance-code.tsx';
import { CountFields } from '../parts/count-fields.tsx';
import { actRefusal } from '../rules.ts';
import type { Route } from './+types/count.ts';
import { countText as words, pageText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const { origin } = new URL(request.url);
  const page = await found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      return {
        meeting,
        mayCount: meeting.mayHost && actRefusal(meeting, 'count', today) === null,
        mayShow: meeting.mayHost && actRefusal(meeting, 'change', today) === null,
        link: await findLink(ctx, meeting.id),
      };
    }),
  );
  const address = page.link && page.mayShow ? `${origin}/hop/diem-danh/${page.link.token}` : null;
  const drawn = address && (await linkPicture(address));
  const image = drawn && `data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`;
  return { ...page, code: address && image ? { address, image } : null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, id: params.id };
  if (intent === 'renew') return answer(desk, renewLink, given, { once });
  return answer(desk, countAttendance, given, { once });
}

function whyNot({ mayHost, state }: MeetingDetail): string {
  if (!mayHost) return words.notHost;
  return state === 'planned' ? words.notBegun : words.over;
}

export default function Count({ loaderData: { meeting, mayCount, mayShow, code } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={words.title}
        context={meeting.title}
        back={{ to: `/hop/${meeting.id}`, label: pageText.toMeeting }}
      />
      <DetailLayout
        main={
          <Section title={words.byHand} aside={<span>{words.total(formatNumber(meeting.total))}</span>}>
            {mayCount ? (
              <Stack>
                <p>{words.byHandHint}</p>
                <CommandForm
                  key={meeting.attendance.map((row) => row.countedAt).join()}
                  intent="count"
                  submit={words.save}
                >
                  <CountFields meeting={meeting} />
                </CommandForm>
              </Stack>
            ) : (
              <Notice tone="neutral">{whyNot(meeting)}</Notice>
            )}
          </Section>
        }
        aside={mayShow ? <AttendanceCode code={code} /> : null}
      />
    </>
  );
}
