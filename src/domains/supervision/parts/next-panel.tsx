import { CallOff } from '#web/call-off.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import { detailText as words } from '../pages/text.vi.ts';
import type { StepName } from '../rules.ts';
import type { SessionDetail } from '../sessions/queries.server.ts';
import { stepName } from '../text.vi.ts';
import styles from './session.module.css';

interface PanelProps {
  session: SessionDetail;
  today: string;
}

/** What the unit does next: one thing open, the others folded away. */
export function NextPanel({ session, today }: PanelProps) {
  const { next, state, version } = session;
  if (state === 'closed' || state === 'called_off') return null;
  return (
    <Section title={words.next}>
      <Stack>
        <NextAct session={session} today={today} />
        {state === 'planned' ? (
          <CallOff
            title={words.callOff}
            reason={words.reason}
            version={version}
            confirm={{ title: words.callOffConfirm, body: words.callOffBody }}
          />
        ) : null}
        {next === null && state === 'concluded' ? <Follow session={session} /> : null}
      </Stack>
    </Section>
  );
}

/** What the body says it has done waits for the unit's word; else there is nothing to do but to follow. */
function Follow({ session: { recommendations } }: { session: SessionDetail }) {
  const claimed = recommendations.flatMap(({ promise }) => (promise?.state === 'claimed' ? [promise] : []));
  const [first] = claimed;
  if (!first) return <p>{words.follow}</p>;
  return (
    <>
      <p>{words.claimed(claimed.length)}</p>
      <div>
        <LinkButton to={`/nhiem-vu/${first.id}`}>{words.confirm}</LinkButton>
      </div>
    </>
  );
}

function NextAct({ session, today }: PanelProps) {
  const { next, kind, stages, version, bodies } = session;
  if (next === 'plan_sent' || next === 'draft_received' || next === 'held' || next === 'team_report')
    return <StepForm step={next} kind={kind} version={version} today={today} />;
  if (next === 'body_report' || next === 'reply') {
    const owed = stages.find((stage) => stage.step === next)!.owedBy;
    const waited = bodies.filter((body) => owed.includes(body.id));
    const names = waited.map((body) => body.name).join('; ');
    return (
      <>
        <p>{next === 'reply' ? words.waitReply(names) : words.waitReport(names)}</p>
        {waited.map((body) => (
          <Fold key={body.id} title={words.forBody(body.name)}>
            <BodyForm step={next} bodyId={body.id} today={today} isQuiet />
          </Fold>
        ))}
        {next === 'body_report' ? (
          <Fold title={words.holdAnyway}>
            <StepForm step="held" kind={kind} version={version} today={today} />
          </Fold>
        ) : null}
      </>
    );
  }
  if (next === 'concluded') return <ConcludeForm session={session} today={today} />;
  if (next === 'close')
    return (
      <CommandForm intent="close" submit={words.close}>
        <HiddenField name="version" value={String(version)} />
        <p>{words.closeWords}</p>
      </CommandForm>
    );
  return null;
}

interface StepFormProps {
  step: Extract<StepName, 'plan_sent' | 'draft_received' | 'held' | 'team_report'>;
  kind: SessionDetail['kind'];
  version: number;
  today: string;
}

function StepForm({ step, kind, version, today }: StepFormProps) {
  return (
    <CommandForm intent="step" submit={words.stepDone} key={step}>
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="step" value={step} />
      <p className={styles.what}>{stepName(step, kind)}</p>
      <DoneFields today={today} />
      {step === 'held' ? (
        <TextField
          name="attended"
          label={words.attended}
          hint={words.attendedHint}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
        />
      ) : null}
    </CommandForm>
  );
}

function DoneFields({ today }: { today: string }) {
  return (
    <>
      <FieldRow>
        <DayField name="doneOn" label={words.day} required defaultValue={today} />
        <TextField name="paper" label={words.paper} hint={words.paperHint} maxLength={300} />
      </FieldRow>
      <AreaField name="note" label={words.note} rows={2} maxLength={4000} />
    </>
  );
}

interface BodyFormProps {
  step: 'body_report' | 'reply';
  bodyId: number;
  today: string;
  isQuiet?: boolean;
}

/** The body's own step: its report, or its reply to criticism. */
export function BodyForm({ step, bodyId, today, isQuiet }: BodyFormProps) {
  return (
    <CommandForm
      intent="body-step"
      submit={step === 'reply' ? words.sendReply : words.sendReport}
      tone={isQuiet ? 'quiet' : undefined}
    >
      <HiddenField name="step" value={step} />
      <HiddenField name="unitId" value={String(bodyId)} />
      <DoneFields today={today} />
    </CommandForm>
  );
}

function ConcludeForm({ session, today }: PanelProps) {
  if (!session.mayConclude) return <p>{words.mayNotConclude}</p>;
  return (
    <CommandForm
      intent="conclude"
      submit={words.conclude}
      confirm={{ title: words.concludeConfirm, body: words.concludeBody }}
    >
      <HiddenField name="version" value={String(session.version)} />
      <p>{words.concludeFirst}</p>
      <AreaField name="conclusion" label={words.conclusion} required rows={6} maxLength={20_000} />
      <FieldRow>
        <DayField name="doneOn" label={words.day} required defaultValue={today} />
        <TextField name="paper" label={words.paper} required maxLength={300} />
      </FieldRow>
    </CommandForm>
  );
}
