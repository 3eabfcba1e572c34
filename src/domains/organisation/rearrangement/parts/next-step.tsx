import { List, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { PlanPage } from '../../rearrangement-page/queries.server.ts';
import { planStateText, text } from '../text.vi.ts';

const words = text.plan;

/** What can be done with the plan now: one thing, and what leads back. */
export function NextStep({ page }: { page: PlanPage }) {
  const { state } = page.plan;
  if (state === 'drafted') return <Draft page={page} />;
  if (state === 'carrying' || state === 'undoing') return <Running page={page} />;
  if (state === 'carried') return <Carried page={page} />;
  return (
    <Notice tone={state === 'closed' ? 'success' : 'neutral'} title={planStateText[state]}>
      {state === 'undone' ? words.undoneNotice : null}
    </Notice>
  );
}

function Draft({ page: { plan, rows, today } }: { page: PlanPage }) {
  if (rows.length === 0) return null;
  const refused = rows.reduce((sum, row) => sum + row.refusals.length, 0);
  if (refused > 0)
    return (
      <Notice tone="warning" title={words.cannot}>
        {words.refusedBody(refused)}
      </Notice>
    );
  if (plan.effectiveOn > today)
    return (
      <Notice tone="waiting" title={words.cannot}>
        {words.notYet(formatDay(plan.effectiveOn))}
      </Notice>
    );
  return (
    <Section>
      <Text mb="md">{words.carryBody}</Text>
      <CommandForm
        intent="carryOut"
        submit={words.carry}
        layout="inline"
        confirm={{ title: words.carryConfirm, body: words.carryConfirmBody }}
      >
        <HiddenField name="version" value={String(plan.version)} />
      </CommandForm>
    </Section>
  );
}

const lookAgain = 1500;

function Running({ page: { plan } }: { page: PlanPage }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), lookAgain);
    return () => clearInterval(timer);
  }, [revalidate]);
  // More rows may have come since it was ordered; the end is said by the state, never by the count.
  const total = Math.max(plan.total, plan.done + 1);
  return (
    <Section title={planStateText[plan.state]}>
      <Stack>
        <div aria-live="polite">
          <ProgressLine
            label={words.progress}
            total={total}
            parts={[
              { tone: 'progress', count: plan.done, words: `${words.finished}: ${formatNumber(plan.done)}` },
              { tone: 'neutral', count: total - plan.done, words: `${words.left}: ${formatNumber(total - plan.done)}` },
            ]}
          />
        </div>
        <Text size="sm">{words.carryingBody}</Text>
        <Text size="sm" c="dimmed">
          {words.continueBody}
        </Text>
        <CommandForm intent="continuePlan" submit={words.continue} tone="quiet" layout="inline" />
        {plan.state === 'carrying' ? <Undo version={plan.version} /> : null}
      </Stack>
    </Section>
  );
}

function Carried({ page: { plan, since } }: { page: PlanPage }) {
  return (
    <Section title={words.check}>
      <Stack>
        <Text>{words.closeBody}</Text>
        <CommandForm
          intent="closePlan"
          submit={words.close}
          layout="inline"
          confirm={{ title: words.closeConfirm, body: words.closeConfirmBody }}
        >
          <HiddenField name="version" value={String(plan.version)} />
        </CommandForm>
        {since.length > 0 ? (
          <Notice tone="neutral" title={words.undoLoses}>
            <List size="sm">
              {since.map(({ name, count }) => (
                <List.Item key={name}>
                  {name}: {formatNumber(count)}
                </List.Item>
              ))}
            </List>
          </Notice>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {words.undoBody}
            </Text>
            <Undo version={plan.version} />
          </>
        )}
      </Stack>
    </Section>
  );
}

function Undo({ version }: { version: number }) {
  return (
    <CommandForm
      intent="undoPlan"
      submit={words.undo}
      tone="quiet"
      layout="inline"
      confirm={{ title: words.undoConfirm, body: words.undoBody }}
    >
      <HiddenField name="version" value={String(version)} />
    </CommandForm>
  );
}
