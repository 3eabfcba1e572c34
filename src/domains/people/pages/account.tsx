import { Anchor, Box, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { FactList } from '#web/fact-list.tsx';
import { CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { resetPassword } from '../codes/commands.server.ts';
import { type PrintedCode, printedCode, siteOf } from '../codes/prints.server.ts';
import { closeAccount, revealPhone } from '../commands.server.ts';
import { endGrant } from '../grants/commands.server.ts';
import type { GrantView } from '../grants/queries.server.ts';
import { roleName } from '../grants/text.vi.ts';
import { AccountStateBadge } from '../parts/account-state.tsx';
import { CodeSheet } from '../parts/code-sheet.tsx';
import { GrantList } from '../parts/grant-list.tsx';
import { postText } from '../posts/text.vi.ts';
import { getAccount } from '../queries.server.ts';
import { shownPhone } from '../rules.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/account.ts';

export { clientAction } from '#web/client-action.ts';

const text = allText.account;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.account.name) }];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const account = await found(read(desk, (ctx) => getAccount(ctx, rowId(params.id))));
  return { account, today: dayOf(desk.system.clock.now()) };
}

/** What shows a code or a phone number goes without `once`: a receipt would keep it. */
export async function action({ params: { id }, request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, intent, once } = formInput(await request.formData());
  if (intent === 'reveal') return answer(desk, revealPhone, { ...input, id });
  if (intent === 'close') return answer(desk, closeAccount, { id }, { once });
  if (intent === 'end') return answer(desk, endGrant, input, { once });
  const outcome = await answer(desk, resetPassword, { ...input, id });
  return outcome.ok ? { ok: true as const, result: await printedCode(outcome.result, siteOf(request)) } : outcome;
}

export default function Account({ loaderData: { account, today } }: Route.ComponentProps) {
  const [printed, setPrinted] = useState<PrintedCode | null>(null);
  const { id, name, positionTitle, unit, may } = account;
  const back = { to: '/tai-khoan', label: allText.list.title };
  if (printed) {
    const title = account.state === 'waiting' ? allText.sheet.title : allText.sheet.resetTitle;
    return (
      <>
        <div className="no-print">
          <PageHeader title={name} back={back} />
        </div>
        <CodeSheet title={title} person={{ name, unit: unit?.name ?? null, positionTitle }} printed={printed} />
      </>
    );
  }
  const give = may.give ? (
    <LinkButton to={`/tai-khoan/${id}/cap-quyen`} icon={<IconKey size={18} aria-hidden />}>
      {text.give}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title={name}
        status={<AccountStateBadge state={account.state} />}
        context={[positionTitle, unit?.name].filter(Boolean).join(' · ')}
        back={back}
        primary={give}
      />
      <DetailLayout
        main={<Grants grants={account.grants} today={today} mayEnd={may.give} />}
        aside={
          <>
            <Facts account={account} />
            {account.posts.length > 0 ? <OtherPosts posts={account.posts} /> : null}
            {unit && (may.close || account.state === 'closed') ? (
              <Section title={text.work}>
                <Text mb="sm">{text.workAbout}</Text>
                <LinkButton to={`/nhiem-vu/ban-giao?don-vi=${unit.id}&tu=${account.personId}`} variant="secondary">
                  {text.handOver}
                </LinkButton>
              </Section>
            ) : null}
            {may.reveal || may.renew || may.close || may.addPost ? (
              <Section title={text.acts}>
                {may.reveal ? <Phone /> : null}
                {may.renew ? <Password isNew={account.state === 'waiting'} onPrinted={setPrinted} /> : null}
                {may.addPost ? <AddPost id={id} /> : null}
                {may.close ? <Close name={name} /> : null}
              </Section>
            ) : null}
          </>
        }
      />
    </>
  );
}

