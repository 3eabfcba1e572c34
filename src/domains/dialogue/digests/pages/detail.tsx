import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { AreaField, CheckField, ChoiceField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { CarefulArea } from '../../dialogues/parts/careful-area.tsx';
import styles from '../../dialogues/parts/dialogue.module.css';
import { fieldOptions } from '../../dialogues/parts/plan-fields.tsx';
import { text } from '../../dialogues/text.vi.ts';
import { putTopic, removeTopic, sendDigest } from '../commands.server.ts';
import { Heard } from '../parts/heard.tsx';
import { type DigestDetail, getDigest } from '../queries.server.ts';
import { digestText as words, periodWords } from '../text.vi.ts';
import type { Route } from './+types/detail.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.digest.title ?? words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => ({
      digest: await getDigest(ctx, rowId(params.id)),
      fields: await listFields(ctx),
    })),
  );
}

const commands = { put: putTopic, remove: removeTopic, send: sendDigest };

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(deskOf<Database>(context).desk, command as typeof putTopic, { ...input, id: params.id }, { once });
}

export default function Detail({ loaderData: { digest, fields } }: Route.ComponentProps) {
  const { mayWrite, topics, heard } = digest;
  const main = (
    <Stack>
      {digest.sentOn ? <Notice tone="success">{words.sent(formatDay(digest.sentOn))}</Notice> : null}
      {mayWrite ? <Send digest={digest} /> : null}
      <Section title={words.topics}>
        {topics.length === 0 ? <p>{words.noTopics}</p> : null}
        <ul className={styles.matters}>
          {topics.map((topic) => (
            <li key={topic.fieldCode}>
              <Topic topic={topic} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      </Section>
      {mayWrite ? (
        <Section title={words.add}>
          <CommandForm intent="put" submit={words.put} tone={topics.length > 0 ? 'quiet' : undefined}>
            <ChoiceField name="fieldCode" label={words.field} required options={fieldOptions(fields)} />
            <CarefulArea
              name="themes"
              label={words.themes}
              hint={words.themesHint}
              required
              rows={4}
              maxLength={4000}
            />
            <AreaField name="wish" label={words.wish} rows={2} maxLength={2000} />
          </CommandForm>
        </Section>
      ) : null}
    </Stack>
  );
  return (
    <>
      <PageHeader
        title={digest.title}
        context={`${digest.areaName} · ${periodWords({ from: digest.startsOn, until: digest.endsOn })} · ${digest.unitFullName}`}
        status={
          <StatusBadge tone={digest.state === 'sent' ? 'success' : 'progress'}>
            {words.states[digest.state]}
          </StatusBadge>
        }
        back={{ to: '/tong-hop-du-luan', label: words.back }}
      />
      {heard ? <DetailLayout main={main} aside={<Heard heard={heard} fields={fields} />} /> : main}
    </>
  );
}

function Send({ digest: { topics, version } }: { digest: DigestDetail }) {
  return (
    <Section title={words.next}>
      {topics.length === 0 ? (
        <p>{words.writeFirst}</p>
      ) : (
        <CommandForm intent="send" submit={words.send} confirm={{ title: words.sendConfirm, body: words.sendBody }}>
          <HiddenField name="version" value={String(version)} />
          <CheckField name="checked" label={text.names.checked} hint={text.names.checkedHint} />
        </CommandForm>
      )}
    </Section>
  );
}

function Topic({ topic, mayWrite }: { topic: DigestDetail['topics'][number]; mayWrite: boolean }) {
  return (
    <>
      <p className={styles.words}>
        {`${topic.fieldName} · ${topic.heard === null ? words.few : words.times(topic.heard)}`}
      </p>
      <p className={styles.answer}>{topic.themes}</p>
      {topic.wish === null ? null : <p className={styles.soft}>{`${words.wish}: ${topic.wish}`}</p>}
      {mayWrite ? (
        <CommandForm intent="remove" submit={words.remove} tone="quiet" layout="inline">
          <HiddenField name="fieldCode" value={topic.fieldCode} />
        </CommandForm>
      ) : null}
    </>
  );
}
