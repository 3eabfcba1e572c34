import { Text } from '@mantine/core';
import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { FactList } from '#web/fact-list.tsx';
import { AreaField, RadioField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { text as accountText } from '../../text.vi.ts';
import { askAboutMyData } from '../commands.server.ts';
import { keptAboutMe } from '../kept/queries.server.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { type MyRequest, myDataRequests } from '../queries.server.ts';
import { kinds, lengths } from '../schema.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/mine.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.mine;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const mine = await read(desk, async (ctx) => ({
    kept: await keptAboutMe(ctx),
    requests: await myDataRequests(ctx),
  }));
  return { ...mine, unitName: desk.actor.unit?.name ?? null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, askAboutMyData, input, { once });
  return outcome.ok ? redirect('/toi/du-lieu') : outcome;
}

export default function Mine({ loaderData: { kept, requests, unitName } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={words.title} context={words.context} back={{ to: '/toi', label: accountText.me.title }} />
      <Stack>
        <DetailLayout
          main={<Asking unitName={unitName} />}
          aside={
            <Section title={words.requests}>
              {requests.length === 0 ? <p>{words.none}</p> : null}
              <Stack>
                {requests.map((one) => (
                  <OneRequest key={one.id} one={one} />
                ))}
              </Stack>
            </Section>
          }
        />
        <Section title={words.kept} flush>
          <DataTable
            caption={words.kept}
            rows={kept}
            rowKey={(row) => row.what}
            columns={[
              { key: 'what', head: words.what, cell: (row) => row.what },
              { key: 'purpose', head: words.purpose, phone: 'line', cell: (row) => row.purpose },
              { key: 'basis', head: words.basis, phone: 'line', width: '12rem', cell: (row) => row.basis },
              { key: 'long', head: words.howLong, phone: 'line', width: '13rem', cell: (row) => row.howLong },
            ]}
            empty={null}
          />
        </Section>
      </Stack>
    </>
  );
}

function OneRequest({ one }: { one: MyRequest }) {
  const day = one.answeredOn ? words.answeredOn(formatDay(one.answeredOn)) : words.dueOn(formatDay(one.dueOn));
  return (
    <article>
      <FactList
        items={[
          { label: kindText[one.kind].name, value: <StateBadge state={one.state} /> },
          { label: one.unitName, value: `${words.sentOn(formatDay(one.receivedOn))}. ${day}.` },
          { label: words.wrote, value: one.about, wide: true },
          ...(one.did ? [{ label: text.answered, value: one.did, wide: true }] : []),
          ...(one.reason ? [{ label: text.reason, value: one.reason, wide: true }] : []),
        ]}
      />
    </article>
  );
}

function Asking({ unitName }: { unitName: string | null }) {
  return (
    <Section title={words.ask}>
      {unitName === null ? (
        <p>{words.noUnit}</p>
      ) : (
        <Stack>
          <p>{words.askAbout(unitName)}</p>
          <CommandForm submit={words.ask}>
            <RadioField
              name="kind"
              label={text.kind}
              required
              options={kinds.map((kind) => ({ value: kind, label: kindText[kind].name, hint: kindText[kind].means }))}
            />
            <AreaField
              name="about"
              label={words.aboutField}
              hint={words.aboutHint}
              required
              rows={4}
              maxLength={lengths.about}
            />
          </CommandForm>
          <Text size="sm">
            {words.who} {text.anonymous}
          </Text>
        </Stack>
      )}
    </Section>
  );
}
