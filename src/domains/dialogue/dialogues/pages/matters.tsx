import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { childTerritories } from '#domains/organisation/queries.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { ChoiceField, FieldRow, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { mendMatter, raiseMatter, removeMatter, takeOverQuestion } from '../../raised/commands.server.ts';
import { CarefulArea } from '../parts/careful-area.tsx';
import styles from '../parts/dialogue.module.css';
import { CompetenceField, MatterFields } from '../parts/matter-fields.tsx';
import { MatterView } from '../parts/matter-view.tsx';
import { fieldOptions } from '../parts/plan-fields.tsx';
import { getDialogue, waitingQuestions } from '../queries.server.ts';
import { actRefusal } from '../rules.ts';
import { cameText, text } from '../text.vi.ts';
import type { Route } from './+types/matters.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.matters;

export const meta = () => [{ title: pageTitle(words.title) }];

/** Nine queries. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  return found(
    read(desk, async (ctx) => {
      const dialogue = await getDialogue(ctx, rowId(params.id));
      const refusalOf = (act: 'raise' | 'mend') =>
        dialogue.mayWork ? actRefusal(dialogue, act, today) : 'not-allowed';
      return {
        ...{ dialogue, refusal: refusalOf('mend'), mayRaise: refusalOf('raise') === null },
        fields: await listFields(ctx),
        areas: dialogue.territoryId === null ? [] : await childTerritories(ctx, dialogue.territoryId),
        questions: await waitingQuestions(ctx, dialogue),
        draft: await readDraft(ctx, `doi-thoai-y-kien-${dialogue.id}`),
      };
    }),
  );
}

const commands = { raise: raiseMatter, mend: mendMatter, remove: removeMatter, take: takeOverQuestion };

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent, draft } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  const given = { ...input, id: params.id };
  return answer(deskOf<Database>(context).desk, command as typeof raiseMatter, given, { once, draft });
}

type Shown = Route.ComponentProps['loaderData'];

export default function Matters({ loaderData }: Route.ComponentProps) {
  const { dialogue, refusal, mayRaise, questions, fields, areas, draft } = loaderData;
  const refusalWords = useRefusalWords();
  const { matters } = dialogue;
  const answered = matters.filter((one) => one.answer !== null).length;
  return (
    <>
      <PageHeader
        title={words.title}
        context={dialogue.subject}
        back={{ to: `/doi-thoai/${dialogue.id}`, label: words.back }}
      />
      <Stack>
        {refusal ? <Notice tone="neutral">{refusalWords(refusal)}</Notice> : null}
        {mayRaise && questions.length > 0 ? <Questions {...loaderData} /> : null}
        {mayRaise ? (
          <Section title={words.add}>
            <CommandForm intent="raise" submit={words.addButton} draft={draft}>
              <RadioField
                name="came"
                label={words.came}
                required
                defaultValue={dialogue.state === 'planned' ? 'before' : 'there'}
                options={(['before', 'there'] as const).map((one) => ({ value: one, label: cameText[one] }))}
              />
              <MatterFields fields={fields} areas={areas} fieldCode={dialogue.fieldCode} />
            </CommandForm>
          </Section>
        ) : null}
        <Section title={words.list} aside={<span>{words.counts(matters.length, answered)}</span>}>
          {matters.length === 0 ? <p>{words.none}</p> : null}
          <ul className={styles.matters}>
            {matters.map((matter) => (
              <li key={matter.id}>
                <MatterView matter={matter} />
                {refusal ? null : (
                  <Fold title={words.mend}>
                    <CommandForm intent="mend" submit={words.mendButton} tone="quiet">
                      <HiddenField name="raisedId" value={String(matter.id)} />
                      <MatterFields fields={fields} areas={areas} matter={matter} />
                    </CommandForm>
                    {mayRaise && matter.conclusions === 0 ? (
                      <CommandForm intent="remove" submit={words.remove} tone="quiet">
                        <HiddenField name="raisedId" value={String(matter.id)} />
                        <TextField name="reason" label={words.removeReason} required maxLength={500} />
                      </CommandForm>
                    ) : null}
                  </Fold>
                )}
              </li>
            ))}
          </ul>
        </Section>
      </Stack>
    </>
  );
}

/** What was sent beforehand: taken over by its words, put right first where they name somebody. */
function Questions({ questions, fields }: Pick<Shown, 'questions' | 'fields'>) {
  return (
    <Section title={words.waiting} aside={<span>{words.waitingHint}</span>}>
      <ul className={styles.matters}>
        {questions.map((question) => (
          <li key={question.id}>
            <CommandForm intent="take" submit={words.take} tone="quiet">
              <HiddenField name="questionId" value={question.id} />
              <CarefulArea
                name="words"
                label={words.words}
                required
                rows={3}
                maxLength={4000}
                defaultValue={question.words.slice(0, 4000)}
              />
              <FieldRow>
                <ChoiceField
                  name="fieldCode"
                  label={words.field}
                  required
                  options={fieldOptions(fields)}
                  defaultValue={question.fieldCode}
                />
                <CompetenceField />
              </FieldRow>
            </CommandForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
