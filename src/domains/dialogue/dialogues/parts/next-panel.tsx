import { CallOff } from '#web/call-off.tsx';
import { CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { DialogueDetail } from '../queries.server.ts';
import type { Act, NextAct } from '../rules.ts';
import { nextText, text } from '../text.vi.ts';
import styles from './dialogue.module.css';

const words = text.detail;

interface NextPanelProps {
  dialogue: DialogueDetail;
  next: NextAct;
  may: readonly Act[];
}

/** The one thing to do next, open; what else may be done, below and quiet. */
export function NextPanel({ dialogue, next, may }: NextPanelProps) {
  const { id, version } = dialogue;
  const seen = <HiddenField name="version" value={String(version)} />;
  const isWriting = next === 'wait' || next === 'conclude' || next === 'issue';
  return (
    <Section title={nextText[next].title}>
      <Stack>
        <p>{nextText[next].body}</p>
        {next === 'publish_plan' ? (
          <CommandForm
            intent="publish-plan"
            submit={words.publishPlan}
            layout="inline"
            confirm={{ title: words.publishPlanConfirm, body: words.publishPlanBody }}
          >
            {seen}
            <CheckField name="checked" label={text.names.checked} hint={text.names.checkedHint} />
          </CommandForm>
        ) : null}
        {next === 'hold' ? (
          <CommandForm intent="hold" submit={words.hold}>
            {seen}
            <TextField name="attended" label={words.attended} required inputMode="numeric" autoComplete="off" />
          </CommandForm>
        ) : null}
        {next === 'publish' ? (
          <CommandForm
            intent="publish"
            submit={words.publish}
            confirm={{ title: words.publishConfirm, body: words.publishBody }}
          >
            {seen}
            <CheckField name="checked" label={text.names.checked} hint={text.names.checkedHint} />
          </CommandForm>
        ) : null}
        {may.includes('raise') || may.includes('conclude') ? (
          <div className={styles.actions}>
            {may.includes('conclude') && dialogue.mayConclude ? (
              <LinkButton to={`/doi-thoai/${id}/ket-luan`} variant={next === 'wait' ? 'secondary' : 'primary'}>
                {words.conclusions}
              </LinkButton>
            ) : null}
            <LinkButton
              to={`/doi-thoai/${id}/y-kien`}
              variant={next === 'wait' || (isWriting && !dialogue.mayConclude) ? 'primary' : 'secondary'}
            >
              {words.matters}
            </LinkButton>
          </div>
        ) : null}
        {may.includes('call_off') ? (
          <CallOff
            title={words.callOff}
            reason={words.callOffReason}
            version={version}
            confirm={{ title: words.callOffConfirm, body: words.callOffBody }}
          />
        ) : null}
      </Stack>
    </Section>
  );
}
