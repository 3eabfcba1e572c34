import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { useState } from 'react';
import { endCalendarLink, makeCalendarLink } from '../feed/commands.server.ts';
import { myCalendarLinks } from '../feed/queries.server.ts';
import { feedText as text } from '../feed/text.vi.ts';
import { MadeLink } from '../parts/made-link.tsx';
import type { Route } from './+types/calendar-link.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return { links: await read(desk, myCalendarLinks), origin: new URL(request.url).origin };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'end') return answer(desk, endCalendarLink, input, { once });
  return answer(desk, makeCalendarLink, {}, {});
}

export default function CalendarLink({ loaderData: { links, origin } }: Route.ComponentProps) {
  const [token, setToken] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={text.title} back={{ to: '/hoat-dong/lich', label: text.back }} />
      <Stack>
        <Section>
          <Stack>
            <p>{text.body}</p>
            <Notice tone="warning">{text.warning}</Notice>
            {token ? <MadeLink address={`${origin}/lich/${token}.ics`} /> : null}
            <CommandForm
              intent="make"
              submit={links.length > 0 ? text.makeNew : text.make}
              layout="inline"
              onDone={(result) => setToken((result as { token: string }).token)}
            />
          </Stack>
        </Section>
        <Section title={text.standing}>
          {links.length === 0 ? <p>{text.none}</p> : null}
          <Stack>
            {links.map((link) => (
              <CommandForm
                key={link.id}
                intent="end"
                submit={text.end}
                tone="quiet"
                layout="inline"
                confirm={{ title: text.endTitle, body: text.endBody }}
              >
                <HiddenField name="linkId" value={String(link.id)} />
                <span>{text.since(formatDayTime(link.madeAt))}</span>
              </CommandForm>
            ))}
          </Stack>
        </Section>
      </Stack>
    </>
  );
}
