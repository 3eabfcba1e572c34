import { Box, Group, Stack as Lines, Text } from '@mantine/core';
import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Timeline } from '#web/timeline.tsx';
import { grantsOf } from '../grants/queries.server.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { GrantList } from '../parts/grant-list.tsx';
import { myAccessLog, myPhone } from '../queries.server.ts';
import { shownPhone } from '../rules.ts';
import { endOtherSessions, endSession } from '../sessions/commands.server.ts';
import { mySessions, type SessionView } from '../sessions/queries.server.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/me.ts';

export { clientAction } from '#web/client-action.ts';

const text = allText.me;

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { name, positionTitle, unit, accountId } = desk.actor;
  const mine = await read(desk, async (ctx) => ({
    phone: await myPhone(ctx),
    sessions: await mySessions(ctx),
    grants: await grantsOf(ctx, accountId),
    log: await myAccessLog(ctx),
  }));
  return { ...mine, name, positionTitle, unitName: unit?.name ?? null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, intent, once } = formInput(await request.formData());
  const outcome =
    intent === 'others'
      ? await answer(desk, endOtherSessions, {}, { once })
      : await answer(desk, endSession, input, { once });
  return outcome.ok ? redirect('/toi') : outcome;
}

export default function Me({ loaderData }: Route.ComponentProps) {
  const { name, positionTitle, unitName, phone, sessions, grants, log } = loaderData;
  return (
    <>
      <PageHeader title={text.title} context={name} />
      <DetailLayout
        main={
          <>
            <Sessions sessions={sessions} />
            <Section title={text.grants}>
              {grants.length === 0 ? <Text>{text.noGrants}</Text> : null}
              <GrantList grants={grants} />
            </Section>
          </>
        }
        aside={
          <>
            <Section title={allText.account.facts}>
              <FactList
                items={[
                  { label: allText.account.unit, value: unitName, wide: true },
                  { label: allText.account.position, value: positionTitle },
                  { label: text.phone, value: phone === null ? null : shownPhone(phone) },
                ]}
              />
              <Text size="sm" c="dimmed" mt="md">
                {text.password}
              </Text>
            </Section>
            <Section title={text.log}>
              <Text size="sm" c="dimmed" mb="md">
                {text.logAbout}
              </Text>
              {log.length === 0 ? <Text>{text.noLog}</Text> : null}
              <Timeline
                items={log.map((entry) => ({
                  key: entry.id,
                  at: entry.at,
                  title: text.grade[entry.grade],
                  by: entry.by,
                  body: text.reason(entry.reason),
                }))}
              />
            </Section>
          </>
        }
      />
    </>
  );
}

function Sessions({ sessions }: { sessions: SessionView[] }) {
  return (
    <Section title={text.sessions}>
      <Lines component="ul" gap="lg" p={0} m={0}>
        {sessions.map((session) => (
          <Box component="li" key={session.id} display="block">
            <Group justify="space-between" align="flex-start" gap="sm">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{session.device}</Text>
                  {session.isThisOne ? <StatusBadge tone="success">{text.thisOne}</StatusBadge> : null}
                </Group>
                <Text size="sm" c="dimmed">
                  {[
                    session.ownDevice ? text.ownDevice : text.sharedDevice,
                    text.seen(formatDayTime(session.seenAt)),
                    text.until(formatDayTime(session.expiresAt)),
                  ].join(' · ')}
                </Text>
              </div>
              {session.isThisOne ? null : (
                <Disclosure title={text.endNamed(session.device)}>
                  <CommandForm submit={text.end} intent="one" layout="inline">
                    <HiddenField name="sessionId" value={String(session.id)} />
                  </CommandForm>
                </Disclosure>
              )}
            </Group>
          </Box>
        ))}
      </Lines>
      {sessions.length > 2 ? (
        <Box mt="xl">
          <CommandForm
            submit={text.endOthers}
            intent="others"
            layout="inline"
            confirm={{ title: text.endOthersQuestion, body: text.endOthersBody }}
          />
        </Box>
      ) : null}
    </Section>
  );
}
