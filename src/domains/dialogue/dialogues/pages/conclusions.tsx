import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { redirect } from 'react-router';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import {
  addDialogueConclusion,
  issueConclusions,
  mendDialogueConclusion,
  removeDialogueConclusion,
} from '../../conclusions/commands.server.ts';
import { ConclusionFields } from '../parts/conclusion-fields.tsx';
import styles from '../parts/dialogue.module.css';
import { getDialogue } from '../queries.server.ts';
import { actRefusal, openMatters } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/conclusions.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.conclusions;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  return found(
    read(desk, async (ctx) => {
      const dialogue = await getDialogue(ctx, rowId(params.id));
      return {
        ...{ dialogue, today, open: openMatters(dialogue.matters) },
        refusal: dialogue.mayConclude ? actRefusal(dialogue, 'conclude', today) : 'not-allowed',
        draft: await readDraft(ctx, `doi-thoai-ket-luan-${dialogue.id}`),
      };
    }),
  );
}

const commands = {
  add: addDialogueConclusion,
  mend: mendDialogueConclusion,
  remove: removeDialogueConclusion,
  issue: issueConclusions,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent, draft } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  const given = { ...input, id: params.id };
  const outcome = await answer(deskOf<Database>(context).desk, command as typeof addDialogueConclusion, given, {
    ...{ once, draft },
  });
  return outcome.ok && intent === 'issue' ? redirect(`/doi-thoai/${params.id}`) : outcome;
}

type Shown = Route.ComponentProps['loaderData'];

export default function Conclusions({ loaderData }: Route.ComponentProps) {
  const { dialogue, open, refusal, draft } = loaderData;
  const refusalWords = useRefusalWords();
  const { conclusions } = dialogue;
  return (
    <>
      <PageHeader
        title={words.title}
        context={dialogue.subject}
        back={{ to: `/doi-thoai/${dialogue.id}`, label: text.matters.back }}
      />
      {refusal ? (
        <Notice tone="neutral">{refusalWords(refusal)}</Notice>
      ) : (
        <Stack>
          <Section title={words.list}>
            {conclusions.length === 0 ? <p>{words.none}</p> : null}
            <ul className={styles.matters}>
              {conclusions.map((one) => (
                <Waiting key={one.id} conclusion={one} matters={dialogue.matters} />
              ))}
            </ul>
          </Section>
          <Section title={words.add}>
            <CommandForm
              intent="add"
              submit={words.addButton}
              draft={draft}
              tone={open.length > 0 ? undefined : 'quiet'}
            >
              <ConclusionFields matters={open.length > 0 ? open : dialogue.matters} />
            </CommandForm>
          </Section>
          <Issue {...loaderData} />
        </Stack>
      )}
    </>
  );
}

function Waiting({
  conclusion,
  matters,
}: {
  conclusion: Shown['dialogue']['conclusions'][number];
  matters: Shown['dialogue']['matters'];
}) {
  const about = matters.find((one) => one.id === conclusion.raisedId);
  return (
    <li>
      <p className={styles.words}>{conclusion.what}</p>
      <p className={styles.soft}>
        {[conclusion.ownerName, conclusion.product, `${words.due}: ${formatDay(conclusion.dueOn)}`].join(' · ')}
      </p>
      {about ? <p className={styles.soft}>{`${words.raised}: ${about.words}`}</p> : null}
      <Fold title={words.mend}>
        <CommandForm intent="mend" submit={words.mendButton} tone="quiet">
          <HiddenField name="conclusionId" value={String(conclusion.id)} />
          <ConclusionFields matters={matters} conclusion={conclusion} />
        </CommandForm>
        <CommandForm intent="remove" submit={words.remove} tone="quiet" layout="inline">
          <HiddenField name="conclusionId" value={String(conclusion.id)} />
        </CommandForm>
      </Fold>
    </li>
  );
}

function Issue({ dialogue, open, today }: Shown) {
  return (
    <Section title={words.issue}>
      <Stack>
        <Notice tone={open.length > 0 ? 'warning' : 'success'}>
          {open.length > 0 ? words.openLeft(open.length) : words.allSettled}
        </Notice>
        {open.length > 0 ? null : (
          <CommandForm
            intent="issue"
            submit={words.issue}
            confirm={{ title: words.issueConfirm, body: words.issueBody }}
          >
            <HiddenField name="version" value={String(dialogue.version)} />
            <TextField name="paper" label={words.paper} hint={words.paperHint} required maxLength={300} />
            <DayField name="on" label={words.on} required defaultValue={today} />
            <CheckField name="isComplex" label={words.complex} hint={words.complexHint} />
          </CommandForm>
        )}
      </Stack>
    </Section>
  );
}
