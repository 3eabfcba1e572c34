import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { BoardPage } from '../page/queries.server.ts';
import { text } from '../pages/text.vi.ts';
import { spans } from '../rules.ts';
import { spanText } from '../text.vi.ts';
import styles from './board.module.css';

const words = text.page;
const tones = { 'in-time': 'success', late: 'warning', waits: 'waiting', overdue: 'danger' } as const;

/** The plans of the board, how much of each was done, and whether the investor was told in time. */
export function Plans({ board }: { board: BoardPage }) {
  return (
    <Section title={words.plans}>
      <Stack>
        {board.plans.length === 0 ? <p className={styles.soft}>{words.noPlans}</p> : null}
        {board.plans.length > 0 ? (
          <ul className={styles.plans}>
            {board.plans.map((plan) => (
              <Plan key={plan.id} plan={plan} mayWork={board.mayWork} />
            ))}
          </ul>
        ) : null}
        {board.mayWork ? <AddPlan kind={board.kind} /> : null}
      </Stack>
    </Section>
  );
}

function Plan({ plan, mayWork }: { plan: BoardPage['plans'][number]; mayWork: boolean }) {
  const isOpen = plan.notice === 'waits' || plan.notice === 'overdue';
  return (
    <li>
      <p className={styles.what}>{plan.what}</p>
      <p className={styles.soft}>
        {spanText[plan.span]} · {words.span(formatDay(plan.startsOn), formatDay(plan.endsOn))} ·{' '}
        {words.done(formatNumber(plan.done), formatNumber(plan.plannedVisits))}
      </p>
      {plan.notice === 'none' ? null : (
        <div className={styles.marks}>
          <StatusBadge tone={tones[plan.notice]}>{words.notice[plan.notice]}</StatusBadge>
          <span className={styles.soft}>
            {plan.noticeSentOn ? formatDay(plan.noticeSentOn) : words.noticeBy(formatDay(plan.noticeBy))}
          </span>
        </div>
      )}
      {mayWork && isOpen ? (
        <Fold title={words.sendNotice}>
          <CommandForm intent="notice" submit={words.sendNotice} layout="inline" tone="quiet">
            <HiddenField name="planId" value={String(plan.id)} />
            <DayField name="on" label={words.noticeOn} required />
          </CommandForm>
        </Fold>
      ) : null}
      {mayWork && plan.done === 0 ? (
        <CommandForm intent="remove-plan" submit={words.removePlan} layout="inline" tone="quiet">
          <HiddenField name="planId" value={String(plan.id)} />
        </CommandForm>
      ) : null}
    </li>
  );
}

function AddPlan({ kind }: Pick<BoardPage, 'kind'>) {
  return (
    <Fold title={words.addPlan}>
      <CommandForm intent="plan" submit={words.addPlan} tone="quiet">
        <FieldRow>
          <ChoiceField
            name="span"
            label={words.span2}
            empty={false}
            defaultValue="quarter"
            options={spans.map((span) => ({ value: span, label: spanText[span] }))}
          />
          <DayField name="startsOn" label={words.startsOn} hint={words.startsOnHint} required />
        </FieldRow>
        <AreaField name="what" label={words.what} required rows={3} maxLength={4000} />
        <FieldRow>
          <TextField name="plannedVisits" label={words.plannedVisits} inputMode="numeric" autoComplete="off" />
          {kind === 'investment' ? (
            <DayField name="noticeSentOn" label={words.noticeSentOn} hint={words.noticeHint} />
          ) : null}
        </FieldRow>
      </CommandForm>
    </Fold>
  );
}
