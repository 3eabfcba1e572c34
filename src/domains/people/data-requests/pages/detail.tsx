import { Text } from '@mantine/core';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { AreaField, HiddenField, RadioField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { answerDataRequest, revealRequester } from '../commands.server.ts';
import { Requester } from '../parts/requester.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { getDataRequest, type RequestDetail } from '../queries.server.ts';
import { lengths, outcomes } from '../schema.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/detail.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData && text.number(loaderData.id)) },
];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => getDataRequest(ctx, rowId(params.id), desk.actor.unit?.id ?? 0)));
}

/** What shows a name goes without `once`: a receipt would keep it. */
export async function action({ params: { id }, request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, intent, once } = formInput(await request.formData());
  if (intent === 'reveal') return answer(desk, revealRequester, { id });
  return answer(desk, answerDataRequest, { ...input, id }, { once });
}

export default function Detail({ loaderData: asked }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={kindText[asked.kind].name}
        context={text.number(asked.id)}
        status={<StateBadge state={asked.state} />}
        back={{ to: '/yeu-cau-du-lieu', label: text.title }}
      />
      <DetailLayout
        main={
          <Stack>
            <Section>
              <FactList items={[{ label: text.about, value: asked.about ?? text.forgotten, wide: true }]} />
            </Section>
            {asked.outcome === null ? <Answering asked={asked} /> : <Answered asked={asked} />}
          </Stack>
        }
        aside={
          <>
            <Section>
              <FactList
                items={[
                  { label: text.received, value: formatDay(asked.receivedOn) },
                  { label: text.due, value: formatDay(asked.dueOn) },
                  { label: text.came, value: text.cameText[asked.came], wide: true },
                ]}
              />
            </Section>
            {asked.isForgotten ? null : <Requester asked={asked} />}
          </>
        }
      />
    </>
  );
}

function Answering({ asked }: { asked: RequestDetail }) {
  return (
    <Section title={text.answerTitle}>
      <Stack>
        <Text size="sm">
          {kindText[asked.kind].means} {text.anonymous}
          {asked.kind === 'delete' || asked.kind === 'withdraw' ? ` ${text.petitions}` : null}
        </Text>
        <CommandForm submit={text.send} intent="answer" confirm={{ title: text.confirm, body: text.confirmBody }}>
          <HiddenField name="version" value={String(asked.version)} />
          <RadioField
            name="outcome"
            label={text.outcome}
            required
            options={outcomes.map((value) => ({ value, ...text.outcomes[value] }))}
          />
          <AreaField name="did" label={text.did} hint={text.didHint} required rows={4} maxLength={lengths.did} />
          <AreaField name="reason" label={text.reason} hint={text.reasonHint} rows={3} maxLength={lengths.reason} />
        </CommandForm>
      </Stack>
    </Section>
  );
}

function Answered({ asked: { did, reason, answeredOn, answeredBy, dueOn } }: { asked: RequestDetail }) {
  return (
    <Section title={text.answered}>
      <Stack>
        <FactList
          items={[
            ...(did ? [{ label: text.did, value: did, wide: true }] : []),
            ...(reason ? [{ label: text.reason, value: reason, wide: true }] : []),
            { label: text.answeredOn, value: answeredOn ? formatDay(answeredOn) : null },
            { label: text.answeredBy, value: answeredBy },
          ]}
        />
        {answeredOn !== null && answeredOn > dueOn ? <p>{text.lateAnswer}</p> : null}
      </Stack>
    </Section>
  );
}