function Grants({ grants, today, mayEnd }: { grants: GrantView[]; today: string; mayEnd: boolean }) {
  const standing = grants.filter(({ state }) => state === 'holding' || state === 'future');
  const past = grants.filter((grant) => !standing.includes(grant));
  const end = (grant: GrantView) => (
    <Fold title={text.end}>
      <CommandForm
        submit={text.end}
        intent="end"
        tone="danger"
        layout="inline"
        confirm={{ title: text.endQuestion(roleName(grant.role)), body: text.endBody }}
      >
        <HiddenField name="grantId" value={String(grant.id)} />
        <DayField name="endsOn" label={text.endsOn} required defaultValue={today} />
      </CommandForm>
    </Fold>
  );
  return (
    <>
      <Section title={text.grants}>
        {standing.length === 0 ? <Text>{text.noGrants}</Text> : null}
        <GrantList grants={standing} {...(mayEnd ? { action: end } : {})} />
      </Section>
      {past.length > 0 ? (
        <Section title={text.pastGrants(past.length)}>
          <GrantList grants={past} />
        </Section>
      ) : null}
    </>
  );
}

function Facts({ account }: { account: Route.ComponentProps['loaderData']['account'] }) {
  const { unit, positionTitle, openedAt, openedBy, closedAt } = account;
  const day = (instant: string) => formatDay(dayOf(new Date(instant)));
  return (
    <Section title={text.facts}>
      <FactList
        items={[
          { label: text.unit, value: unit?.name, wide: true },
          { label: text.position, value: positionTitle },
          { label: text.opened, value: day(openedAt) },
          { label: text.openedBy, value: openedBy ?? text.byCommandLine },
          ...(closedAt === null ? [] : [{ label: text.closed, value: day(closedAt) }]),
        ]}
      />
    </Section>
  );
}

function Phone() {
  const [phone, setPhone] = useState<string | null>(null);
  if (phone !== null) {
    return (
      <Text component="output" display="block" fz="xl" fw={600} py={10}>
        {shownPhone(phone)}
      </Text>
    );
  }
  return (
    <Fold title={text.reveal} about={text.phoneAbout}>
      <CommandForm
        submit={text.reveal}
        intent="reveal"
        layout="inline"
        onDone={(result) => setPhone((result as { phone: string }).phone)}
      >
        <TextField name="reason" label={text.reason} hint={text.reasonHint} required maxLength={300} />
      </CommandForm>
    </Fold>
  );
}

function OtherPosts({ posts }: { posts: Route.ComponentProps['loaderData']['account']['posts'] }) {
  return (
    <Section title={postText.others}>
      <FactList
        items={posts.map(({ id, unitName, positionTitle }) => ({
          label: unitName,
          value: (
            <Anchor component={Link} to={`/tai-khoan/${id}`}>
              {positionTitle ?? allText.open.toAccount}
            </Anchor>
          ),
          wide: true,
        }))}
      />
    </Section>
  );
}

function AddPost({ id }: { id: number }) {
  return (
    <Box py={10}>
      <Anchor component={Link} to={`/tai-khoan/${id}/them-chuc-danh`} fw={500}>
        {postText.title}
      </Anchor>
    </Box>
  );
}

interface PasswordProps {
  isNew: boolean;
  onPrinted: (printed: PrintedCode) => void;
}

function Password({ isNew, onPrinted }: PasswordProps) {
  return (
    <Fold title={text.reset} about={text.passwordAbout}>
      <CommandForm
        submit={text.reset}
        intent="reset"
        layout="inline"
        confirm={{ title: text.resetQuestion, body: text.resetBody }}
        onDone={(result) => onPrinted(result as PrintedCode)}
      >
        {isNew ? null : <CheckField name="dropSecond" label={text.dropSecond} hint={text.dropSecondHint} />}
      </CommandForm>
    </Fold>
  );
}

function Close({ name }: { name: string }) {
  return (
    <Fold title={text.close} about={text.closeAbout}>
      <CommandForm
        submit={text.close}
        intent="close"
        tone="danger"
        layout="inline"
        confirm={{ title: text.closeQuestion(name), body: text.closeBody }}
      />
    </Fold>
  );
}
