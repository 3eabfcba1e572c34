import { Text } from '@mantine/core';
import { data, redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import {
  type Answer,
  answer,
  deskOf,
  formInput,
  type RequestDesk,
  signedInDesk,
} from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Timeline } from '#web/timeline.tsx';
import { text as dataRequestText } from '../data-requests/text.vi.ts';
import { setDeviceCookie } from '../devices/commands.server.ts';
import { askForEmail, confirmEmail, removeEmail, setDaily } from '../email/commands.server.ts';
import { myEmail } from '../email/queries.server.ts';
import { answered, originOf } from '../entrance/commands.server.ts';
import { grantsOfPerson } from '../grants/queries.server.ts';
import { endKey } from '../keys/commands.server.ts';
import { myKeys } from '../keys/queries.server.ts';
import { EmailSection } from '../parts/email-section.tsx';
import { GrantList } from '../parts/grant-list.tsx';
import { KeyList } from '../parts/key-list.tsx';
import { PostList } from '../parts/post-list.tsx';
import { SessionList } from '../parts/session-list.tsx';
import { SignInSecurity } from '../parts/sign-in-security.tsx';
import { changePassword } from '../password/commands.server.ts';
import { myAccessLog, myPhone } from '../queries.server.ts';
import { shownPhone } from '../rules.ts';
import { stopSecondFactor } from '../second-factor/commands.server.ts';
import { mySecondFactor } from '../second-factor/queries.server.ts';
import { mySecurityEvents } from '../security/queries.server.ts';
import { endOtherSessions, endSession } from '../sessions/commands.server.ts';
import { mySessions } from '../sessions/queries.server.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/me.ts';

export { clientAction } from '#web/client-action.ts';

const text = allText.me;

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { name, positionTitle, unit, posts, accountId } = desk.actor;
  const mine = await read(desk, async (ctx) => ({
    phone: await myPhone(ctx),
    email: await myEmail(ctx),
    sessions: await mySessions(ctx),
    second: await mySecondFactor(ctx),
    keys: await myKeys(ctx),
    grants: await grantsOfPerson(ctx),
    events: await mySecurityEvents(ctx),
    log: await myAccessLog(ctx),
  }));
  return {
    ...mine,
    name,
    positionTitle,
    unitName: unit?.name ?? null,
    posts,
    accountId,
    isMailOn: desk.system.mail !== null,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const asked = deskOf<Database>(context);
  const { desk } = asked;
  const { input, intent, once } = formInput(await request.formData());
  if (intent === 'password') return newPassword(asked, request, input);
  const acts: Record<string, () => Promise<Answer<unknown>>> = {
    one: () => answer(desk, endSession, input, { once }),
    others: () => answer(desk, endOtherSessions, {}, { once }),
    'end-key': () => answer(desk, endKey, input, { once }),
    email: () => answered(() => askForEmail(desk, input)),
    'email-code': () => answered(() => confirmEmail(desk, input)),
    'email-daily': () => answered(() => setDaily(desk, input)),
    'email-remove': () => answered(() => removeEmail(desk)),
    'second-off': () => answered(() => stopSecondFactor(desk, input, originOf(asked, request))),
  };
  const act = acts[intent ?? ''];
  if (!act) throw new Response(null, { status: 400 });
  const outcome = await act();
  return outcome.ok ? redirect('/toi') : outcome;
}

/** The mark of the known device is bound to the password, so it is made anew. */
async function newPassword(asked: RequestDesk<Database>, request: Request, input: unknown) {
  const { desk } = asked;
  const changed = await answered(async () => {
    const phone = await read(desk, myPhone);
    return changePassword(desk, input, { ...originOf(asked, request), phone });
  });
  if (!changed.ok) return changed;
  const { ended, knownDevice } = changed.result;
  return data(
    { ok: true as const, result: { ended } },
    { headers: { 'Set-Cookie': setDeviceCookie(asked, knownDevice) } },
  );
}

export default function Me({ loaderData }: Route.ComponentProps) {
  const { name, positionTitle, unitName, phone, posts, accountId } = loaderData;
  return (
    <>
      <PageHeader title={text.title} context={name} />
      <DetailLayout
        main={
          <>
            {posts.length > 1 ? <PostList posts={posts} acting={accountId} /> : null}
            <SignInSecurity second={loaderData.second} />
            <EmailSection email={loaderData.email} isOn={loaderData.isMailOn} />
            <SessionList sessions={loaderData.sessions} />
            <KeyList keys={loaderData.keys} />
            <Section title={text.grants}>
              {loaderData.grants.length === 0 ? <Text>{text.noGrants}</Text> : null}
              <GrantList grants={loaderData.grants} />
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
            </Section>
            <Section title={dataRequestText.mine.title}>
              <Text mb="sm">{dataRequestText.mine.linkAbout}</Text>
              <LinkButton to="/toi/du-lieu" variant="secondary">
                {dataRequestText.mine.link}
              </LinkButton>
            </Section>
            <Records events={loaderData.events} log={loaderData.log} />
          </>
        }
      />
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Records({ events, log }: Pick<Loaded, 'events' | 'log'>) {
  return (
    <>
      <Section title={text.events}>
        {events.length === 0 ? <Text>{text.noEvents}</Text> : null}
        <Timeline items={events.map(({ id, at, kind, by }) => ({ key: id, at, title: text.event[kind], by }))} />
      </Section>
      <Section title={text.log}>
        <Text size="sm" c="dimmed" mb="md">
          {text.logAbout}
        </Text>
        {log.length === 0 ? <Text>{text.noLog}</Text> : null}
        <Timeline
          items={log.map(({ id, at, by, grade, reason }) => ({
            ...{ key: id, at, by },
            title: text.grade[grade],
            body: text.reason(reason),
          }))}
        />
      </Section>
    </>
  );
}
