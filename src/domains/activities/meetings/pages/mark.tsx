import { execute, read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { markPresent, openLink } from '../attendance/commands.server.ts';
import { findMeetingToMark } from '../attendance/queries.server.ts';
import { spanWords } from '../parts/span-words.ts';
import type { Route } from './+types/mark.ts';
import { markText as words, pageText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

/** Asks for the link as an act: a wrong one is counted. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  const meetingId = unit && (await execute(desk, openLink, { token: params.token }));
  if (!meetingId) return null;
  const meeting = await read(desk, (ctx) => findMeetingToMark(ctx, meetingId, unit.id));
  return meeting && { meeting, unitName: unit.name };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const given = { ...input, token: params.token };
  const outcome = await answer(deskOf<Database>(context).desk, markPresent, given, { once });
  if (!outcome.ok || outcome.result.marked) return outcome;
  return { ok: false, code: 'attendance-link-wrong', details: {}, fields: {} };
}

export default function Mark({ loaderData }: Route.ComponentProps) {
  if (!loaderData)
    return (
      <>
        <PageHeader title={words.wrongTitle} back={{ to: '/hop', label: pageText.back }} />
        <Notice tone="warning">{words.wrong}</Notice>
      </>
    );
  const { meeting, unitName } = loaderData;
  const [first] = meeting.points;
  const start = String(meeting.marked?.pointId ?? meeting.expected?.pointId ?? first?.id ?? '');
  return (
    <>
      <PageHeader title={words.title} context={`${meeting.title} · ${spanWords(meeting)}`} />
      <Section title={unitName}>
        <Stack>
          {meeting.marked ? (
            <Notice tone="success">{words.done(formatNumber(meeting.marked.heads), meeting.marked.pointName)}</Notice>
          ) : null}
          <CommandForm key={meeting.marked?.countedAt ?? ''} submit={words.save}>
            {meeting.points.length > 1 ? (
              <RadioField
                name="pointId"
                label={words.point}
                required
                defaultValue={start}
                options={meeting.points.map((point) => ({ value: String(point.id), label: point.name }))}
              />
            ) : (
              <HiddenField name="pointId" value={start} />
            )}
            <TextField
              name="heads"
              label={words.heads}
              hint={words.headsHint}
              required
              inputMode="numeric"
              autoComplete="off"
              defaultValue={String(meeting.marked?.heads ?? meeting.expected?.heads ?? '')}
            />
          </CommandForm>
        </Stack>
      </Section>
    </>
  );
}
