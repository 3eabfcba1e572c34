import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { CallOff } from '#web/call-off.tsx';
import { ChoiceField, HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { MeetingDetail } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import { type Act, answersOf } from '../rules.ts';
import styles from './meeting.module.css';

interface HostPanelProps {
  meeting: MeetingDetail;
  /** What the order of things allows today. */
  may: readonly Act[];
  /** Logged by hand: what may be this meeting. */
  records: readonly { id: number; label: string }[];
}

/** What the host does next, the one action open and the others as links. */
export function HostPanel({ meeting, may, records }: HostPanelProps) {
  const { id, state, version } = meeting;
  const isConcluded = meeting.conclusions.length > 0 && meeting.conclusions.every((one) => one.isSent);
  const can = (act: Act) => may.includes(act);
  const link = (to: string, label: string, isNext: boolean) => (
    <LinkButton to={`/hop/${id}/${to}`} variant={isNext ? 'primary' : 'secondary'}>
      {label}
    </LinkButton>
  );
  return (
    <Section title={words.next}>
      <Stack>
        {state === 'planned' ? <Answers meeting={meeting} /> : null}
        {can('count') || can('change') ? (
          <div className={styles.actions}>
            {link('diem-danh', words.count, can('hold') && meeting.total === 0)}
            {can('minute') ? link('bien-ban', words.minutes, false) : null}
            {can('conclude') && meeting.mayConclude
              ? link('ket-luan', words.conclude, state === 'held' && !isConcluded)
              : null}
          </div>
        ) : null}
        {can('hold') ? <Hold meeting={meeting} records={records} /> : null}
        {can('close') ? <Close version={version} isNext={isConcluded} /> : null}
        {state === 'planned' && !can('hold') ? <p>{words.waitingHost}</p> : null}
        {can('call_off') ? (
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

function Answers({ meeting: { invitations } }: { meeting: MeetingDetail }) {
  if (invitations.length === 0) return null;
  const { coming, declined, silent, heads } = answersOf(invitations);
  return (
    <div>
      <ProgressLine
        label={words.answersLabel}
        total={invitations.length}
        parts={[
          { tone: 'success', count: coming, words: words.answersParts.coming(coming) },
          { tone: 'neutral', count: declined, words: words.answersParts.declined(declined) },
          { tone: 'waiting', count: silent, words: words.answersParts.silent(silent) },
        ]}
      />
      {coming > 0 ? <p>{words.answersHeads(formatNumber(heads))}</p> : null}
    </div>
  );
}

function Hold({ meeting, records }: Pick<HostPanelProps, 'meeting' | 'records'>) {
  if (meeting.total === 0 && records.length === 0) return <Notice tone="neutral">{words.holdEmpty}</Notice>;
  return (
    <CommandForm intent="hold" submit={words.hold}>
      <HiddenField name="version" value={String(meeting.version)} />
      {meeting.total > 0 ? <p>{words.holdBody(formatNumber(meeting.total))}</p> : null}
      {records.length > 0 ? (
        <ChoiceField
          name="activityId"
          label={words.take}
          hint={words.takeHint}
          empty={words.takeNone}
          options={records.map((record) => ({ value: String(record.id), label: record.label }))}
        />
      ) : null}
    </CommandForm>
  );
}

/** Open where everything concluded has been given out; folded while conclusions may still come. */
function Close({ version, isNext }: { version: number; isNext: boolean }) {
  const form = (
    <CommandForm
      intent="close"
      submit={words.close}
      tone={isNext ? undefined : 'quiet'}
      confirm={{ title: words.closeConfirm, body: words.closeConfirmBody }}
    >
      <HiddenField name="version" value={String(version)} />
      <p>{words.closeBody}</p>
    </CommandForm>
  );
  if (isNext) return form;
  return <Fold title={words.close}>{form}</Fold>;
}
